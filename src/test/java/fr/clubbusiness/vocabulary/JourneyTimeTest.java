package fr.clubbusiness.vocabulary;

import static fr.clubbusiness.vocabulary.TransportMode.BIKE;
import static fr.clubbusiness.vocabulary.TransportMode.CAR;
import static fr.clubbusiness.vocabulary.TransportMode.TRANSIT;
import static fr.clubbusiness.vocabulary.TransportMode.WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The formula of journeys. */
class JourneyTimeTest {

    @ParameterizedTest
    @CsvSource({"WALK,0,10", "WALK,3,66", "BIKE,3,31", "TRANSIT,3,24", "CAR,3,18.4", "TRANSIT,10,56.666666666666664"})
    void minutes_are_ten_and_the_way_by_the_mean_speed(TransportMode mode, double km, double minutes) {
        assertThat(JourneyTime.minutes(km, mode)).isCloseTo(minutes, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void the_radius_is_the_same_rule_read_backwards(TransportMode mode) {
        assertThat(JourneyTime.minutes(JourneyTime.radius(45, mode), mode)).isCloseTo(45, within(1e-9));
        assertThat(JourneyTime.radius(10, mode)).isZero();
        assertThat(JourneyTime.radius(3, mode)).isZero();
    }

    @Test
    void the_fastest_way_counts_and_public_transport_when_none_is_said() {
        assertThat(JourneyTime.fastest(List.of(WALK, BIKE))).isEqualTo(BIKE);
        assertThat(JourneyTime.fastest(List.of(CAR, TRANSIT))).isEqualTo(CAR);
        assertThat(JourneyTime.fastest(List.of())).isEqualTo(TRANSIT);
    }
}
