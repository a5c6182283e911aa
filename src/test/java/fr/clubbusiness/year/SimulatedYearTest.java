package fr.clubbusiness.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A year of a club keeps every rule, on each look at it and once all is over. The rules of {@link YearInvariants} alone decide; what the year brings is
 * measured by {@code ./club bench year}.
 *
 * <p>The ordinary run has all structures and companies, and an eighth of the people and needs. The whole club of 3,000 people and 300 needs:
 * {@code mvn test -Dtest=SimulatedYearTest -Dclub.year.each=1}.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SimulatedYearTest {
    private static final long SEED = 1;
    private static final int EACH = Integer.getInteger("club.year.each", 8);

    /** What would break a rule, in a club whose year is over. */
    private static final List<String> SPOILT = List.of(
            "UPDATE message SET status = 'FAILED', sent_at = NULL WHERE club_id = '%s' AND status = 'SENT'",
            "UPDATE need SET positions = positions + 1 WHERE club_id = '%s' AND status = 'FILLED'",
            "UPDATE introduction SET status = 'SHARED' WHERE id ="
                    + " (SELECT id FROM introduction WHERE club_id = '%s' AND status = 'EXPIRED' ORDER BY id DESC LIMIT 1)",
            "UPDATE employment SET status = 'STARTED', ended_on = NULL, exit_kind = NULL WHERE club_id = '%s' AND status = 'ENDED'"
                    + " AND end_date IS NOT NULL");

    @Inject
    YearService service;

    private @Nullable YearResult lived;

    /** Lived once, because it takes a minute. */
    private YearResult year() throws SQLException, IOException {
        if (lived == null) {
            var chance = new Chance(SEED);
            try (var post = new YearPost()) {
                lived = new YearOfClub(Rule.CLUB, YearPopulation.of(EACH, chance), chance, service, post).live();
            }
        }
        return lived;
    }

    @Test
    void a_year_of_the_club_keeps_every_rule() throws SQLException, IOException {
        var year = year();
        assertThat(year.broken()).isEmpty();
        assertThat(year.filled()).isPositive();
        assertThat(year.lasting()).isPositive();
    }

    @Test
    void somebody_with_a_past_exercises_every_right() throws SQLException, IOException {
        var year = year();
        var today = YearParameters.FIRST_DAY.plusDays(YearParameters.DAYS + YearParameters.DAYS_TO_END + 30);
        service.travelTo(today);
        try {
            RightsAfterYear.in(year.club(), today).exercise();
        } finally {
            service.comeBack();
        }
    }

    @Test
    void the_rules_would_notice_what_breaks_them() throws SQLException, IOException {
        var year = year();
        var day = YearParameters.FIRST_DAY.plusYears(2);
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var before = YearInvariants.broken(connection, year.club(), day);
            for (var sql : SPOILT) {
                assertThat(statement.executeUpdate(sql.replace("%s", year.club().toString())))
                        .as(sql)
                        .isPositive();
                assertThat(YearInvariants.broken(connection, year.club(), day))
                        .as(sql)
                        .isNotEqualTo(before);
                connection.rollback();
            }
        }
    }
}
