package fr.clubbusiness.referential.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A repeatable migration that loads a data file. It runs when the file is new or has changed. Otherwise a start only computes the file's checksum. It
 * never replaces what an administrator has imported.
 */
public abstract class ReferenceMigration implements JavaMigration {
    private static final String IS_IMPORTED = "SELECT EXISTS (SELECT FROM referential_import WHERE kind = ?)";

    private final String description;
    private final String resource;
    private final int revision;
    private final @Nullable ReferentialKind kind;

    /** A file that no import replaces. */
    public ReferenceMigration(String description, String resource, int revision) {
        this.description = description;
        this.resource = resource;
        this.revision = revision;
        this.kind = null;
    }

    /** @param revision a number to increase when the reading code changes, so that the same file is loaded again */
    public ReferenceMigration(String description, String resource, int revision, ReferentialKind kind) {
        this.description = description;
        this.resource = resource;
        this.revision = revision;
        this.kind = kind;
    }

    public abstract void load(Connection connection) throws SQLException, IOException;

    @Override
    public final void migrate(Context context) throws SQLException, IOException {
        loadUnlessImported(context.getConnection());
    }

    public final void loadUnlessImported(Connection connection) throws SQLException, IOException {
        if (kind == null || !isImported(kind, connection)) {
            load(connection);
        }
    }

    private static boolean isImported(ReferentialKind kind, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IS_IMPORTED)) {
            statement.setString(1, kind.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Null: the migration is repeatable. */
    @Override
    @SuppressWarnings("NullAway") // Flyway expects null, but its interface is not annotated
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

    public final InputStream open() {
        return Objects.requireNonNull(ReferenceMigration.class.getResourceAsStream(resource), resource);
    }
}
