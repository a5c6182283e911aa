package fr.clubbusiness.matching.feed;

import java.time.Instant;

/**
 * The state of the database's transactions at one moment. A transaction gets its number when it begins to write; transactions end in any order.
 *
 * @param at by the database's clock
 * @param askedAt {@link System#nanoTime()} of this node just before the query
 * @param serverStartedAt when PostgreSQL started
 * @param database the id of this database; it differs after a drop and restore
 * @param oldest the oldest transaction that has not ended: all earlier ones have, and their changes can be read
 * @param next the transaction after the youngest one that has ended: equal to {@code oldest} when no committed change must wait
 */
record DatabasePosition(Instant at, long askedAt, Instant serverStartedAt, long database, long oldest, long next) {

    /** Whether a running transaction delays the changes of a younger one that has ended. */
    boolean isHeld() {
        return oldest < next;
    }
}
