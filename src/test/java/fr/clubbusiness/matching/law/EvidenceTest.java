package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.FrenchLevel.A1;
import static fr.clubbusiness.vocabulary.FrenchLevel.A2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a constraint or a term has its result: a code, values, and a French sentence made of these alone. */
class EvidenceTest {

    @Test
    void values_are_told_in_the_order_in_which_the_law_gives_them() {
        assertThat(Evidence.of(EvidenceCode.TOO_FAR)
                        .with("minutes", 65)
                        .with("limit", 60)
                        .values())
                .containsExactly(Map.entry("minutes", 65), Map.entry("limit", 60));
    }

    @Test
    void codes_are_told_in_one_order_so_that_equal_facts_read_the_same() {
        var held = Evidence.of(EvidenceCode.HELD).withSorted("held", List.of(DrivingLicence.D, DrivingLicence.B));

        assertThat(held.list("held")).isEqualTo(List.of(DrivingLicence.B, DrivingLicence.D));
        assertThat(held)
                .isEqualTo(
                        Evidence.of(EvidenceCode.HELD).withSorted("held", List.of(DrivingLicence.B, DrivingLicence.D)));
    }

    @Test
    void the_same_code_and_values_are_the_same_evidence() {
        assertThat(days(3)).isEqualTo(days(3)).hasSameHashCodeAs(days(3)).hasToString("SINCE {days=3}");
    }

    @Test
    void another_code_or_another_value_is_another_evidence() {
        assertThat(days(3)).isNotEqualTo(days(4));
        assertThat(days(3)).isNotEqualTo(Evidence.of(EvidenceCode.SINCE));
        assertThat(days(3))
                .isNotEqualTo(Evidence.of(EvidenceCode.AVAILABLE_LATER).with("days", 3));
        assertThat(days(3)).isNotEqualTo("SINCE {days=3}");
    }

    @Test
    void a_value_that_was_never_given_is_a_fault_of_the_law() {
        assertThatIllegalStateException()
                .isThrownBy(() -> days(3).number("minutes"))
                .withMessage("SINCE without minutes");
    }

    @Test
    void a_list_that_was_never_given_is_empty() {
        assertThat(Evidence.of(EvidenceCode.SKILLS_HELD).list("missing")).isEmpty();
    }

    @Test
    void nobody_changes_the_values_afterwards() {
        var values = days(3).values();

        assertThatThrownBy(() -> values.put("days", 4)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARING, Encore en préparation",
        "READY_FOR_IMMERSION, Peut être proposé",
        "READY_FOR_WORK, Peut être proposé",
        "PAUSED, Accompagnement en pause",
        "PLACED, Déjà en emploi",
        "LEFT, Accompagnement terminé"
    })
    void whoever_is_not_ready_is_told_by_the_state(BeneficiaryState state, String text) {
        assertThat(Evidence.of(EvidenceCode.NOT_READY).with("state", state).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 jour", "2, 2 jours"})
    void the_plural_begins_at_two(int days, String counted) {
        assertThat(Evidence.of(EvidenceCode.AVAILABLE_LATER)
                        .with("from", LocalDate.of(2026, 12, 1))
                        .with("days", days)
                        .text())
                .isEqualTo("Disponible le 1er décembre 2026, " + counted + " après le premier jour possible");
    }

    @Test
    void french_is_told_for_each_level_asked_and_assessed() {
        var assessment = assess(
                aProfile().speaking(A1).writing(A1), aDemand().askingSpoken(A2).askingWritten(A2));

        assertThat(finding(Constraint.FRENCH, assessment).evidence().text())
                .isEqualTo("Français oral A1, A2 demandé ; Français écrit A1, A2 demandé");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,2', '', Toutes les compétences demandées",
        "'', '1,2', Compétences demandées à acquérir",
        "1, 2, Une partie des compétences demandées"
    })
    void a_company_is_told_of_skills_without_a_number(String held, String missing, String text) {
        assertThat(Evidence.of(EvidenceCode.SKILLS_HELD)
                        .with("held", codes(held))
                        .with("missing", codes(missing))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void a_contract_in_common_is_told_by_its_label() {
        assertThat(Evidence.of(EvidenceCode.CONTRACT_IN_COMMON)
                        .withSorted("common", List.of(ContractType.CDI))
                        .text())
                .isEqualTo("Accepte : CDI");
    }

    @Test
    void a_term_is_the_same_when_its_points_and_its_reason_are() {
        var first = waiting(45);

        assertThat(first).isEqualTo(waiting(45)).hasSameHashCodeAs(waiting(45));
        assertThat(first).isNotEqualTo(waiting(46));
    }

    /** A term is logged: its reason may be read, what else is known of the person may not. */
    @Test
    void a_term_is_written_without_what_else_is_known_of_the_person() {
        assertThat(waiting(45)).hasToString("WAITING 5.0/10.0 SINCE {days=45}");
    }

    private static Evidence days(int days) {
        return Evidence.of(EvidenceCode.SINCE).with("days", days);
    }

    private static List<String> codes(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private static Term waiting(int days) {
        return term(Term.Name.WAITING, assess(aProfile().waitingSince(TODAY.minusDays(days)), aDemand()))
                .orElseThrow();
    }
}
