package fr.clubbusiness.exposure;

import fr.clubbusiness.problem.UncheckedSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The needs whose lists are measured. Somebody who makes needs that one person alone matches, and looks at which shares rise, would learn the groups
 * of that person. So only needs count whose criteria were written before today, at most {@value #MOST_PER_EMPLOYER} of each employer, the oldest first.
 * A need written by an adviser counts once somebody was shared for it.
 */
@ApplicationScoped
class CountedNeeds {
    /** The most needs of one employer in a measure. */
    static final int MOST_PER_EMPLOYER = 10;

    private static final String COUNTED = """
            SELECT id FROM (
                SELECT n.id, row_number() OVER (PARTITION BY n.employer_id ORDER BY n.opened_at, n.id) AS place
                FROM need n JOIN LATERAL (
                    SELECT h.at, h.organisation_id FROM history h
                    WHERE h.subject_id = n.id AND h.type IN ('CREATED', 'CRITERIA_CHANGED') ORDER BY h.id DESC LIMIT 1) AS written ON true
                WHERE n.club_id = ? AND n.status = 'OPEN' AND n.opened_at < ? AND written.at < ?
                  AND (written.organisation_id = n.employer_id
                       OR EXISTS (SELECT FROM introduction i WHERE i.need_id = n.id AND i.shared_at < ?))) AS of_employer
            WHERE place <= ?
            """;

    private final AgroalDataSource worker;
    private final Clock clock;

    CountedNeeds(@DataSource("worker") AgroalDataSource worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    /** The needs of a club that count today. */
    Set<UUID> of(UUID club) {
        var today = OffsetDateTime.ofInstant(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC);
        var needs = new HashSet<UUID>();
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(COUNTED)) {
            statement.setObject(1, club);
            statement.setObject(2, today);
            statement.setObject(3, today);
            statement.setObject(4, today);
            statement.setInt(5, MOST_PER_EMPLOYER);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    needs.add(rows.getObject("id", UUID.class));
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
        return needs;
    }
}
