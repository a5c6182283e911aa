package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    private static final Place NANTERRE = new Place(48.89198, 2.20675);
    private static final Place ANTONY = new Place(48.75329, 2.29668);

    @Test
    void aDegreeOfLatitudeIsTheSameEverywhere() {
        double degree = Math.PI * 6371.0088 / 180;
        assertThat(new Place(0, 0).kilometresTo(new Place(1, 0))).isCloseTo(degree, within(1e-9));
        assertThat(new Place(48, 2).kilometresTo(new Place(49, 2))).isCloseTo(degree, within(1e-9));
    }

    @Test
    void theLongestDistanceIsHalfTheEarth() {
        assertThat(new Place(90, 0).kilometresTo(new Place(-90, 0))).isCloseTo(Math.PI * 6371.0088, within(1e-9));
        assertThat(new Place(0, -180).kilometresTo(new Place(0, 180))).isCloseTo(0, within(1e-9));
    }

    @Test
    void distanceIsTheSameBothWaysAndZeroOnTheSpot() {
        assertThat(NANTERRE.kilometresTo(ANTONY))
                .isEqualTo(ANTONY.kilometresTo(NANTERRE))
                .isBetween(16.7, 16.8);
        assertThat(NANTERRE.kilometresTo(NANTERRE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, -181", "NaN, 0", "0, NaN", "Infinity, 0"})
    void refusesWhatIsNotOnTheEarth(double latitude, double longitude) {
        assertThatThrownBy(() -> new Place(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }
}
