package fr.clubbusiness.referential.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Writes all rows of a table in one statement, as a JSON parameter: one round trip for any number of rows. */
public final class TableUpsert {
    /** Writes records with column names as fields. */
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private TableUpsert() {}

    /** How many rows a statement created, changed, left unchanged and deleted. */
    public record Counts(int created, int updated, int unchanged, int removed) {
        public boolean hasChanged() {
            return created > 0 || updated > 0 || removed > 0;
        }
    }

    /** The rows as JSON. Computed before the transaction, to keep that short. */
    public static String json(Collection<? extends Record> rows) {
        try {
            return ROWS.writeValueAsString(rows);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    /** Runs a statement with the rows as parameter and the result columns {@code created updated given removed}. */
    public static Counts run(Connection connection, String sql, String json) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json);
            return counts(statement);
        }
    }

    /** The same for a statement with a second parameter: the codes that the rows describe completely. */
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
