package fr.clubbusiness.introduction;

import fr.clubbusiness.directory.HiredPerson;
import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.problem.UncheckedSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Facts about a person that rules need and the caller must not read. The law checks every hire, but a company never reads a birth date or
 * an eligibility criterion. They are read with the worker's database role, used by rules, and never sent in an answer.
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

    private final AgroalDataSource worker;

    HireFacts(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /**
     * A person, for rules only.
     *
     * @param structure the structure that accompanies them
     * @param title the title that lets this structure diagnose eligibility by itself
     */
    public record Person(UUID structure, PrescriberTitle title, LocalDate birthDate, Set<Criterion> criteria) {
        public HiredPerson worker() {
            return HiredPerson.born(birthDate);
        }
    }

    /** The person with this id in this club. */
    public Optional<Person> of(UUID club, UUID beneficiary) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, club);
            statement.setObject(2, beneficiary);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(person(row)) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw new UncheckedSql(refused);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        var criteria = EnumSet.noneOf(Criterion.class);
        Arrays.stream((String[]) row.getArray("eligibility_criteria").getArray())
                .map(Criterion::valueOf)
                .forEach(criteria::add);
        return new Person(
                row.getObject("structure_id", UUID.class),
                title(row),
                row.getObject("birth_date", LocalDate.class),
                criteria);
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
