package fr.clubbusiness.matching.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Which recorded changes can be deleted: those of transactions that had all ended an hour ago. A node has had an hour to read them; a node that has
 * not read for half an hour loads everything again. Pure; for one thread.
 */
final class FeedPruning {
    static final Duration RETENTION = Duration.ofHours(1);
    private static final Duration POSITION_INTERVAL = Duration.ofMinutes(1);

    private final Deque<DatabasePosition> positions = new ArrayDeque<>();

    /** Records the current position of the database. */
    void record(DatabasePosition now) {
        if (positions.isEmpty()
                || Duration.between(positions.getLast().at(), now.at()).compareTo(POSITION_INTERVAL) >= 0) {
            positions.addLast(now);
        }
    }

    /** Changes of transactions before this one can be deleted; empty when there are none. */
    OptionalLong before(DatabasePosition now) {
        var before = OptionalLong.empty();
        for (var position : positions) {
            if (Duration.between(position.at(), now.at()).compareTo(RETENTION) < 0) {
                break;
            }
            before = OptionalLong.of(position.oldest());
        }
        return before;
    }

    /** Records that the changes of transactions before this one are deleted. */
    void done(long before) {
        positions.removeIf(position -> position.oldest() <= before);
    }
}
