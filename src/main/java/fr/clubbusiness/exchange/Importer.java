package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature makes of the lines of an import. Lines are kept some hundreds together, in one transaction, so that what they need is
 * read, and what they make is written, in a few statements for all.
 *
 * @param <T> what a line is read as
 */
public interface Importer<T> {

    /**
     * Says what is wrong with a line by itself, before any transaction.
     *
     * @throws Problem that rejects the line
     */
    void check(T line);

    /** The tables that lines are written to, whose statistics are renewed after a large import. */
    List<String> tables();

    /** Begins to keep lines, in their transaction. Called again for those that must be tried again. */
    Batch<T> open(List<T> lines);

    /**
     * Lines under way in one transaction, no two of the same row. Queries do not see what lines before have changed: it is written at
     * the end, once for all.
     */
    interface Batch<T> {
        /**
         * The row that the line tells of; null for a line without externalId, which always makes a row of its own.
         *
         * @throws Problem that rejects the line: it names no holder for whom the caller may write
         */
        @Nullable
        RowKey key(T line);

        /** Reads the rows that the lines tell of, before any of them is taken. */
        void read(Collection<RowKey> keys);

        /**
         * Changes what is known, or notes what is new.
         *
         * @param key that of the line
         * @throws Problem that rejects the line; the whole transaction is then undone, and begun again without it
         */
        Outcome take(T line, @Nullable RowKey key);

        /** Writes what is new, all together, once the changes of what is known are written. */
        void insert();
    }
}
