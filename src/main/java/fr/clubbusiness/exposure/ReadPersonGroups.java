package fr.clubbusiness.exposure;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.problem.UncheckedSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the groups of people, with the worker's database role. Birth dates and criteria are read only to be counted, and are not kept. */
@ApplicationScoped
class ReadPersonGroups {
    private static final String TRAITS = """
            SELECT b.id, i.birth_date, array_to_string(s.eligibility_criteria, ',') AS criteria, o.structure_kind, c.zone_code
            FROM beneficiary b
            JOIN beneficiary_identity i ON i.beneficiary_id = b.id
            LEFT JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
            JOIN organisation o ON o.id = b.structure_id
            JOIN commune c ON c.code = b.commune_code
            WHERE b.club_id = ? AND b.id = ANY (?)
            """;

    private final AgroalDataSource worker;
    private final Clock clock;

    ReadPersonGroups(@DataSource("worker") AgroalDataSource worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    /** The groups of these people of a club. */
    Map<UUID, PersonGroups> of(UUID club, Collection<UUID> people) {
        var today = LocalDate.now(clock);
        var traits = new HashMap<UUID, PersonGroups>();
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(TRAITS)) {
            statement.setObject(1, club);
            statement.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    traits.put(rows.getObject("id", UUID.class), traits(rows, today));
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
        return traits;
    }

    private static PersonGroups traits(ResultSet row, LocalDate today) throws SQLException {
        return PersonGroups.of(
                row.getObject("birth_date", LocalDate.class),
                today,
                criteria(row.getString("criteria")),
                row.getString("structure_kind"),
                row.getString("zone_code"));
    }

    private static Set<Criterion> criteria(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Criterion::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
