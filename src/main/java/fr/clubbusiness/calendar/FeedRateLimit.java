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
 * Limits how often an address is read. Calendar programs read every few minutes at most; one in an endless loop is slowed down. Each node
 * counts for itself, and forgets a count after an hour.
 */
@ApplicationScoped
class FeedRateLimit {
    /** Reads of one address in an hour. */
    static final int MAX_PER_HOUR = 60;

    /** Number of counts above which old ones are removed. */
    private static final int CLEANUP_SIZE = 10_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    FeedRateLimit(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int reads) {}

    /**
     * Counts one more read.
     *
     * @throws TooManyRequests after sixty reads, until the hour is over
     */
    void requireOneMore(UUID feed) {
        var now = clock.instant();
        if (counts.size() >= CLEANUP_SIZE) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        var count = counts.merge(
                feed,
                new Count(now, 1),
                (before, one) -> isOver(before, now) ? one : new Count(before.since(), before.reads() + 1));
        if (count.reads() > MAX_PER_HOUR) {
            throw new TooManyRequests(
                    "calendar-too-often",
                    Duration.between(now, count.since().plus(HOUR)).plusSeconds(1),
                    "Cette adresse de calendrier a été lue %d fois en une heure : réglez votre agenda pour moins souvent."
                            .formatted(MAX_PER_HOUR),
                    "This calendar address was read %d times in an hour: set your calendar to read it less often."
                            .formatted(MAX_PER_HOUR));
        }
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(HOUR));
    }
}
