package fr.clubbusiness.matching.feed;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.source.MatchSql;
import fr.clubbusiness.matching.source.NeedRows;
import fr.clubbusiness.matching.source.PlainSql;
import fr.clubbusiness.matching.source.ProfileRows;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.referential.Referential;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Reads the content of the index and its changes from PostgreSQL, with the worker's role. It has no state. A row that cannot be read is left out
 * ({@link ReadableRows}).
 *
 * <p>Every writing transaction records what it changes under its own id (migration V010). A transaction gets its id when it begins to write, and may
 * end long after younger ones. A reader of "everything new" would therefore skip its changes. So changes are read only up to the oldest running
 * transaction ({@link DatabasePosition#oldest}), and the next reading starts there. Nothing is skipped, but an open writer in any database of the
 * cluster delays younger changes.
 */
@ApplicationScoped
public class IndexFeed {
    /** Rows that the driver holds at a time during a complete load. */
    private static final int FETCH_SIZE = 5_000;
    /** Ids in one query. */
    private static final int BATCH = 10_000;
    /** Recorded changes deleted at a time. */
    private static final int PRUNE_BATCH = 10_000;

    private final javax.sql.DataSource worker;
    private final Referential referential;
    private final ReadDemand demands;
    private final Clock clock;
    private final IndexMeters meters;

    public IndexFeed(
            @DataSource("worker") javax.sql.DataSource worker,
            Referential referential,
            ReadDemand demands,
            Clock clock,
            IndexMeters meters) {
        this.worker = worker;
        this.referential = referential;
        this.demands = demands;
        this.clock = clock;
        this.meters = meters;
    }

    /** The whole content, and the position at which it was read. */
    record Loaded(DatabasePosition position, IndexSnapshot snapshot) {}

    /** A row of one club. */
    record ClubRow<T>(UUID club, T value) {}

    /** The rows read, and the ids of the rows that cannot be read. */
    record ReadResult<T>(List<ClubRow<T>> read, Set<UUID> unreadable) {}

    private interface DatabaseCall<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The current position of the database. */
    DatabasePosition position() {
        return call(IndexFeed::position);
    }

    /** The changes of the transactions from {@code from} up to {@code to}, excluded. {@code to} must be {@link DatabasePosition#oldest}. */
    FeedChanges changes(long from, long to) {
        return call(connection -> {
            var people = new HashSet<UUID>();
            var needs = new HashSet<UUID>();
            var others = new HashSet<UUID>();
            var sets = Map.of("BENEFICIARY", people, "NEED", needs);
            PlainSql.each(
                    connection,
                    0,
                    FeedSql.CHANGES,
                    row -> sets.getOrDefault(row.getString("kind"), others)
                            .add(row.getObject("subject_id", UUID.class)),
                    String.valueOf(from),
                    String.valueOf(to));
            return new FeedChanges(people, needs, !others.isEmpty());
        });
    }

    /** The current data of these people, without those who do not belong in an index. */
    ReadResult<IndexedPerson> people(Collection<UUID> ids) {
        var rows = new ProfileRows(referential, clock.getZone());
        return readByIds(ids, "person", MatchSql.THESE_PEOPLE_TO_INDEX, rows::indexed);
    }

    /** The current data of these needs, without those that are not open. */
    ReadResult<Demand> needs(Collection<UUID> ids) {
        var rows = new NeedRows(demands);
        return readByIds(ids, "need", MatchSql.THESE_NEEDS_TO_INDEX, rows::demand);
    }

    /**
     * Reads everything in one snapshot, with the position from which changes must then be read. The snapshot holds all that older transactions wrote
     * and nothing of the others. The referential is refreshed after it, so that it has every commune in the snapshot. First it deletes changes that a
     * restore brought from another cluster: they would be mistaken for future changes.
     */
    Loaded load() {
        return call(connection -> {
            PlainSql.write(connection, FeedSql.DELETE_FUTURE_CHANGES);
            connection.setAutoCommit(false);
            try {
                PlainSql.write(connection, FeedSql.ONE_SNAPSHOT);
                PlainSql.write(connection, FeedSql.LONG_TIMEOUTS);
                var position = position(connection);
                referential.refresh();
                return new Loaded(position, snapshot(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Deletes some of the changes of transactions before this one. Returns whether there may be more. */
    boolean prune(long before) {
        return call(connection ->
                PlainSql.write(connection, FeedSql.PRUNE, String.valueOf(before), PRUNE_BATCH) == PRUNE_BATCH);
    }

    /**
     * Who runs this transaction, as far as it is known.
     *
     * @param atLatest a moment when it was already running
     */
    BlockingTransaction holder(long transaction, Instant atLatest) {
        var shortForm = String.valueOf(transaction & 0xFFFF_FFFFL);
        PlainSql.Reader<BlockingTransaction> reader = row -> {
            var since = row.getObject("since", OffsetDateTime.class);
            return new BlockingTransaction(
                    since == null ? atLatest : since.toInstant(),
                    row.getObject("pid", Integer.class),
                    row.getString("prepared_as"),
                    row.getString("database"),
                    row.getString("application"),
                    row.getString("user"));
        };
        return call(connection -> PlainSql.list(connection, FeedSql.HOLDER, reader, shortForm, shortForm)).stream()
                .findFirst()
                .orElseGet(() -> BlockingTransaction.unknown(atLatest));
    }

    private IndexSnapshot snapshot(Connection connection) throws SQLException {
        var builder = new SnapshotBuilder();
        var people = new ProfileRows(referential, clock.getZone());
        var unreadablePeople = each(connection, "person", MatchSql.PEOPLE_TO_INDEX, people::indexed, builder::add);
        var needs = new NeedRows(demands);
        var unreadableNeeds = each(connection, "need", MatchSql.NEEDS_TO_INDEX, needs::demand, builder::add);
        return builder.all(new UnreadableRows(unreadablePeople, unreadableNeeds));
    }

    private <T> ReadResult<T> readByIds(Collection<UUID> ids, String kind, String sql, PlainSql.Reader<T> reader) {
        var all = List.copyOf(ids);
        var read = new ArrayList<ClubRow<T>>();
        var unreadable = new HashSet<UUID>();
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(from + BATCH, all.size())).toArray(UUID[]::new);
            unreadable.addAll(call(connection -> each(
                    connection, kind, sql, reader, (club, one) -> read.add(new ClubRow<>(club, one)), (Object) batch)));
        }
        return new ReadResult<>(read, unreadable);
    }

    /** Passes each readable row to {@code consumer}, and returns the ids of the others. */
    private <T> Set<UUID> each(
            Connection connection,
            String kind,
            String sql,
            PlainSql.Reader<T> reader,
            BiConsumer<UUID, T> consumer,
            Object... parameters)
            throws SQLException {
        var readable = new ReadableRows(kind, meters);
        PlainSql.Taker take = row -> {
            var one = readable.read(row, reader);
            if (one != null) {
                consumer.accept(row.getObject("club_id", UUID.class), one);
            }
        };
        // The fetch size only has an effect within a transaction.
        PlainSql.each(connection, FETCH_SIZE, sql, take, parameters);
        return readable.unreadable();
    }

    private static DatabasePosition position(Connection connection) throws SQLException {
        var askedAt = System.nanoTime();
        return PlainSql.list(
                        connection,
                        FeedSql.POSITION,
                        row -> new DatabasePosition(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                askedAt,
                                row.getObject("server_started_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("database"),
                                Long.parseLong(row.getString("oldest")),
                                Long.parseLong(row.getString("next"))))
                .getFirst();
    }

    private <T> T call(DatabaseCall<T> query) {
        try (var connection = worker.getConnection()) {
            return query.on(connection);
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
    }
}
