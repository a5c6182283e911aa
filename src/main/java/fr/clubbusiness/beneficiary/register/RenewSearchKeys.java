package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.SearchKey;
import fr.clubbusiness.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Computes the stored search keys of people again when the rule of {@link SearchKey} has changed. A repeatable migration: it runs when {@link
 * SearchKey#REVISION} is new to the database, after all other migrations.
 */
public final class RenewSearchKeys implements JavaMigration {
    private static final int ROWS_A_BATCH = 1_000;
    private static final String SELECT =
            "SELECT beneficiary_id, first_name, last_name, phone, search_key FROM beneficiary_identity";
    private static final String UPDATE = "UPDATE beneficiary_identity SET search_key = ? WHERE beneficiary_id = ?";

    @Override
    public void migrate(Context context) throws SQLException {
        renew(context.getConnection());
    }

    /** Writes the keys that differ. It fails for an owner under row policies, who would otherwise see no row and change nothing. */
    public static void renew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL row_security = off");
        }
        try (var read = connection.prepareStatement(SELECT);
                var write = connection.prepareStatement(UPDATE)) {
            read.setFetchSize(ROWS_A_BATCH);
            try (var rows = read.executeQuery()) {
                for (int waiting = 0; rows.next(); waiting = waiting % ROWS_A_BATCH) {
                    waiting += addIfOther(rows, write);
                    if (waiting == ROWS_A_BATCH) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
    }

    private static int addIfOther(ResultSet row, PreparedStatement write) throws SQLException {
        var phone = row.getString("phone");
        var key = SearchKey.of(
                row.getString("first_name"), row.getString("last_name"), phone == null ? null : new PhoneNumber(phone));
        if (key.equals(row.getString("search_key"))) {
            return 0;
        }
        write.setString(1, key);
        write.setObject(2, row.getObject("beneficiary_id"));
        write.addBatch();
        return 1;
    }

    /** None: the migration is repeatable. */
    @Override
    @SuppressWarnings("NullAway") // Flyway's interface says nothing about null, and wants it here
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "renew search keys";
    }

    @Override
    public Integer getChecksum() {
        return SearchKey.REVISION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
