package fr.clubbusiness.localservice.intake;

import fr.clubbusiness.localservice.intake.ImportTurn.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of an import, a few hundred in each transaction, and removes them when it fails. */
@ApplicationScoped
class ServiceRows {
    /** So many rows end together: less than a tenth of a second. */
    static final int BATCH = 500;

    private static final String COLUMNS = """
            fingerprint uuid, source text, structure text, name text, description text, link text, updated_on date, kind text, themes text[],
            barriers text[], fees text, fees_details text, audiences text[], audiences_details text, access_conditions text, commune_name text,
            postal_code text, commune_code text, department text, address text, address_more text, latitude double precision, longitude double precision,
            reception text[], in_person boolean, remote boolean, phone text, email text, zone text[], unknown_zone boolean, mobilisation text[],
            mobilised_by text[], mobilisation_details text, mobilisation_link text, weekly_hours double precision, weeks int, opening_hours text,
            quality double precision, words text
            """;

    /** The same without their types. */
    private static final String NAMES = Stream.of(COLUMNS.split(",", -1))
            .map(column -> column.strip().split(" ", 2)[0])
            .collect(Collectors.joining(", "));

    private static final String SERVICES = """
            INSERT INTO local_service (id, club_id, source_id)
            SELECT r.id, caller_club(), r.source_id FROM unnest(CAST(? AS uuid[]), CAST(? AS text[])) AS r (id, source_id)
            ON CONFLICT DO NOTHING
            """;

    private static final String END =
            "UPDATE local_service_sheet SET to_import = ? WHERE service_id = ANY (?) AND to_import IS NULL AND from_import < ?";

    private static final String INSERT = """
            INSERT INTO local_service_sheet (service_id, club_id, from_import, %1$s)
            SELECT r.service_id, caller_club(), ?, %1$s FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r (service_id uuid, %2$s)
            """.formatted(NAMES, COLUMNS);

    // By arrays of ids, which are looked up by the key: a join of two large parts of a table of which PostgreSQL knows
    // little yet took seconds.
    private static final String REMOVE = """
            DELETE FROM local_service_sheet WHERE from_import = ? AND service_id = ANY (ARRAY(
                SELECT s.service_id FROM local_service_sheet s WHERE s.club_id = caller_club() AND s.from_import = ? LIMIT 1000))
            """;

    private static final String RESTORE = """
            UPDATE local_service_sheet SET to_import = NULL WHERE to_import = ? AND service_id = ANY (ARRAY(
                SELECT s.service_id FROM local_service_sheet s WHERE s.club_id = caller_club() AND s.to_import = ? LIMIT 1000))
            """;

    /** What services said before that have a newer sheet. The last sheet of a service stays, for who cites it. */
    private static final String CLEAR = """
            DELETE FROM local_service_sheet o WHERE o.from_import < ? AND o.service_id = ANY (ARRAY(
                SELECT s.service_id FROM local_service_sheet s WHERE s.club_id = caller_club() AND s.from_import = ? AND s.service_id > ?
                ORDER BY s.service_id LIMIT 1000))
            """;

    private static final String LAST_CLEARED = """
            SELECT max(x.service_id::text) FROM (
                SELECT s.service_id FROM local_service_sheet s WHERE s.club_id = caller_club() AND s.from_import = ? AND s.service_id > ?
                ORDER BY s.service_id LIMIT 1000) x
            """;

    /** The same of what an import left that was stopped while it cleared: few, if any. */
    private static final String CLEAR_LEFT = """
            DELETE FROM local_service_sheet o WHERE o.to_import <= ? AND o.service_id = ANY (ARRAY(
                SELECT s.service_id FROM local_service_sheet s WHERE s.club_id = caller_club() AND s.to_import <= ?
                  AND EXISTS (SELECT FROM local_service_sheet n WHERE n.service_id = s.service_id AND n.from_import >= s.to_import)
                LIMIT 1000))
              AND EXISTS (SELECT FROM local_service_sheet n WHERE n.service_id = o.service_id AND n.from_import >= o.to_import)
            """;

    private static final String GIVE_UP =
            "DELETE FROM service_import WHERE id = ? AND club_id = caller_club() AND done_at IS NULL";

    private final ImportTurn turns;

    ServiceRows(ImportTurn turns) {
        this.turns = turns;
    }

    /** Writes services that are new or changed; what they were before ends with this import. */
    void write(Turn turn, RowBatch services) {
        turns.write(turn, connection -> {
            var ids = connection.createArrayOf("uuid", services.ids().toArray());
            try (var known = connection.prepareStatement(SERVICES)) {
                known.setArray(1, ids);
                known.setArray(
                        2, connection.createArrayOf("text", services.sourceIds().toArray()));
                known.executeUpdate();
            }
            try (var end = connection.prepareStatement(END)) {
                end.setInt(1, turn.number());
                end.setArray(2, ids);
                end.setInt(3, turn.number());
                end.executeUpdate();
            }
            try (var sheets = connection.prepareStatement(INSERT)) {
                sheets.setInt(1, turn.number());
                sheets.setString(2, services.json());
                return sheets.executeUpdate();
            }
        });
    }

    /** Ends services that the file no longer holds. */
    void end(Turn turn, List<UUID> services) {
        turns.write(turn, connection -> {
            try (var end = connection.prepareStatement(END)) {
                end.setInt(1, turn.number());
                end.setArray(2, connection.createArrayOf("uuid", services.toArray()));
                end.setInt(3, turn.number());
                return end.executeUpdate();
            }
        });
    }

    /** Removes whatever was written under this number. */
    void undo(Turn turn) {
        repeat(turn, REMOVE);
        repeat(turn, RESTORE);
    }

    /** Removes it, and the import itself. */
    void giveUp(Turn turn) {
        undo(turn);
        turns.transaction(connection -> {
            try (var statement = connection.prepareStatement(GIVE_UP)) {
                statement.setObject(1, turn.id());
                return statement.executeUpdate();
            }
        });
    }

    /** Removes what the services of a finished import said before: nobody reads it any more. */
    void clear(Turn turn) {
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            last = clear(turn, last.get());
        }
        int cleared;
        do {
            cleared = turns.transaction(connection -> changed(connection, CLEAR_LEFT, turn));
        } while (cleared > 0);
    }

    /** Clears the next ones after this service; the last of them, empty when there are none. */
    private Optional<UUID> clear(Turn turn, UUID after) {
        var cleared = new AtomicReference<@Nullable String>();
        turns.transaction(connection -> {
            try (var last = connection.prepareStatement(LAST_CLEARED)) {
                last.setInt(1, turn.number());
                last.setObject(2, after);
                try (var row = last.executeQuery()) {
                    row.next();
                    cleared.set(row.getString(1));
                }
            }
            try (var statement = connection.prepareStatement(CLEAR)) {
                statement.setInt(1, turn.number());
                statement.setInt(2, turn.number());
                statement.setObject(3, after);
                return statement.executeUpdate();
            }
        });
        return Optional.ofNullable(cleared.get()).map(UUID::fromString);
    }

    private void repeat(Turn turn, String sql) {
        int changed;
        do {
            changed = turns.write(turn, connection -> changed(connection, sql, turn));
        } while (changed > 0);
    }

    private static int changed(Connection connection, String sql, Turn turn) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, turn.number());
            statement.setInt(2, turn.number());
            return statement.executeUpdate();
        }
    }
}
