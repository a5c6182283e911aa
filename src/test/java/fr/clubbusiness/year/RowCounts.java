package fr.clubbusiness.year;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * When PostgreSQL counts the rows of its tables again. By itself it looks every minute, which is every few days of a year that takes minutes. After each count of
 * a table, every connection plans its statements on that table again: with row policies this takes milliseconds each, and took most of the year's time in the
 * database. So it does not look while the year runs. The year counts when the club has become several times as large.
 */
final class RowCounts implements AutoCloseable {
    private static final int FIRST = 100;
    private static final int TIMES = 4;

    private final Connection connection;
    private int next = FIRST;

    RowCounts(Connection connection) {
        this.connection = connection;
        execute("ALTER SYSTEM SET autovacuum = off");
        execute("SELECT pg_reload_conf()");
    }

    /** Counts all tables. */
    void count() {
        execute("ANALYZE");
    }

    /** Counts when the club has several times as many introductions as at the last count. The size of most tables follows their number. */
    void grownTo(int introductions) {
        if (introductions >= next) {
            next = TIMES * introductions;
            count();
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        execute("ALTER SYSTEM RESET autovacuum");
        execute("SELECT pg_reload_conf()");
    }
}
