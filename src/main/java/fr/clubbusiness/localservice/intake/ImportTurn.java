package fr.clubbusiness.localservice.intake;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One import of a club at a time, over all nodes. What it writes is marked with its number, and nobody reads it until the import is done. It says again
 * and again that it is alive; one that has been silent for long was stopped, and the next one removes what it left.
 */
@ApplicationScoped
class ImportTurn {
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final String CLUB = "club_id = caller_club()";

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('service import ' || caller_club(), 0))";

    private static final String RUNNING =
            "SELECT number, alive_at > ? FROM service_import WHERE " + CLUB + " AND done_at IS NULL";

    private static final String TAKE_OVER =
            "UPDATE service_import SET id = ?, imported_by = ?, started_at = ?, alive_at = ? WHERE " + CLUB
                    + " AND done_at IS NULL RETURNING number";

    private static final String START = """
            INSERT INTO service_import (id, club_id, number, imported_by, started_at, alive_at)
            SELECT ?, caller_club(), coalesce(max(i.number), 0) + 1, ?, ?, ? FROM service_import i WHERE i.club_id = caller_club()
            RETURNING number
            """;

    private static final String ALIVE =
            "UPDATE service_import SET alive_at = ? WHERE id = ? AND " + CLUB + " AND done_at IS NULL";

    private static final String DONE =
            "UPDATE service_import SET alive_at = ?, done_at = ?, services = ? WHERE id = ? AND " + CLUB
                    + " AND done_at IS NULL";

    private static final String KNOWN = """
            SELECT service_id, fingerprint FROM local_service_sheet
            WHERE club_id = caller_club() AND from_import <= (SELECT current_service_import())
              AND (to_import IS NULL OR to_import > (SELECT current_service_import()))
            """;

    private final DataSource database;
    private final CurrentCaller current;
    private final Clock clock;

    ImportTurn(DataSource database, CurrentCaller current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** An import that runs, with the number of all that it writes. */
    record Turn(UUID id, int number) {}

    /** Does something in a short transaction of its own. */
    interface Writing {
        int write(Connection connection) throws SQLException;
    }

    /**
     * Takes the club's turn. What a stopped import left is still there ({@link ServiceRows#undo}).
     *
     * @throws Conflict while another import writes
     */
    Turn begin() {
        var turn = new Turn(UUID.randomUUID(), 0);
        int number = transaction(connection -> {
            try (var lock = connection.createStatement()) {
                lock.execute(LOCK);
            }
            var start = isRunning(connection) ? TAKE_OVER : START;
            try (var statement = connection.prepareStatement(start)) {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                statement.setObject(1, turn.id());
                statement.setObject(2, current.get().member());
                statement.setObject(3, now);
                statement.setObject(4, now);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
        return new Turn(turn.id(), number);
    }

    /** Whether one was left unfinished. */
    private boolean isRunning(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(RUNNING)) {
            statement.setObject(1, clock.instant().minus(SILENCE).atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                if (row.getBoolean(2)) {
                    throw inProgress();
                }
                return true;
            }
        }
    }

    /**
     * Writes something of this import, which is alive.
     *
     * @throws Conflict when another import took over
     */
    int write(Turn turn, Writing writing) {
        return transaction(connection -> {
            try (var statement = connection.prepareStatement(ALIVE)) {
                statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setObject(2, turn.id());
                if (statement.executeUpdate() == 0) {
                    throw inProgress();
                }
            }
            return writing.write(connection);
        });
    }

    /**
     * Says that an import is alive that reads and does not write.
     *
     * @throws Conflict when another import took over
     */
    void alive(Turn turn) {
        write(turn, _ -> 0);
    }

    /** From now on its services are those of the club. The rest is done in the same transaction. */
    void finish(Turn turn, int services, Runnable record) {
        transaction(connection -> {
            try (var statement = connection.prepareStatement(DONE)) {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                statement.setObject(1, now);
                statement.setObject(2, now);
                statement.setInt(3, services);
                statement.setObject(4, turn.id());
                if (statement.executeUpdate() == 0) {
                    throw inProgress();
                }
            }
            record.run();
            return 1;
        });
    }

    /** The fingerprints of the services of the club, by id. */
    Map<UUID, UUID> known() {
        var known = new HashMap<UUID, UUID>();
        transaction(connection -> {
            try (var statement = connection.prepareStatement(KNOWN)) {
                statement.setFetchSize(1_000);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        known.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                    }
                }
            }
            return known.size();
        });
        return known;
    }

    int transaction(Writing writing) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return writing.write(connection);
            } catch (SQLException refused) {
                throw new UncheckedSql(refused);
            }
        });
    }

    private static Conflict inProgress() {
        return new Conflict(
                "import-in-progress",
                "Un autre import de services est en cours : attendez sa fin, puis recommencez.",
                "Another import of services is under way: wait for its end, then try again.");
    }
}
