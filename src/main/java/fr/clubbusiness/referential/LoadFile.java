package fr.clubbusiness.referential;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A repeatable migration that loads a file of facts: run when the file is new or has changed, and skipped at every other start, which
 * then costs one checksum of the file.
 */
abstract class LoadFile implements JavaMigration {
    /** Writes records with the names of columns. */
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final String description;
    private final String resource;
    private final int revision;

    /** The revision stands for the code that reads the file: raising it loads the same file again. */
    LoadFile(String description, String resource, int revision) {
        this.description = description;
        this.resource = resource;
        this.revision = revision;
    }

    abstract void load(Connection connection) throws SQLException, IOException;

    @Override
    public final void migrate(Context context) throws SQLException, IOException {
        load(context.getConnection());
    }

    /** None: the migration is repeatable. */
    @Override
    @SuppressWarnings("NullAway") // Flyway's interface says nothing about null, and wants it here
    public final @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        var crc = new CRC32();
        try (var file = open()) {
            crc.update(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (int) crc.getValue() + revision;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    final InputStream open() {
        return Objects.requireNonNull(LoadFile.class.getResourceAsStream(resource), resource);
    }

    /** Sends all rows at once, as the JSON that is the statement's only parameter: one round trip whatever their number. */
    static void merge(Connection connection, String sql, Stream<? extends Record> rows)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, ROWS.writeValueAsString(rows.toList()));
            statement.executeUpdate();
        }
    }
}
