package fr.clubbusiness.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:59+01:00[Europe/Paris], 2026-11-30T08:00+01:00[Europe/Paris]",
        "2026-11-30T08:00+01:00[Europe/Paris], 2026-11-30T08:00+01:00[Europe/Paris]",
        "2026-11-30T08:01+01:00[Europe/Paris], 2026-12-01T08:00+01:00[Europe/Paris]",
        "2027-03-27T22:00+01:00[Europe/Paris], 2027-03-28T08:00+02:00[Europe/Paris]"
    })
    void what_is_written_in_a_day_goes_out_the_next_morning_at_eight(ZonedDateTime now, ZonedDateTime digest) {
        assertThat(SendingTimes.nextDigest(now)).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT8H", "6, PT24H"})
    void a_refused_mail_is_tried_again_later_and_later(int refusals, Duration wait) {
        assertThat(SendingTimes.retryAfter(refusals)).contains(wait);
    }

    @Test
    void after_seven_refusals_it_is_given_up() {
        assertThat(SendingTimes.retryAfter(7)).isEmpty();
    }
}
