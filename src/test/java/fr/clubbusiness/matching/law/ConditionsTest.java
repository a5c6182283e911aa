package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assessFor;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.WorkingCondition.COLD;
import static fr.clubbusiness.vocabulary.WorkingCondition.EARLY;
import static fr.clubbusiness.vocabulary.WorkingCondition.NIGHT;
import static fr.clubbusiness.vocabulary.WorkingCondition.STANDING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Constraint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void conditions_that_nobody_excludes_hold() {
        assertThat(found(Viewpoint.STRUCTURE, aProfile(), aDemand().under(NIGHT, COLD))
                        .satisfied())
                .isTrue();
        assertThat(found(
                                Viewpoint.STRUCTURE,
                                aProfile().excluding(STANDING),
                                aDemand().under(NIGHT))
                        .satisfied())
                .isTrue();
    }

    @Test
    void an_excluded_condition_can_be_lifted_by_adapting_the_post() {
        var found = found(
                Viewpoint.STRUCTURE,
                aProfile().excluding(NIGHT, EARLY),
                aDemand().under(COLD, NIGHT));

        assertThat(found.satisfied()).isFalse();
        assertThat(found.action()).contains(Action.ADAPT_POST);
    }

    @Test
    void the_structure_is_told_which_conditions() {
        var found = found(
                Viewpoint.STRUCTURE,
                aProfile().excluding(NIGHT, COLD),
                aDemand().under(COLD, NIGHT));

        assertThat(found.evidence().values()).containsEntry("excluded", List.of(NIGHT, COLD));
        assertThat(found.evidence().text()).isEqualTo("Exclut : travail de nuit, travail dans le froid");
    }

    @Test
    void an_adviser_is_told_that_the_post_needs_adapting_but_not_which_condition() {
        var found =
                found(Viewpoint.ADVISER, aProfile().excluding(NIGHT), aDemand().under(COLD, NIGHT));

        assertThat(found.evidence().values()).isEmpty();
        assertThat(found.evidence().text()).doesNotContain("nuit");
        assertThat(found.liftable()).isTrue();
    }

    private static Finding found(Viewpoint viewpoint, ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.CONDITIONS, assessFor(viewpoint, profile, demand));
    }
}
