package fr.clubbusiness.localservice.rule;

import static fr.clubbusiness.beneficiary.Barrier.ADMINISTRATIVE;
import static fr.clubbusiness.beneficiary.Barrier.AVAILABILITY;
import static fr.clubbusiness.beneficiary.Barrier.CHILDCARE;
import static fr.clubbusiness.beneficiary.Barrier.DIGITAL;
import static fr.clubbusiness.beneficiary.Barrier.FINANCIAL;
import static fr.clubbusiness.beneficiary.Barrier.HEALTH;
import static fr.clubbusiness.beneficiary.Barrier.HOUSING;
import static fr.clubbusiness.beneficiary.Barrier.LANGUAGE;
import static fr.clubbusiness.beneficiary.Barrier.LITERACY;
import static fr.clubbusiness.beneficiary.Barrier.MOBILITY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.shared.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of local services. */
class ServiceRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void each_category_helps_with_its_barriers() {
        assertThat(of("mobilite--preparer-un-permis")).containsExactly(MOBILITY);
        assertThat(of("logement-hebergement--louer-un-logement")).containsExactly(HOUSING);
        assertThat(of("sante--acces-aux-soins")).containsExactly(HEALTH);
        assertThat(of("famille--garde-denfants")).containsExactly(CHILDCARE);
        assertThat(of("lecture-ecriture-calcul--maitriser-le-francais")).containsExactly(LANGUAGE, LITERACY);
        assertThat(of("numerique--acquerir-un-equipement")).containsExactly(DIGITAL);
        assertThat(of("difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"))
                .containsExactly(ADMINISTRATIVE);
        assertThat(of("difficultes-financieres--acquerir-une-autonomie-budgetaire"))
                .containsExactly(FINANCIAL);
    }

    @Test
    void arithmetic_helps_with_literacy_alone_and_a_category_may_stand_alone() {
        assertThat(of("lecture-ecriture-calcul--maitriser-le-calcul")).containsExactly(LITERACY);
        assertThat(of("mobilite")).containsExactly(MOBILITY);
    }

    @Test
    void several_themes_give_each_barrier_once_and_others_none() {
        assertThat(of("numerique--a", "mobilite--b", "numerique--c", "trouver-un-emploi--d"))
                .containsExactly(MOBILITY, DIGITAL);
        assertThat(of("trouver-un-emploi--d", "mobiliteX--y", "")).isEmpty();
    }

    @Test
    void every_barrier_but_hours_has_services() {
        assertThat(Stream.of(Barrier.values()).filter(barrier -> !ThemeBarriers.hasServices(barrier)))
                .containsExactly(AVAILABILITY);
    }

    @Test
    void a_service_is_old_after_two_years_without_a_change() {
        assertThat(Freshness.isOld(TODAY.minusYears(2), TODAY)).isFalse();
        assertThat(Freshness.isOld(TODAY.minusYears(2).minusDays(1), TODAY)).isTrue();
        assertThat(Freshness.words(LocalDate.of(2024, 3, 1))).isEqualTo("non mis à jour depuis le 1er mars 2024");
    }

    @Test
    void a_commune_is_covered_by_itself_its_departement_and_the_country() {
        assertThat(EligibilityZone.covering("92050", "92"))
                .containsExactlyInAnyOrder("92050", "92", "france", "99100", "*");
        assertThat(EligibilityZone.isUnknown(List.of("92", "200054781"))).isTrue();
        assertThat(EligibilityZone.isUnknown(List.of("92", "2A", "99100"))).isFalse();
        assertThat(EligibilityZone.isEverywhere(List.of())).isTrue();
        assertThat(EligibilityZone.isEverywhere(List.of("92", "france"))).isTrue();
        assertThat(EligibilityZone.isEverywhere(List.of("92"))).isFalse();
    }

    @Test
    void a_city_is_also_covered_by_the_codes_that_the_club_does_not_use() {
        assertThat(EligibilityZone.covering("75112", "75"))
                .contains("75112", "75056", "75")
                .doesNotContain("75111");
        assertThat(EligibilityZone.covering("69123", "69"))
                .contains("69123", "69381", "69389")
                .doesNotContain("69380", "69390");
        assertThat(EligibilityZone.covering("13055", "13"))
                .contains("13055", "13201", "13209", "13216")
                .doesNotContain("13217");
    }

    @Test
    void a_grouping_is_to_be_checked_unless_another_code_is_that_of_the_commune() {
        var nanterre = new CommuneCode("92050");
        assertThat(EligibilityZone.isFor(List.of("200054781"), nanterre)).isFalse();
        assertThat(EligibilityZone.isFor(List.of("200054781", "92"), nanterre)).isTrue();
        assertThat(EligibilityZone.isFor(List.of("200054781", "92050"), nanterre))
                .isTrue();
        assertThat(EligibilityZone.isFor(List.of(), nanterre)).isTrue();
        assertThat(EligibilityZone.isFor(List.of("75056"), new CommuneCode("75101")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "92050, 75001, 92",
        "2A004, , 2A",
        "97411, , 974",
        "75056, , 75",
        ", 92000, 92",
        ", 20090, 2A",
        ", 20167, 2A",
        ", 20200, 2B",
        ", 20600, 2B",
        ", 97400, 974",
        "Nanterre, 92000, 92",
        "Nanterre, Cedex 9, ",
        ", , "
    })
    void a_departement_is_that_of_the_commune_or_else_of_the_post_code(
            @Nullable String commune, @Nullable String postal, @Nullable String department) {
        assertThat(Departments.of(commune, postal)).isEqualTo(Optional.ofNullable(department));
    }

    @ParameterizedTest
    @CsvSource({
        "eve.durand@asso.example, Ève Martin-Durand, true",
        "e.martin@asso.example, MARTIN Ève, true",
        "martineve@asso.example, Ève Martin, true",
        "accueil@asso.example, Ève Martin, false",
        "contact@martin.example, Ève Martin, false",
        "le@asso.example, Le Ho, false"
    })
    void an_address_that_holds_the_name_of_the_contact_is_personal(String email, String contact, boolean personal) {
        assertThat(PersonalAddress.isOf(email, contact)).isEqualTo(personal);
    }

    @Test
    void an_address_without_a_contact_stays() {
        assertThat(PersonalAddress.isOf("martin@asso.example", "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 08:30-12:30; PH off|du lundi au vendredi de 08:30 à 12:30 ; fermé les jours fériés",
                "Mo,We 09:00-12:00,14:00-17:00|le lundi, le mercredi de 09:00 à 12:00 et de 14:00 à 17:00",
                "Mo-Fr 09:00-12:00; Sa off|du lundi au vendredi de 09:00 à 12:00 ; fermé le samedi",
                "sur rendez-vous|sur rendez-vous",
                "Mo-Fr 09:00+|Mo-Fr 09:00+"
            })
    void opening_hours_are_said_in_french_or_left_as_they_are(String written, String french) {
        assertThat(OpeningHours.french(written)).isEqualTo(french);
    }

    @Test
    void known_codes_have_words_and_others_are_shown_without_hyphens() {
        assertThat(ServiceCodes.isKnown("frais", "gratuit")).isTrue();
        assertThat(ServiceCodes.isKnown("frais", "adhesion")).isFalse();
        assertThat(ServiceCodes.isKnown("planete", "gratuit")).isFalse();
        assertThat(ServiceCodes.words("thematiques", List.of("mobilite--preparer-un-permis", "voyage--sur-la-lune")))
                .isEqualTo("préparer un permis, sur la lune");
    }

    private static List<Barrier> of(String... themes) {
        return ThemeBarriers.of(List.of(themes));
    }
}
