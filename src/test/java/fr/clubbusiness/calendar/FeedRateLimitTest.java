package fr.clubbusiness.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedRateLimitTest {
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Europe/Paris"));
    private final FeedRateLimit pace = new FeedRateLimit(clock);
    private final UUID feed = UUID.randomUUID();

    @Test
    void an_address_is_read_sixty_times_an_hour_and_again_the_next_one() {
        for (int i = 0; i < FeedRateLimit.MAX_PER_HOUR; i++) {
            pace.requireOneMore(feed);
        }
        assertThatThrownBy(() -> pace.requireOneMore(feed)).isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> pace.requireOneMore(UUID.randomUUID())).doesNotThrowAnyException();
        now = now.plus(Duration.ofHours(1));
        assertThatCode(() -> pace.requireOneMore(feed)).doesNotThrowAnyException();
    }
}
