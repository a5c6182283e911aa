package fr.clubbusiness.matching.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Which notes of changes nobody can need any more: those of transactions that had all ended an hour ago, however long they had been open.
 * Whoever asks has had an hour to read them, and who did not ask for half of it reads everything again. Pure; for one thread.
 */
final class FeedPruning {
    static final Duration KEPT = Duration.ofHours(1);
    private static final Duration APART = Duration.ofMinutes(1);

    private final Deque<DatabasePosition> marks = new ArrayDeque<>();

    /** The database stood there. */
    void saw(DatabasePosition now) {
        if (marks.isEmpty() || Duration.between(marks.getLast().at(), now.at()).compareTo(APART) >= 0) {
            marks.addLast(now);
        }
    }

    /** Notes of transactions before this one may go; empty when it is not known of any. */
    OptionalLong before(DatabasePosition now) {
        var before = OptionalLong.empty();
        for (var mark : marks) {
            if (Duration.between(mark.at(), now.at()).compareTo(KEPT) < 0) {
                break;
            }
            before = OptionalLong.of(mark.oldest());
        }
        return before;
    }

    /** Notes of transactions before this one are gone. */
    void done(long before) {
        marks.removeIf(mark -> mark.oldest() <= before);
    }
}
