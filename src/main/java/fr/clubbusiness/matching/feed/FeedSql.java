package fr.clubbusiness.matching.feed;

/** The SQL of {@link IndexFeed} about changes, by transaction id. {@code xid8} is passed as text. */
final class FeedSql {
    /** The current position of the database ({@link DatabasePosition}). */
    static final String POSITION = """
            SELECT clock_timestamp() AS at, pg_postmaster_start_time() AS server_started_at,
                   (SELECT oid::bigint FROM pg_database WHERE datname = current_database()) AS database,
                   pg_snapshot_xmin(now)::text AS oldest, pg_snapshot_xmax(now)::text AS next
            FROM pg_current_snapshot() now
            """;

    /** Parameters: the first transaction, and the transaction after the last. */
    static final String CHANGES = """
            SELECT DISTINCT kind, subject_id FROM match_change
            WHERE txid >= ?::text::xid8 AND txid < ?::text::xid8
            """;

    /** Deletes changes of transactions that have not begun yet: a restore brought them from another cluster. */
    static final String DELETE_FUTURE_CHANGES =
            "DELETE FROM match_change WHERE txid >= pg_snapshot_xmax(pg_current_snapshot())";

    /**
     * Parameters: the transaction before which to delete, and the most rows. Few rows at a time, because a deleting transaction delays other changes
     * too.
     */
    static final String PRUNE = """
            DELETE FROM match_change WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM match_change WHERE txid < ?::text::xid8 LIMIT ?))
            """;

    /**
     * The session of a transaction, by the short form of its id (both parameters). PostgreSQL hides the start of another role's transaction from
     * ours.
     */
    static final String HOLDER = """
            SELECT pid, NULL AS prepared_as, datname AS database, application_name AS application, usename AS "user", xact_start AS since
            FROM pg_stat_activity WHERE backend_xid::text = ?
            UNION ALL
            SELECT NULL, gid, database, NULL, owner, prepared FROM pg_prepared_xacts WHERE transaction::text = ?
            """;

    /** Makes all queries of the transaction read one snapshot. */
    static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /**
     * Raises the time limits: a complete load takes longer than any other transaction of the worker. It contains no query, because a query would take
     * the snapshot.
     */
    static final String LONG_TIMEOUTS = """
            SET LOCAL statement_timeout = '10min';
            SET LOCAL idle_in_transaction_session_timeout = '5min';
            SET LOCAL transaction_timeout = 0
            """;

    private FeedSql() {}
}
