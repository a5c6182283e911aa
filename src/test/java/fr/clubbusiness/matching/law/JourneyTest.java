package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.BAGNEUX;
import static fr.clubbusiness.matching.law.Given.NANTERRE;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.Given.kilometresAway;
import static fr.clubbusiness.matching.law.Given.points;
import static fr.clubbusiness.matching.law.Given.term;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.TransportMode.BIKE;
import static fr.clubbusiness.vocabulary.TransportMode.CAR;
import static fr.clubbusiness.vocabulary.TransportMode.TRANSIT;
import static fr.clubbusiness.vocabulary.TransportMode.WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyTest {

    @ParameterizedTest(name = "{0} km {1}: {2} min")
    @CsvSource({"0,WALK,10", "4.5,WALK,94", "12,BIKE,94", "7.5,TRANSIT,45", "18,TRANSIT,94", "15,CAR,52", "30,CAR,94"})
    void minutes_are_ten_and_the_detour_at_the_modes_speed(double km, TransportMode mode, double minutes) {
        assertThat(Journey.minutes(km, mode)).isCloseTo(minutes, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void the_radius_is_the_same_rule_read_the_other_way(TransportMode mode) {
        for (int limit = 10; limit <= 135; limit += 5) {
            assertThat(Journey.minutes(Journey.radius(limit, mode), mode)).isCloseTo(limit, within(1e-9));
        }
        assertThat(Journey.radius(60, mode)).isCloseTo(50 * mode.speed() / 84, within(1e-9));
        assertThat(Journey.radius(9, mode)).isZero();
    }

    @Test
    void the_great_circle_from_nanterre_to_bagneux_is_thirteen_kilometres() {
        assertThat(NANTERRE.kilometresTo(BAGNEUX)).isCloseTo(13.24, within(0.05));
        assertThat(BAGNEUX.kilometresTo(NANTERRE)).isEqualTo(NANTERRE.kilometresTo(BAGNEUX));
        assertThat(NANTERRE.kilometresTo(NANTERRE)).isZero();
    }

    @Test
    void the_fastest_mode_counts_and_transit_when_none_is_said() {
        assertThat(journey(aProfile().goingBy(WALK, BIKE)).mode()).isEqualTo(BIKE);
        assertThat(journey(aProfile().goingBy(WALK, TRANSIT, CAR, BIKE)).mode()).isEqualTo(CAR);
        assertThat(journey(aProfile().goingBy()).mode()).isEqualTo(TRANSIT);
    }

    @Test
    void exactly_at_the_limit_the_journey_is_accepted() {
        var atLimit = new Journey(60, 60, TRANSIT);

        assertThat(atLimit.accepted()).isTrue();
        assertThat(new Journey(Math.nextUp(60.0), 60, TRANSIT).accepted()).isFalse();
    }

    @Test
    void exactly_fifteen_minutes_beyond_the_journey_can_still_be_helped() {
        assertThat(new Journey(75, 60, TRANSIT).liftable()).isTrue();
        assertThat(new Journey(Math.nextUp(75.0), 60, TRANSIT).liftable()).isFalse();
    }

    @Test
    void a_limit_of_ten_minutes_is_ones_own_commune() {
        var person = aProfile().travellingAtMost(10);

        assertThat(assess(person, aDemand()).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(assess(person, aDemand().in(kilometresAway(0.1))).outcome()).isEqualTo(Outcome.TO_LIFT);
    }

    @Test
    void a_little_too_far_is_lifted_by_a_vehicle_or_a_shuttle() {
        // 64.7 minutes for 60, shown as 65.
        var assessment = assess(aProfile(), aDemand().in(kilometresAway(Journey.radius(64.7, TRANSIT))));

        assertThat(assessment.outcome()).isEqualTo(Outcome.TO_LIFT);
        assertThat(finding(Constraint.JOURNEY, assessment).action()).contains(Action.MOBILITY_AID);
        assertThat(points(Term.Name.JOURNEY, assessment)).isZero();
        assertThat(finding(Constraint.JOURNEY, assessment).evidence().text())
                .isEqualTo("Environ 65 min en transports (estimation), pour 60 min acceptées");
    }

    @Test
    void much_too_far_is_no_match() {
        var assessment = assess(aProfile(), aDemand().in(kilometresAway(Journey.radius(76, TRANSIT))));

        assertThat(assessment.outcome()).isEqualTo(Outcome.NO);
        assertThat(finding(Constraint.JOURNEY, assessment).liftable()).isFalse();
        assertThat(finding(Constraint.JOURNEY, assessment).action()).isEmpty();
    }

    @ParameterizedTest(name = "{0} min of 60: {1} points")
    @CsvSource({"10,15", "30,15", "45,10", "59.99,5.003", "60,5", "60.01,0", "75,0"})
    void points_are_full_up_to_half_the_limit_then_fall_to_five_at_the_limit(double minutes, double points) {
        var law = Given.law(Viewpoint.STRUCTURE);
        var pair = Given.pair(aProfile(), aDemand());
        var affinity = new OccupationAffinity(OccupationAffinity.Kind.NONE, 0, Optional.empty(), 0);
        var reading = new PairContext(pair, law.today(), law.viewpoint(), affinity, new Journey(minutes, 60, TRANSIT));

        var term = Score.of(reading, Weights.DEFAULT).terms().stream()
                .filter(one -> one.name() == Term.Name.JOURNEY)
                .findFirst()
                .orElseThrow();

        assertThat(term.points()).isCloseTo(points, within(1e-3));
    }

    @Test
    void the_evidence_is_an_estimate_with_its_limit_and_mode() {
        // 12 min of way for 22 in all, as in the contract's example.
        var assessment = assess(aProfile(), aDemand().in(kilometresAway(Journey.radius(22.3, TRANSIT))));
        var evidence = term(Term.Name.JOURNEY, assessment).orElseThrow().evidence();

        assertThat(evidence.code()).isEqualTo(EvidenceCode.MINUTES);
        assertThat(evidence.values()).containsEntry("minutes", 22).containsEntry("limit", 60);
        assertThat(evidence.text()).isEqualTo("Environ 22 min en transports (estimation)");
    }

    @Test
    void minutes_shown_never_deny_whether_the_limit_holds() {
        assertThat(new Journey(60.2, 60, TRANSIT).shownMinutes()).isEqualTo(61);
        assertThat(new Journey(59.8, 60, TRANSIT).shownMinutes()).isEqualTo(60);
        assertThat(new Journey(22.4, 60, TRANSIT).shownMinutes()).isEqualTo(22);
    }

    @ParameterizedTest(name = "{0} min: {1}")
    @CsvSource({"10,0-15", "15,0-15", "15.1,15-30", "30,15-30", "30.1,30-45", "120,105-120"})
    void a_company_sees_a_quarter_of_an_hour(double minutes, String band) {
        assertThat(new Journey(minutes, 120, TRANSIT).band()).isEqualTo(band);
    }

    private static Journey journey(ProfileFixture person) {
        return Journey.of(NANTERRE, BAGNEUX, person.profile().mobility());
    }
}
