package fr.clubbusiness.calendar;

import fr.clubbusiness.problem.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often an address is read: calendar programmes come every few minutes at most, and one that turns in a circle is slowed down. Counted
 * by each node for itself; what is an hour old is forgotten.
 */
@ApplicationScoped
class FeedRateLimit {
    /** Readings of one address in an hour. */
    static final int AN_HOUR = 60;

    /** Addresses that are counted at once, before those of the past hour are looked through. */
    private static final int MANY = 10_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    FeedRateLimit(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int readings) {}

    /**
     * Lets one more reading pass.
     *
     * @throws TooManyRequests until the hour is over, after sixty
     */
    void requireOneMore(UUID feed) {
        var now = clock.instant();
        if (counts.size() >= MANY) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        var count = counts.merge(
                feed,
                new Count(now, 1),
                (before, one) -> isOver(before, now) ? one : new Count(before.since(), before.readings() + 1));
        if (count.readings() > AN_HOUR) {
            throw new TooManyRequests(
                    "calendar-too-often",
                    Duration.between(now, count.since().plus(HOUR)).plusSeconds(1),
                    "Cette adresse de calendrier a été lue %d fois en une heure : réglez votre agenda pour moins souvent."
                            .formatted(AN_HOUR),
                    "This calendar address was read %d times in an hour: set your calendar to read it less often."
                            .formatted(AN_HOUR));
        }
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(HOUR));
    }
}
