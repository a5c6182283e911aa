package fr.clubbusiness.job;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Work on rows that a date has made due. Each implementation is a bean; {@link RunDueWork} calls it as the club's automaton, in a transaction.
 * {@link #handle}, or {@link #afterCommit}, must leave the row no longer due: the next run then finds only what is new.
 */
public interface DueWork {
    /** Its name in health, metrics and the schedule, for example {@code introduction-expiry}. It never changes. */
    String name();

    /**
     * Locks rows of the caller's club that are due now, the longest due first. Rows that another transaction has locked are left out.
     *
     * @param most how many at most
     * @param except rows whose handling failed in this run
     * @return their ids; empty when nothing is due
     */
    List<UUID> lockDue(int most, Collection<UUID> except);

    /** Handles one locked row, in the same transaction. */
    void handle(UUID id);

    /** Rows of one transaction at most. Fewer where one row changes many others, so that a transaction stays well below a second. */
    default int batch() {
        return 200;
    }

    /**
     * Does what cannot be undone, outside any transaction, once these rows are handled and committed. A node may die before or within it: the rows must
     * come due again by themselves.
     */
    default void afterCommit(List<UUID> handled) {}
}
