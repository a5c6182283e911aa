package fr.clubbusiness.iae;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.PassIae;
import fr.clubbusiness.problem.UncheckedSql;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads {@link IaeRecords} with the worker's database role. They are used by rules, and never sent in an answer. */
@ApplicationScoped
public class ReadIaeRecords {
    private static final String PASSES =
            "SELECT number, start_on, end_on FROM pass_iae WHERE club_id = ? AND beneficiary_id = ? ORDER BY start_on DESC";
    private static final String DIAGNOSES =
            "SELECT made_by, prescriber, capacity, made_on, last_day FROM diagnosis WHERE club_id = ? AND beneficiary_id = ? AND cancelled_at IS NULL";

    private final javax.sql.DataSource worker;

    ReadIaeRecords(@DataSource("worker") javax.sql.DataSource worker) {
        this.worker = worker;
    }

    /** Reads one row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is recorded about this person of this club. */
    public IaeRecords of(UUID club, UUID beneficiary) {
        try (var connection = worker.getConnection()) {
            return new IaeRecords(
                    rows(connection, PASSES, club, beneficiary, ReadIaeRecords::pass),
                    rows(connection, DIAGNOSES, club, beneficiary, ReadIaeRecords::diagnosis));
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    /** The PASS of this person in force on this day, suspended or not. */
    public Optional<PassIae> passOn(UUID club, UUID beneficiary, LocalDate day) {
        try (var connection = worker.getConnection()) {
            var passes = rows(connection, PASSES, club, beneficiary, ReadIaeRecords::pass);
            return new IaeRecords(passes, List.of()).passOn(day);
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    private static <T> List<T> rows(Connection connection, String query, UUID club, UUID beneficiary, Reader<T> reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, club);
            statement.setObject(2, beneficiary);
            var found = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    private static PassIae pass(ResultSet row) throws SQLException {
        return new PassIae(
                row.getString("number"),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class));
    }

    private static IaeRecords.Recorded diagnosis(ResultSet row) throws SQLException {
        return new IaeRecords.Recorded(
                row.getObject("made_by", UUID.class),
                row.getBoolean("prescriber") ? null : StructureKind.valueOf(row.getString("capacity")),
                row.getObject("made_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
