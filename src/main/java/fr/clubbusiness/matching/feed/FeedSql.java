package fr.clubbusiness.matching.feed;

/** The queries of {@link IndexFeed} on what changed, by the ids of transactions; {@code xid8} is written as a text. */
final class FeedSql {
    /** Where the database stands ({@link DatabasePosition}). */
    static final String MARK = """
            SELECT clock_timestamp() AS at, pg_postmaster_start_time() AS server_started_at,
                   (SELECT oid::bigint FROM pg_database WHERE datname = current_database()) AS database,
                   pg_snapshot_xmin(now)::text AS oldest, pg_snapshot_xmax(now)::text AS next
            FROM pg_current_snapshot() now
            """;

    /** Parameters: from this transaction, up to and without that one. */
    static final String CHANGES = """
            SELECT DISTINCT kind, subject_id FROM match_change
            WHERE txid >= ?::text::xid8 AND txid < ?::text::xid8
            """;

    /** Of transactions that have not begun: from another cluster, brought here by a restore. */
    static final String FORGET_THE_FUTURE =
            "DELETE FROM match_change WHERE txid >= pg_snapshot_xmax(pg_current_snapshot())";

    /** Parameters: before this transaction, how many at most. A few at a time: whoever deletes holds others' changes back, too. */
    static final String PRUNE = """
            DELETE FROM match_change WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM match_change WHERE txid < ?::text::xid8 LIMIT ?))
            """;

    /** Who runs a transaction, by the short form of its number; twice. When another role's began is hidden from ours. */
    static final String HOLDER = """
            SELECT pid, NULL AS prepared_as, datname AS database, application_name AS application, usename AS "user", xact_start AS since
            FROM pg_stat_activity WHERE backend_xid::text = ?
            UNION ALL
            SELECT NULL, gid, database, NULL, owner, prepared FROM pg_prepared_xacts WHERE transaction::text = ?
            """;

    /** What everything read together begins with. */
    static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /** Everything is read in one transaction, which may last longer than any other of the worker. No query: that would take the snapshot. */
    static final String LONG_READING = """
            SET LOCAL statement_timeout = '10min';
            SET LOCAL idle_in_transaction_session_timeout = '5min';
            SET LOCAL transaction_timeout = 0
            """;

    private FeedSql() {}
}
