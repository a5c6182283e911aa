package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * {@code V026}: stores the telephone numbers of people and organisations in E.164. A number that cannot be dialled stays as it was typed, so that
 * somebody can mend it.
 */
public final class StorePhoneNumbers implements JavaMigration {
    private static final MigrationVersion VERSION = MigrationVersion.fromVersion("026");

    @Override
    public void migrate(Context context) throws SQLException {
        convert(context.getConnection());
    }

    /** Converts both tables. It fails for an owner under row policies, who would otherwise see no row and change nothing. */
    public static void convert(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL row_security = off");
        }
        update(
                connection,
                "SELECT beneficiary_id, phone FROM beneficiary_identity WHERE phone IS NOT NULL",
                "UPDATE beneficiary_identity SET phone = ? WHERE beneficiary_id = ?",
                typed -> PhoneNumber.find(typed).map(PhoneNumber::e164));
        update(
                connection,
                "SELECT id, contact_phone FROM organisation WHERE contact_phone IS NOT NULL",
                "UPDATE organisation SET contact_phone = ? WHERE id = ?",
                StorePhoneNumbers::contact);
    }

    private static Optional<String> contact(String typed) {
        try {
            return Optional.of(ContactPhone.fromString(typed).value());
        } catch (InvalidValue notDialled) {
            return Optional.empty();
        }
    }

    private static void update(
            Connection connection, String select, String update, Function<String, Optional<String>> stored)
            throws SQLException {
        try (var read = connection.prepareStatement(select);
                var write = connection.prepareStatement(update);
                var rows = read.executeQuery()) {
            while (rows.next()) {
                var number = stored.apply(rows.getString(2));
                if (number.isPresent()) {
                    write.setString(1, number.get());
                    write.setObject(2, rows.getObject(1));
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "store phone numbers";
    }

    @Override
    @SuppressWarnings("NullAway") // Flyway's interface says nothing about null, and wants it here
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
