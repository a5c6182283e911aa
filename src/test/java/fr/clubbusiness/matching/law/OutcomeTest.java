package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.WELDER;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final DemandFixture DRIVING = aDemand().driving(DrivingLicence.B);

    @Test
    void everything_holds_is_a_match() {
        var assessment = assess(aProfile(), aDemand());

        assertThat(assessment.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assessment.failing()).isEmpty();
    }

    @Test
    void all_twelve_constraints_are_judged_whatever_fails_first() {
        var assessment = assess(aProfile().withoutAgreement().targeting(WELDER), DRIVING);

        assertThat(assessment.findings()).extracting(Finding::constraint).containsExactly(Constraint.values());
        assertThat(assessment.obstacles())
                .containsExactlyInAnyOrder(Constraint.AGREEMENT, Constraint.OCCUPATION, Constraint.LICENCE);
    }

    @Test
    void one_or_two_liftable_obstacles_are_to_lift() {
        var late = aProfile().availableFrom(TODAY.plusDays(40));

        assertThat(assess(aProfile(), DRIVING).outcome()).isEqualTo(Outcome.TO_LIFT);
        assertThat(assess(late, DRIVING).outcome()).isEqualTo(Outcome.TO_LIFT);
    }

    @Test
    void three_are_too_many() {
        var late = aProfile().availableFrom(TODAY.plusDays(40)).accepting(ContractType.CDI);

        assertThat(assess(late, DRIVING).outcome()).isEqualTo(Outcome.NO);
    }

    @Test
    void one_that_cannot_be_lifted_is_enough_for_no() {
        assertThat(assess(aProfile().withoutAgreement(), aDemand()).outcome()).isEqualTo(Outcome.NO);
        assertThat(assess(aProfile().availableFrom(TODAY.plusDays(76)), aDemand())
                        .outcome())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void what_never_can_be_lifted_is_told_from_what_is_only_too_far_this_time() {
        var assessment = assess(aProfile().withoutAgreement().availableFrom(TODAY.plusDays(300)), aDemand());

        assertThat(assessment.obstacles()).containsExactlyInAnyOrder(Constraint.AGREEMENT, Constraint.AVAILABILITY);
        assertThat(assessment.barred()).extracting(Finding::constraint).containsExactly(Constraint.AGREEMENT);
    }

    @Test
    void four_constraints_can_never_be_lifted() {
        assertThat(List.of(Constraint.values()))
                .filteredOn(constraint -> constraint.action().isEmpty())
                .containsExactly(
                        Constraint.AGREEMENT,
                        Constraint.OCCUPATION,
                        Constraint.NO_CURRENT_INTRODUCTION,
                        Constraint.AGE);
    }

    @Test
    void an_action_is_named_only_for_what_fails() {
        var assessment = assess(aProfile(), DRIVING);

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.action().isPresent())
                .extracting(Finding::constraint)
                .containsExactly(Constraint.LICENCE);
    }
}
