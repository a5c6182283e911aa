package fr.clubbusiness.matching.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of the index.
 *
 * @param bytes approximate size of the people
 * @param completeAt {@link System#nanoTime()} at which everything committed was certainly in it
 * @param askedAt {@link System#nanoTime()} of the last query that the database answered
 * @param loadedAt {@link System#nanoTime()} of the last complete load
 * @param unreadableRows how many people and needs are left out because this node cannot read them
 * @param unreadable the same as a share of all rows
 * @param heldBy the transaction that delays younger changes for more than a second; null when none does
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

    /** How long ago everything committed was certainly in it. */
    Duration lag() {
        return since(completeAt);
    }

    /** How long ago the database last answered: a moment in normal operation. */
    Duration silence() {
        return since(askedAt);
    }

    /** The time since the last complete load. */
    Duration age() {
        return since(loadedAt);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
