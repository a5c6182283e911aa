package fr.clubbusiness.matching.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain SQL, for rows that are not entities. */
public final class PlainSql {
    private PlainSql() {}

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** All rows of a query, each mapped by the reader. */
    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        var read = new ArrayList<T>();
        each(connection, 0, sql, row -> read.add(reader.read(row)), parameters);
        return read;
    }

    /**
     * Passes each row of a query to the taker.
     *
     * @param fetch how many rows the driver holds at a time; 0 for all
     */
    public static void each(Connection connection, int fetch, String sql, Taker taker, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            statement.setFetchSize(fetch);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    /** Runs a statement and returns how many rows it wrote. */
    public static int write(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** A map of entries with distinct keys. */
    static <K, V> Map<K, V> byKey(List<Map.Entry<K, V>> entries) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
