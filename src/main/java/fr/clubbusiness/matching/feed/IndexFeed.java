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
 * What an index in memory is made of and fed by, read from PostgreSQL by the worker's role; it keeps nothing. A row that cannot be read is
 * left out ({@link ReadableRows}).
 *
 * <p>Every writing transaction notes what it changes under its own number (migration V010). Numbers are given when a transaction begins
 * to write, and it may end long after younger ones: who read "all that is new" would skip it. So changes are read only up to the oldest
 * transaction that still runs ({@link DatabasePosition#oldest}), and the next reading begins there: nothing is skipped, and an open writer, in any
 * database of the cluster, holds younger changes back.
 */
@ApplicationScoped
public class IndexFeed {
    /** Rows held by the driver while everything is read. */
    private static final int FETCH = 5_000;
    /** Ids read again in one query. */
    private static final int BATCH = 10_000;
    /** Notes deleted at a time. */
    private static final int PRUNED = 10_000;

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

    /** Everything as of one moment. */
    record Loaded(DatabasePosition mark, IndexSnapshot everything) {}

    /** Something of one club. */
    record OfClub<T>(UUID club, T value) {}

    /** What was read again, and the ids of the rows that cannot be read. */
    record ReadAgain<T>(List<OfClub<T>> read, Set<UUID> unreadable) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Where the database stands now. */
    DatabasePosition mark() {
        return call(IndexFeed::mark);
    }

    /** What the transactions from {@code from} on changed, up to {@code to} and without it, which must be {@link DatabasePosition#oldest}. */
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

    /** Of these people those who are to be in an index, as they now are. */
    ReadAgain<IndexedPerson> people(Collection<UUID> ids) {
        var rows = new ProfileRows(referential, clock.getZone());
        return these(ids, "person", MatchSql.THESE_PEOPLE_TO_INDEX, rows::indexed);
    }

    /** Of these needs those that are open, as they now are. */
    ReadAgain<Demand> needs(Collection<UUID> ids) {
        var rows = new NeedRows(demands);
        return these(ids, "need", MatchSql.THESE_NEEDS_TO_INDEX, rows::demand);
    }

    /**
     * Everything, with the mark from which changes are to be read: one snapshot, which sees all that older transactions wrote and nothing
     * of the others; and the referential as it is after, which knows every commune that it holds. Before, what a restore brought from another cluster is forgotten: it would be taken for changes to come.
     */
    Loaded load() {
        return call(connection -> {
            PlainSql.write(connection, FeedSql.FORGET_THE_FUTURE);
            connection.setAutoCommit(false);
            try {
                PlainSql.write(connection, FeedSql.ONE_SNAPSHOT);
                PlainSql.write(connection, FeedSql.LONG_READING);
                var mark = mark(connection);
                referential.refresh();
                return new Loaded(mark, everything(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Deletes notes of transactions before this one, some of them; says whether there may be more. */
    boolean prune(long before) {
        return call(connection -> PlainSql.write(connection, FeedSql.PRUNE, String.valueOf(before), PRUNED) == PRUNED);
    }

    /**
     * Who runs this transaction, as far as it can be told.
     *
     * @param atLatest when it was already running
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

    private IndexSnapshot everything(Connection connection) throws SQLException {
        var gathering = new SnapshotBuilder();
        var people = new ProfileRows(referential, clock.getZone());
        var unreadablePeople = each(connection, "person", MatchSql.PEOPLE_TO_INDEX, people::indexed, gathering::add);
        var needs = new NeedRows(demands);
        var unreadableNeeds = each(connection, "need", MatchSql.NEEDS_TO_INDEX, needs::demand, gathering::add);
        return gathering.all(new UnreadableRows(unreadablePeople, unreadableNeeds));
    }

    private <T> ReadAgain<T> these(Collection<UUID> ids, String kind, String sql, PlainSql.Reader<T> reader) {
        var all = List.copyOf(ids);
        var read = new ArrayList<OfClub<T>>();
        var unreadable = new HashSet<UUID>();
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(from + BATCH, all.size())).toArray(UUID[]::new);
            unreadable.addAll(call(connection -> each(
                    connection, kind, sql, reader, (club, one) -> read.add(new OfClub<>(club, one)), (Object) batch)));
        }
        return new ReadAgain<>(read, unreadable);
    }

    /** Hands over each row that can be read, and returns the ids of the others. */
    private <T> Set<UUID> each(
            Connection connection,
            String kind,
            String sql,
            PlainSql.Reader<T> reader,
            BiConsumer<UUID, T> taker,
            Object... parameters)
            throws SQLException {
        var legible = new ReadableRows(kind, meters);
        PlainSql.Taker take = row -> {
            var one = legible.read(row, reader);
            if (one != null) {
                taker.accept(row.getObject("club_id", UUID.class), one);
            }
        };
        // The driver holds no more rows at a time than this where a transaction is open.
        PlainSql.each(connection, FETCH, sql, take, parameters);
        return legible.unreadable();
    }

    private static DatabasePosition mark(Connection connection) throws SQLException {
        var askedAt = System.nanoTime();
        return PlainSql.list(
                        connection,
                        FeedSql.MARK,
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

    private <T> T call(Work<T> work) {
        try (var connection = worker.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
    }
}
