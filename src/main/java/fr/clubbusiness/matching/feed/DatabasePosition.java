package fr.clubbusiness.matching.feed;

import java.time.Instant;

/**
 * Where the database stood at one moment. Its transactions are numbered as they begin to write, and end in any order.
 *
 * @param at by the database's clock
 * @param askedAt {@link System#nanoTime()} of this node before it was asked
 * @param serverStartedAt when PostgreSQL started
 * @param database the number of this database in it: another after it was dropped and restored
 * @param oldest the oldest transaction that has not ended: all before have, and what they wrote can be read
 * @param next the one after the youngest that has ended: equal to {@code oldest} when nothing that was committed is to be waited for
 */
record DatabasePosition(Instant at, long askedAt, Instant serverStartedAt, long database, long oldest, long next) {

    /** Whether some transaction runs while a younger one has ended, which is not told yet. */
    boolean isHeld() {
        return oldest < next;
    }
}
