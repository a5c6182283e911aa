package fr.clubbusiness.local;

import java.sql.Connection;
import java.sql.SQLException;

/** Introductions whose answer is late, as many as asked for: copies of one, for needs that do not exist, of which the job reads nothing. */
public final class DueIntroductions {
    private DueIntroductions() {}

    /** Without triggers: no numbers are drawn, and no foreign key is checked. */
    public static void write(Connection superuser, int count) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    SET session_replication_role = replica;
                    INSERT INTO introduction SELECT copy.*
                    FROM (SELECT * FROM introduction WHERE shared_at IS NOT NULL ORDER BY id DESC LIMIT 1) pattern,
                        generate_series(1, %d) n,
                        LATERAL jsonb_populate_record(CAST(pattern AS introduction), jsonb_build_object('id', uuidv7(), 'need_id', uuidv7(),
                            'number', 10000000 + n, 'status', 'SHARED', 'deadline', current_date - 1, 'next_notice', NULL, 'next_notice_on', NULL,
                            'waited_since', NULL, 'ended_by', NULL, 'ended_at', NULL, 'end_reason', NULL, 'end_comment', NULL,
                            'reproposable_from', NULL, 'suspended_by', NULL, 'suspended_from', NULL)) copy;
                    SET session_replication_role = origin;
                    ANALYZE introduction
                    """.formatted(count));
        }
    }

    /** How many are expired, with exactly one entry of history that says so. */
    public static long expiredOnce(Connection superuser) throws SQLException {
        return number(
                superuser,
                "SELECT count(*) FROM introduction i WHERE number > 10000000 AND status = 'EXPIRED'"
                        + " AND (SELECT count(*) FROM history h WHERE h.subject_id = i.id AND h.to_status = 'EXPIRED') = 1");
    }

    /** Removes them and their history. */
    public static void remove(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    DELETE FROM history WHERE subject_id IN (SELECT id FROM introduction WHERE number > 10000000);
                    DELETE FROM introduction WHERE number > 10000000
                    """);
        }
    }

    /** How many are still late. */
    public static long left(Connection superuser) throws SQLException {
        return number(superuser, "SELECT count(*) FROM introduction WHERE number > 10000000 AND status = 'SHARED'");
    }

    private static long number(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
