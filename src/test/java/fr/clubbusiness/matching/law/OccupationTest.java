package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.CLEANER;
import static fr.clubbusiness.matching.law.Given.COOK;
import static fr.clubbusiness.matching.law.Given.FAST_FOOD;
import static fr.clubbusiness.matching.law.Given.HOME_HELP;
import static fr.clubbusiness.matching.law.Given.KITCHEN_HAND;
import static fr.clubbusiness.matching.law.Given.STREET_CLEANER;
import static fr.clubbusiness.matching.law.Given.WELDER;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.assessFor;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.Given.points;
import static fr.clubbusiness.matching.law.Given.rome;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Score.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccupationTest {

    @Test
    void the_very_occupation_wanted_first_earns_all_the_points() {
        var assessment = assess(aProfile().targeting(CLEANER), aDemand().forOccupation(CLEANER));

        assertThat(points(Term.Name.OCCUPATION, assessment)).isEqualTo(45);
        assertThat(evidence(assessment))
                .isEqualTo(Evidence.of(EvidenceCode.TARGET)
                        .with("rank", 1)
                        .with("target", rome(CLEANER))
                        .with("label", "Nettoyage de locaux"));
        assertThat(evidence(assessment).text()).isEqualTo("Premier métier visé : Nettoyage de locaux");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}, {3} points")
    @CsvSource({
        CLEANER + "," + STREET_CLEANER + ",NEAR_TARGET,36,Proche du premier métier visé : Nettoyage de locaux",
        KITCHEN_HAND + "," + FAST_FOOD + ",NEAR_TARGET,36,Proche du premier métier visé : Plonge en restauration",
        KITCHEN_HAND + "," + COOK
                + ",EVOLUTION_OF_TARGET,27,Évolution possible depuis le premier métier visé : Plonge en restauration",
        CLEANER + "," + HOME_HELP + ",SAME_FAMILY,18,Même famille que le premier métier visé : Nettoyage de locaux",
    })
    void the_nearer_the_occupation_the_more_points(
            String target, String needed, EvidenceCode code, double points, String text) {
        var assessment = assess(aProfile().targeting(target), aDemand().forOccupation(needed));

        assertThat(finding(Constraint.OCCUPATION, assessment).satisfied()).isTrue();
        assertThat(points(Term.Name.OCCUPATION, assessment)).isCloseTo(points, within(1e-9));
        assertThat(evidence(assessment).code()).isEqualTo(code);
        assertThat(evidence(assessment).values()).containsEntry("target", rome(target));
        assertThat(evidence(assessment).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(
            value = Viewpoint.class,
            names = {"STRUCTURE", "ADVISER"})
    void the_term_and_the_constraint_say_the_same_link(Viewpoint viewpoint) {
        var assessment = assessFor(
                viewpoint, aProfile().targeting(WELDER, KITCHEN_HAND), aDemand().forOccupation(COOK));

        assertThat(finding(Constraint.OCCUPATION, assessment).evidence()).isEqualTo(evidence(assessment));
        assertThat(evidence(assessment).values())
                .containsExactly(
                        entry("rank", 2),
                        entry("target", rome(KITCHEN_HAND)),
                        entry("label", "Plonge en restauration"));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        CLEANER + "," + CLEANER + ",TARGET,Métier visé",
        CLEANER + "," + STREET_CLEANER + ",NEAR_TARGET,Proche d'un métier visé",
        KITCHEN_HAND + "," + COOK + ",EVOLUTION_OF_TARGET,Évolution possible depuis un métier visé",
        CLEANER + "," + HOME_HELP + ",SAME_FAMILY,Même famille qu'un métier visé",
    })
    void a_company_is_told_the_kind_of_link_alone_and_only_in_the_term(
            String target, String needed, EvidenceCode code, String text) {
        var assessment = assessFor(
                Viewpoint.COMPANY,
                aProfile().targeting(WELDER, target),
                aDemand().forOccupation(needed));

        assertThat(evidence(assessment)).isEqualTo(Evidence.of(code));
        assertThat(evidence(assessment).text()).isEqualTo(text);
        assertThat(finding(Constraint.OCCUPATION, assessment).evidence()).isEqualTo(Evidence.of(EvidenceCode.WITHHELD));
    }

    @Test
    void an_occupation_that_the_referential_does_not_name_is_said_by_its_code() {
        var assessment = assess(aProfile().targeting(WELDER), aDemand().forOccupation(WELDER));

        assertThat(evidence(assessment).text()).isEqualTo("Premier métier visé : H2913");
    }

    @Test
    void a_link_counts_from_the_target_to_the_need_only() {
        var assessment = assess(aProfile().targeting(STREET_CLEANER), aDemand().forOccupation(CLEANER));

        assertThat(finding(Constraint.OCCUPATION, assessment).satisfied()).isFalse();
    }

    @ParameterizedTest(name = "target number {0}: factor {1}")
    @CsvSource({"1,1", "2,0.95", "3,0.9", "4,0.85", "5,0.8"})
    void a_target_wanted_less_earns_less(int rank, double factor) {
        var targets = new String[] {"A1101", "B1101", "C1101", "D1101", "E1101"};
        targets[rank - 1] = CLEANER;

        var assessment = assess(aProfile().targeting(targets), aDemand());

        assertThat(points(Term.Name.OCCUPATION, assessment)).isCloseTo(45 * factor, within(1e-9));
        assertThat(evidence(assessment).number("rank")).isEqualTo(rank);
        assertThat(evidence(assessment).text()).endsWith(" métier visé : Nettoyage de locaux");
    }

    @Test
    void the_best_of_all_targets_counts_not_the_first() {
        var assessment =
                assess(aProfile().targeting(HOME_HELP, CLEANER), aDemand().forOccupation(CLEANER));

        assertThat(points(Term.Name.OCCUPATION, assessment)).isCloseTo(45 * 0.95, within(1e-9));
        assertThat(evidence(assessment).text()).isEqualTo("Deuxième métier visé : Nettoyage de locaux");
    }

    @Test
    void nearness_and_rank_are_weighed_together() {
        // Same family as the first target, 0.4 × 1; near the fifth, 0.8 × 0.8.
        var person = aProfile().targeting("K2301", "A1101", "B1101", "C1101", CLEANER);

        var assessment = assess(person, aDemand().forOccupation(STREET_CLEANER));

        assertThat(points(Term.Name.OCCUPATION, assessment)).isCloseTo(45 * 0.64, within(1e-9));
        assertThat(evidence(assessment).number("rank")).isEqualTo(5);
    }

    @Test
    void work_that_asks_no_experience_suits_whoever_is_open_to_it_whatever_the_targets() {
        var person = aProfile().targeting("A1101", "B1101", WELDER).openToEntryLevel();

        var assessment = assess(person, aDemand().withoutExperience());

        assertThat(assessment.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(points(Term.Name.OCCUPATION, assessment)).isCloseTo(45 * 0.3, within(1e-9));
        assertThat(evidence(assessment)).isEqualTo(Evidence.of(EvidenceCode.ENTRY_LEVEL));
    }

    @Test
    void someone_without_any_target_may_still_be_open_to_entry_level_work() {
        var person = aProfile().targeting().openToEntryLevel();

        assertThat(assess(person, aDemand().withoutExperience()).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assess(aProfile().targeting(), aDemand().withoutExperience()).outcome())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void being_open_to_entry_level_work_is_nothing_where_experience_is_asked() {
        var assessment = assess(aProfile().targeting(WELDER).openToEntryLevel(), aDemand());

        assertThat(finding(Constraint.OCCUPATION, assessment).satisfied()).isFalse();
    }

    @Test
    void a_target_that_is_worth_more_wins_over_entry_level() {
        // The fifth target's family: 0.4 × 0.8 = 0.32, over 0.3.
        var person = aProfile()
                .targeting("A1101", "B1101", "C1101", "D1101", HOME_HELP)
                .openToEntryLevel();

        assertThat(evidence(assess(person, aDemand().withoutExperience())).code())
                .isEqualTo(EvidenceCode.SAME_FAMILY);
    }

    @Test
    void nothing_in_common_is_no_match_and_never_lifted() {
        var assessment = assess(aProfile().targeting(WELDER), aDemand());

        assertThat(assessment.outcome()).isEqualTo(Outcome.NO);
        assertThat(assessment.barred()).hasSize(1);
        assertThat(points(Term.Name.OCCUPATION, assessment)).isZero();
        assertThat(evidence(assessment).text()).isEqualTo("Aucun lien avec les métiers visés");
    }

    private static Evidence evidence(Assessment assessment) {
        return term(Term.Name.OCCUPATION, assessment).orElseThrow().evidence();
    }
}
