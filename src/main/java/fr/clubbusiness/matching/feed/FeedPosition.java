package fr.clubbusiness.matching.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How far an index has followed the database, from one mark to the next. Pure; for one thread. */
final class FeedPosition {
    /** Whoever has not asked for so long begins anew: others may prune what it has not read ({@link FeedPruning#KEPT}). */
    static final Duration LOST_AFTER = Duration.ofMinutes(30);

    /** Marks are remembered no closer than this, so that a transaction open for days costs little. */
    private static final long APART = Duration.ofMillis(900).toNanos();

    private final Deque<DatabasePosition> incomplete = new ArrayDeque<>();
    private final DatabasePosition loaded;
    private DatabasePosition last;
    private DatabasePosition complete;
    private @Nullable DatabasePosition heldSince;

    /** Of an index that was read whole at this mark. */
    FeedPosition(DatabasePosition loaded) {
        this.loaded = loaded;
        last = loaded;
        complete = loaded;
        heldSince = loaded.isHeld() ? loaded : null;
    }

    /**
     * Whether changes can no longer be followed to there, so that everything must be read again: PostgreSQL started anew, and may have
     * lost transactions that were seen, or another cluster or another database was put in its place; or nobody asked for too long.
     */
    boolean isLostAt(DatabasePosition now) {
        return !now.serverStartedAt().equals(last.serverStartedAt())
                || now.database() != last.database()
                || now.oldest() < last.oldest()
                || Duration.between(last.at(), now.at()).compareTo(LOST_AFTER) > 0;
    }

    /** Everything up to there was read. */
    void moveTo(DatabasePosition now) {
        heldSince = !now.isHeld() ? null : heldSince != null && now.oldest() == last.oldest() ? heldSince : now;
        while (!incomplete.isEmpty() && incomplete.getFirst().next() <= now.oldest()) {
            complete = incomplete.removeFirst();
        }
        if (!now.isHeld()) {
            complete = now;
        } else if (incomplete.isEmpty() || now.askedAt() - incomplete.getLast().askedAt() >= APART) {
            incomplete.addLast(now);
        }
        last = now;
    }

    /** Where it was read whole. */
    DatabasePosition loaded() {
        return loaded;
    }

    /** The transaction from which changes are to be read next. */
    long next() {
        return last.oldest();
    }

    /** The latest mark of which it is certain that everything written before was read. */
    DatabasePosition complete() {
        return complete;
    }

    /** The first mark at which the oldest running transaction held back younger ones; null when none does. */
    @Nullable
    DatabasePosition heldSince() {
        return heldSince;
    }
}
