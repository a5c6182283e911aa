package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.points;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.matching.law.Score.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

    @ParameterizedTest(name = "{0} days: {1} points, {2}")
    @CsvSource({
        "0,0,Attend une proposition depuis aujourd'hui",
        "1,0.1111,Attend une proposition depuis 1 jour",
        "45,5,Attend une proposition depuis 45 jours",
        "77,8.5556,Attend une proposition depuis 77 jours",
        "90,10,Attend une proposition depuis 90 jours",
        "400,10,Attend une proposition depuis 400 jours"
    })
    void each_day_of_waiting_counts_up_to_ninety(int days, double points, String text) {
        var assessment = assess(aProfile().waitingSince(TODAY.minusDays(days)), aDemand());

        assertThat(points(Term.Name.WAITING, assessment)).isCloseTo(points, within(1e-4));
        assertThat(evidence(assessment).code()).isEqualTo(EvidenceCode.SINCE);
        assertThat(evidence(assessment).number("days")).isEqualTo(days);
        assertThat(evidence(assessment).text()).isEqualTo(text);
    }

    @Test
    void whoever_does_not_wait_yet_has_no_points() {
        var assessment = assess(aProfile().waitingSince(null), aDemand());

        assertThat(points(Term.Name.WAITING, assessment)).isZero();
        assertThat(evidence(assessment).code()).isEqualTo(EvidenceCode.NOT_WAITING);
    }

    @Test
    void a_day_to_come_counts_as_today() {
        var assessment = assess(aProfile().waitingSince(TODAY.plusDays(3)), aDemand());

        assertThat(points(Term.Name.WAITING, assessment)).isZero();
        assertThat(evidence(assessment).number("days")).isZero();
    }

    private static Evidence evidence(Assessment assessment) {
        return term(Term.Name.WAITING, assessment).orElseThrow().evidence();
    }
}
