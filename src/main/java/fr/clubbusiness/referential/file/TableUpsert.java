package fr.clubbusiness.referential.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Sends all rows of a table at once, as the JSON that is a statement's parameter: one round trip whatever their number. */
public final class TableUpsert {
    /** Writes records with the names of columns. */
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private TableUpsert() {}

    /** How many rows a statement made, changed, left as they were, and took away. */
    public record Counts(int created, int updated, int unchanged, int removed) {
        public boolean hasChanged() {
            return created > 0 || updated > 0 || removed > 0;
        }
    }

    /** The rows as JSON, made before a transaction that should be short. */
    public static String json(Collection<? extends Record> rows) {
        try {
            return ROWS.writeValueAsString(rows);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    /** Runs a statement that takes the rows, and answers the columns {@code created updated given removed}. */
    public static Counts run(Connection connection, String sql, String json) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json);
            return counts(statement);
        }
    }

    /** The same for a statement that also takes, as its second parameter, the codes that the rows describe completely. */
    public static Counts run(Connection connection, String sql, String json, List<String> complete)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json);
            statement.setArray(2, connection.createArrayOf("text", complete.toArray()));
            return counts(statement);
        }
    }

    private static Counts counts(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            int created = row.getInt("created");
            int updated = row.getInt("updated");
            return new Counts(created, updated, row.getInt("given") - created - updated, row.getInt("removed"));
        }
    }
}
