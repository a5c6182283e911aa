package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.HiredPerson;
import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.vocabulary.ContractType;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a person that rules need and the caller must not read. The law checks every hire, but a company never reads a birth date or
 * an eligibility criterion, and nobody reads who else employs a person. They are read with the worker's database role, used by rules, and never sent
 * in an answer.
 */
@ApplicationScoped
public class HireFacts {
    private static final String READ = """
            SELECT b.structure_id, o.prescriber, o.prescriber_since, o.prescriber_until, i.birth_date, s.eligibility_criteria
            FROM beneficiary b
              JOIN organisation o ON o.id = b.structure_id
              JOIN beneficiary_identity i ON i.beneficiary_id = b.id
              JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
            WHERE b.club_id = ? AND b.id = ?
            """;

    private static final String STRUCTURE = "SELECT b.structure_id FROM beneficiary b WHERE b.club_id = ? AND b.id = ?";

    private static final String HISTORY = """
            SELECT e.id, e.capacity, e.host_id IS NOT NULL AS lent, e.contract_type, e.start_date, e.end_date, e.weekly_hours, e.total_hours,
                   e.last_day
            FROM employment e
            WHERE e.club_id = ? AND e.beneficiary_id = ? AND e.status IN %s
            """.formatted(EmploymentStatus.COUNTED_IN_SQL);

    private final AgroalDataSource worker;

    HireFacts(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /**
     * A person, for rules only.
     *
     * @param structure the structure that accompanies them
     * @param title the title that lets this structure diagnose eligibility by itself
     * @param history their contracts, with any employer
     */
    public record Person(
            UUID structure, PrescriberTitle title, LocalDate birthDate, Set<Criterion> criteria, WorkHistory history) {

        /** What the law knows of them for a contract on these terms. A recognised disability allows a longer CDDI. */
        HiredPerson worker(ContractTerms terms) {
            return new HiredPerson(
                    birthDate,
                    history.cddiBeside(terms),
                    history.lentHoursBeside(terms),
                    criteria.contains(Criterion.TH));
        }

        /** The same without one of their contracts, whose terms are to change. */
        Person without(UUID contract) {
            return new Person(structure, title, birthDate, criteria, history.without(contract));
        }
    }

    /** The person with this id in this club. */
    public Optional<Person> of(UUID club, UUID beneficiary) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, club);
            statement.setObject(2, beneficiary);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(person(row, history(connection, club, beneficiary))) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    /** The structure that accompanies the person with this id in this club. */
    public Optional<UUID> structureOf(UUID club, UUID beneficiary) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(STRUCTURE)) {
            statement.setObject(1, club);
            statement.setObject(2, beneficiary);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    private static WorkHistory history(Connection connection, UUID club, UUID beneficiary) throws SQLException {
        try (var statement = connection.prepareStatement(HISTORY)) {
            statement.setObject(1, club);
            statement.setObject(2, beneficiary);
            var contracts = new ArrayList<WorkHistory.Past>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    contracts.add(contract(row));
                }
            }
            return new WorkHistory(contracts);
        }
    }

    private static WorkHistory.Past contract(ResultSet row) throws SQLException {
        return new WorkHistory.Past(
                row.getObject("id", UUID.class),
                kind(row.getString("capacity")),
                row.getBoolean("lent"),
                new ContractTerms(
                        ContractType.valueOf(row.getString("contract_type")),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getBigDecimal("weekly_hours"),
                        row.getBigDecimal("total_hours")),
                row.getObject("last_day", LocalDate.class));
    }

    private static @Nullable StructureKind kind(@Nullable String code) {
        return code == null ? null : StructureKind.valueOf(code);
    }

    private static Person person(ResultSet row, WorkHistory history) throws SQLException {
        var criteria = EnumSet.noneOf(Criterion.class);
        Arrays.stream((String[]) row.getArray("eligibility_criteria").getArray())
                .map(Criterion::valueOf)
                .forEach(criteria::add);
        return new Person(
                row.getObject("structure_id", UUID.class),
                title(row),
                row.getObject("birth_date", LocalDate.class),
                criteria,
                history);
    }

    private static PrescriberTitle title(ResultSet row) throws SQLException {
        var title = row.getString("prescriber");
        return title == null
                ? PrescriberTitle.NONE
                : new PrescriberTitle(
                        Prescriber.valueOf(title),
                        row.getObject("prescriber_since", LocalDate.class),
                        row.getObject("prescriber_until", LocalDate.class));
    }
}
