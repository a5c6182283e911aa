package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.FrenchLevel.A1;
import static fr.clubbusiness.vocabulary.FrenchLevel.A2;
import static fr.clubbusiness.vocabulary.FrenchLevel.B1;
import static fr.clubbusiness.vocabulary.FrenchLevel.BELOW_A1;
import static fr.clubbusiness.vocabulary.FrenchLevel.C2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Constraint.Finding;
import org.junit.jupiter.api.Test;

class FrenchSkillsTest {

    @Test
    void nothing_asked_holds_for_all() {
        var found = found(aProfile().speaking(BELOW_A1), aDemand());

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.NOT_ASKED);
    }

    @Test
    void the_level_asked_or_better_holds() {
        var demand = aDemand().askingSpoken(A2);

        assertThat(found(aProfile().speaking(A2), demand).satisfied()).isTrue();
        assertThat(found(aProfile().speaking(C2), demand).satisfied()).isTrue();
        assertThat(found(aProfile().speaking(A2), demand).evidence().text())
                .isEqualTo("Niveau de français demandé atteint");
    }

    @Test
    void one_level_below_is_lifted_by_lessons() {
        var found = found(aProfile().speaking(A1), aDemand().askingSpoken(A2));

        assertThat(found.satisfied()).isFalse();
        assertThat(found.action()).contains(Action.FRENCH_LESSONS);
        assertThat(found.evidence().text()).isEqualTo("Français oral A1, A2 demandé");
    }

    @Test
    void two_levels_below_cannot_be_lifted() {
        var found = found(aProfile().speaking(A1), aDemand().askingSpoken(B1));

        assertThat(found.satisfied()).isFalse();
        assertThat(found.liftable()).isFalse();
    }

    @Test
    void french_that_was_never_assessed_holds_and_says_so() {
        var found = found(aProfile(), aDemand().askingSpoken(B1).askingWritten(A2));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.FRENCH_TO_ASSESS);
        assertThat(found.evidence().text()).contains("à évaluer");
    }

    @Test
    void oral_and_written_are_judged_each_and_the_wider_gap_decides() {
        var demand = aDemand().askingSpoken(A2).askingWritten(A2);

        assertThat(found(aProfile().speaking(B1).writing(A2), demand).satisfied())
                .isTrue();
        assertThat(found(aProfile().speaking(B1).writing(A1), demand).liftable())
                .isTrue();
        assertThat(found(aProfile().speaking(A1).writing(BELOW_A1), demand).liftable())
                .isFalse();
        assertThat(found(aProfile().speaking(B1).writing(A1), demand).evidence().text())
                .contains("écrit A1, A2 demandé");
    }

    @Test
    void one_side_unassessed_does_not_hide_that_the_other_falls_short() {
        var demand = aDemand().askingSpoken(B1).askingWritten(B1);

        assertThat(found(aProfile().speaking(A2), demand).satisfied()).isFalse();
        assertThat(found(aProfile().speaking(B1), demand).evidence().code()).isEqualTo(EvidenceCode.FRENCH_TO_ASSESS);
    }

    @Test
    void what_is_not_asked_is_not_judged() {
        var demand = aDemand().askingSpoken(A1);

        assertThat(found(aProfile().speaking(A1).writing(BELOW_A1), demand).satisfied())
                .isTrue();
    }

    private static Finding found(ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.FRENCH, assess(profile, demand));
    }
}
