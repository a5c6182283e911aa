package fr.clubbusiness.matching;

import java.time.Instant;

/**
 * Where the database stood at one moment. Its transactions are numbered as they begin to write, and end in any order.
 *
 * @param at by the database's clock
 * @param askedAt {@link System#nanoTime()} of this node before it was asked
 * @param serverStartedAt when PostgreSQL started
 * @param oldest the oldest transaction still running: all before have ended, and what they wrote can be read
 * @param next the transaction that will begin next: equal to {@code oldest} when none runs
 */
record Mark(Instant at, long askedAt, Instant serverStartedAt, long oldest, long next) {

    /** Whether some transaction runs, so that later ones are not told yet. */
    boolean isHeld() {
        return oldest < next;
    }
}
