package fr.clubbusiness.matching.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How far an index has followed the database. Pure; for one thread. */
final class FeedPosition {
    /**
     * An index that has not read the changes for so long is loaded again: another node may have deleted changes it has not read
     * ({@link FeedPruning#RETENTION}).
     */
    static final Duration LOST_AFTER = Duration.ofMinutes(30);

    /** The least time between two stored positions, so that a transaction open for days costs little. */
    private static final long POSITION_INTERVAL = Duration.ofMillis(900).toNanos();

    private final Deque<DatabasePosition> incomplete = new ArrayDeque<>();
    private final DatabasePosition loaded;
    private DatabasePosition last;
    private DatabasePosition complete;
    private @Nullable DatabasePosition heldSince;

    /** The position of an index that was loaded completely at this moment. */
    FeedPosition(DatabasePosition loaded) {
        this.loaded = loaded;
        last = loaded;
        complete = loaded;
        heldSince = loaded.isHeld() ? loaded : null;
    }

    /**
     * Whether the changes up to now can no longer be followed, so that everything must be loaded again. PostgreSQL has restarted and may have lost
     * transactions that were read; or another cluster or database has replaced it; or the last reading is too long ago.
     */
    boolean isLostAt(DatabasePosition now) {
        return !now.serverStartedAt().equals(last.serverStartedAt())
                || now.database() != last.database()
                || now.oldest() < last.oldest()
                || Duration.between(last.at(), now.at()).compareTo(LOST_AFTER) > 0;
    }

    /** Records that everything up to now was read. */
    void moveTo(DatabasePosition now) {
        heldSince = !now.isHeld() ? null : heldSince != null && now.oldest() == last.oldest() ? heldSince : now;
        while (!incomplete.isEmpty() && incomplete.getFirst().next() <= now.oldest()) {
            complete = incomplete.removeFirst();
        }
        if (!now.isHeld()) {
            complete = now;
        } else if (incomplete.isEmpty() || now.askedAt() - incomplete.getLast().askedAt() >= POSITION_INTERVAL) {
            incomplete.addLast(now);
        }
        last = now;
    }

    /** Where the index was loaded completely. */
    DatabasePosition loaded() {
        return loaded;
    }

    /** The first transaction of the next reading. */
    long next() {
        return last.oldest();
    }

    /** The latest position before which everything committed is certainly in the index. */
    DatabasePosition complete() {
        return complete;
    }

    /** When the oldest running transaction began to delay younger ones; null when none does. */
    @Nullable
    DatabasePosition heldSince() {
        return heldSince;
    }
}
