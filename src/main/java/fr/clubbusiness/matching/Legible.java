package fr.clubbusiness.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query that can be read. One that cannot, as when a newer node wrote a code that this one does not know, is left out: one
 * person or need is missing rather than all. It is counted and named by its id, never by what it holds. One instance a query.
 */
final class Legible {
    private static final Logger LOG = Logger.getLogger(Legible.class);

    /** So many are named; the others are only counted. */
    private static final int NAMED = 20;

    private final String kind;
    private final IndexMeters meters;
    private int leftOut;

    /**
     * Of this query.
     *
     * @param kind what a row is, for the log
     */
    Legible(String kind, IndexMeters meters) {
        this.kind = kind;
        this.meters = meters;
    }

    /** What this row holds; null when it cannot be read. */
    <T> @Nullable T read(ResultSet row, Rows.Reader<T> reader) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException unreadable) {
            meters.leftOut();
            if (leftOut++ < NAMED) {
                // The message of the exception may quote the row.
                LOG.warnf(
                        "The matching index leaves out %s %s, which cannot be read: %s",
                        kind,
                        row.getObject("id", UUID.class),
                        unreadable.getClass().getName());
            }
            return null;
        }
    }
}
