package fr.clubbusiness.matching.feed;

import fr.clubbusiness.matching.source.PlainSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The readable rows of one query. A row that this node cannot read, for example because a newer node wrote an unknown code, is left out: one person
 * or need is missing instead of all. It is counted, and logged by its id, without its content. One instance per query.
 */
final class ReadableRows {
    private static final Logger LOG = Logger.getLogger(ReadableRows.class);

    /** The most rows logged; the others are only counted. */
    private static final int NAMED = 20;

    private final String kind;
    private final IndexMeters meters;
    private final Set<UUID> unreadable = new HashSet<>();

    /**
     * For one query.
     *
     * @param kind what a row is, for the log
     */
    ReadableRows(String kind, IndexMeters meters) {
        this.kind = kind;
        this.meters = meters;
    }

    /** The ids of the rows that could not be read so far. */
    Set<UUID> unreadable() {
        return unreadable;
    }

    /** The value of this row; null when it cannot be read. */
    <T> @Nullable T read(ResultSet row, PlainSql.Reader<T> reader) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException failed) {
            var id = row.getObject("id", UUID.class);
            meters.countUnreadable();
            unreadable.add(id);
            if (unreadable.size() <= NAMED) {
                LOG.warnf("The matching index leaves out %s %s, which cannot be read: %s", kind, id, describe(failed));
            }
            return null;
        }
    }

    /** The exception's class and the place in our code. Not its message, which may quote the row. */
    private static String describe(RuntimeException failed) {
        var ours = Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.clubbusiness."))
                .findFirst();
        return failed.getClass().getName() + ours.map(frame -> " at " + frame).orElse("");
    }
}
