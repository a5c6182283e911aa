package fr.clubbusiness.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much whoever is not known may cause. */
class RequestBoundsTest {
    private static final Instant ASKED = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0, 0, true", "2, 1, 299, true", "3, 0, 3, false", "2, 2, 2, false", "0, 0, 300, false"})
    void an_address_gets_three_links_a_day_two_of_them_for_a_siret_and_a_club_sends_three_hundred(
            long toAddress, long forSiret, long ofClub, boolean allowed) {
        assertThat(RequestBounds.allows(toAddress, forSiret, ofClub)).isEqualTo(allowed);
    }

    @Test
    void a_link_takes_an_answer_for_seven_days() {
        assertThat(RequestBounds.isInTime(ASKED, ASKED.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isTrue();
        assertThat(RequestBounds.isInTime(ASKED, ASKED.plus(Duration.ofDays(7))))
                .isFalse();
    }
}
