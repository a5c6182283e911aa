package fr.clubbusiness.need;

import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.FrenchLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedRulesTest {
    private static final LocalDate START = FactsOfNeeds.criteria(CDD).startDate();
    private static final Pay PAY = new Pay(new BigDecimal("1900.00"), null, Pay.Period.MONTHLY);

    @Test
    void contracts_must_be_possible_for_the_employer_and_the_reason_names_which_are() {
        var reasons = NeedRules.storeRefusals(
                FactsOfNeeds.criteria(CDD, MISSION), FactsOfNeeds.offer("Agent", 1), Set.of(CDD, CDI), 0);
        assertThat(codes(reasons)).containsExactly("CONTRACT_NOT_POSSIBLE");
        assertThat(reasons.getFirst().text().english()).contains("(MISSION)").contains("possible: CDI, CDD");
    }

    @Test
    void at_most_five_skills_are_required_and_ten_wished() {
        assertThat(keep(5, 10)).isEmpty();
        assertThat(codes(keep(6, 11))).containsExactly("TOO_MANY_REQUIRED_SKILLS", "TOO_MANY_WISHED_SKILLS");
    }

    @Test
    void positions_do_not_go_below_those_already_filled() {
        var criteria = FactsOfNeeds.criteria(CDD);
        assertThat(NeedRules.storeRefusals(criteria, FactsOfNeeds.offer("Agent", 2), Set.of(CDD), 2))
                .isEmpty();
        assertThat(codes(NeedRules.storeRefusals(criteria, FactsOfNeeds.offer("Agent", 2), Set.of(CDD), 3)))
                .containsExactly("POSITIONS_BELOW_FILLED");
    }

    @Test
    void pay_is_required_before_opening() {
        assertThat(codes(NeedRules.openRefusals(
                        FactsOfNeeds.criteria(CDD), FactsOfNeeds.offer("Agent", "", 1, null, null))))
                .containsExactly("PAY_MISSING");
    }

    @Test
    void french_above_A2_or_written_needs_a_reason() {
        assertThat(open(FrenchLevel.A2, null, null)).isEmpty();
        assertThat(codes(open(FrenchLevel.B1, null, null))).containsExactly("FRENCH_REASON_MISSING");
        assertThat(codes(open(null, FrenchLevel.A1, null))).containsExactly("FRENCH_WRITTEN_REASON_MISSING");
        assertThat(open(FrenchLevel.C1, FrenchLevel.B2, "Rédaction de comptes rendus"))
                .isEmpty();
    }

    @Test
    void a_draft_has_warnings_for_what_it_lacks_and_an_open_need_has_none() {
        var criteria = FactsOfNeeds.criteria(CDD);
        var offer = FactsOfNeeds.offer("Agent", "", 1, null, null);
        assertThat(codes(NeedRules.warnings(NeedStatus.DRAFT, criteria, offer, START)))
                .containsExactly("PAY_MISSING");
        assertThat(NeedRules.warnings(NeedStatus.OPEN, criteria, offer, START)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_or_open_need_whose_start_has_passed_has_a_warning(NeedStatus status) {
        var current = status == NeedStatus.DRAFT || status == NeedStatus.OPEN;
        var criteria = FactsOfNeeds.criteria(CDD);
        var offer = FactsOfNeeds.offer("Agent", 1);

        assertThat(NeedRules.warnings(status, criteria, offer, START)).isEmpty();
        assertThat(codes(NeedRules.warnings(status, criteria, offer, START.plusDays(1))))
                .isEqualTo(current ? List.of("START_HAS_PASSED") : List.of());
    }

    /** What words are refused is in the wording rule book. */
    @Test
    void a_need_is_not_opened_with_words_about_the_person() {
        assertThat(codes(NeedRules.openRefusals(FactsOfNeeds.criteria(CDD), FactsOfNeeds.offer("Jeune homme", 1))))
                .containsExactly("WORDING_AGE");
        assertThat(codes(NeedRules.openRefusals(
                        FactsOfNeeds.criteria(CDD), FactsOfNeeds.offer("Agent", "Célibataire", 1, PAY, null))))
                .containsExactly("WORDING_FAMILY");
    }

    @Test
    void words_that_could_be_read_so_are_warned_of_and_do_not_keep_a_need_from_being_opened() {
        var criteria = FactsOfNeeds.criteria(CDD);
        var offer = FactsOfNeeds.offer("Femme de chambre", 1);
        assertThat(NeedRules.openRefusals(criteria, offer)).isEmpty();
        assertThat(codes(NeedRules.warnings(NeedStatus.OPEN, criteria, offer, START)))
                .containsExactly("WORDING_SEX");
    }

    @Test
    void refused_words_are_among_what_a_draft_lacks_and_are_told_once() {
        var criteria = FactsOfNeeds.criteria(CDD);
        var offer = FactsOfNeeds.offer("Célibataire. Célibataire", 1);
        assertThat(codes(NeedRules.warnings(NeedStatus.DRAFT, criteria, offer, START)))
                .containsExactly("WORDING_FAMILY");
        assertThat(NeedRules.warnings(NeedStatus.OPEN, criteria, offer, START)).isEmpty();
    }

    @Test
    void a_contract_that_is_not_possible_is_named_in_french_too() {
        var reasons =
                NeedRules.storeRefusals(FactsOfNeeds.criteria(MISSION), FactsOfNeeds.offer("Agent", 1), Set.of(CDI), 0);
        assertThat(reasons.getFirst().text().french())
                .isEqualTo("Contrat impossible pour cet employeur (mission d'intérim) ; possibles : CDI.");
    }

    private static List<RefusalReason> keep(int required, int wished) {
        return NeedRules.storeRefusals(
                FactsOfNeeds.criteria(skills(required), skills(wished), null, null, CDD),
                FactsOfNeeds.offer("Agent", 1),
                Set.of(CDD),
                0);
    }

    private static List<RefusalReason> open(
            @Nullable FrenchLevel oral, @Nullable FrenchLevel written, @Nullable String reason) {
        return NeedRules.openRefusals(
                FactsOfNeeds.criteria(List.of(), List.of(), oral, written, CDD),
                FactsOfNeeds.offer("Agent", "", 1, PAY, reason));
    }

    private static List<String> skills(int count) {
        return IntStream.range(0, count).mapToObj(i -> "10000" + i).toList();
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
