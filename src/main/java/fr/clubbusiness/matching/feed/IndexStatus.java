package fr.clubbusiness.matching.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param bytes about how many the people take
 * @param completeAt {@link System#nanoTime()} at which everything committed was surely in it
 * @param askedAt {@link System#nanoTime()} at which the database last answered
 * @param loadedAt {@link System#nanoTime()} at which it was last read whole
 * @param unreadableRows how many people and needs are left out because this node cannot read them
 * @param unreadable how much of all that is
 * @param heldBy who keeps younger changes waiting for more than a moment; null when nobody does
 */
public record IndexStatus(
        int people,
        int needs,
        long bytes,
        long completeAt,
        long askedAt,
        long loadedAt,
        int unreadableRows,
        UnreadableRows.Share unreadable,
        @Nullable BlockingTransaction heldBy) {

    /** How long ago everything committed was surely in it. */
    Duration lag() {
        return since(completeAt);
    }

    /** For how long the database has not answered: a moment when all is well. */
    Duration silence() {
        return since(askedAt);
    }

    /** How long ago it was last read whole. */
    Duration age() {
        return since(loadedAt);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
