package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature does with the lines of an import. Lines are stored in batches of one transaction, so that a few statements read and write the rows
 * of all lines.
 *
 * @param <T> the type of a line
 */
public interface Importer<T> {

    /** The tables that the import writes. Their statistics are renewed after a large import. */
    List<String> tables();

    /** Starts a batch in the current transaction. Called again for lines that must be tried again. */
    Batch<T> open(List<T> lines);

    /**
     * The lines of one transaction, each of a different row. Queries do not see the changes of earlier lines, which are written together at the end.
     */
    interface Batch<T> {
        /**
         * The key of the line's row; null for a line without externalId, which always creates a row.
         *
         * @throws Problem that rejects the line: the caller may not write for the organisation it names
         */
        @Nullable
        RowKey key(T line);

        /** Reads the rows of all lines that have a key, before the first {@link #take}. */
        void read(Map<RowKey, ImportLine<T>> lines);

        /**
         * Changes the line's row, or prepares a new one.
         *
         * @param key the key of the line
         * @return what the line did, with the names of the changed fields
         * @throws Problem that rejects the line; the transaction is then rolled back and run again without it
         */
        ImportLine.Effect take(ImportLine<T> line, @Nullable RowKey key);

        /** Inserts the new rows together, after the changed rows have been written. */
        void insert();
    }
}
