package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.source.MatchSql;
import fr.clubbusiness.matching.source.PlainSql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads changed people: never with a loop over all others for each. */
class FeedPlanTest {
    private static final int EVERYBODY = 5_000;
    private static final int CHANGED = 500;
    private static final Pattern LOOPS = Pattern.compile("loops=(\\d+)");

    @Test
    void aFewPeopleAreReadByTheirIdsInTablesThatWereJustFilledAndNeverAnalysed() throws SQLException {
        try (var database = new FedDatabase()) {
            for (var table : List.of("beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement")) {
                database.run("ALTER TABLE %s SET (autovacuum_enabled = false)".formatted(table));
            }
            database.people(EVERYBODY);
            try (var connection = database.connect()) {
                var some = PlainSql.list(
                        connection,
                        "SELECT id FROM beneficiary ORDER BY id LIMIT " + CHANGED,
                        row -> row.getObject("id", UUID.class));
                var plan = PlainSql.list(
                        connection,
                        "EXPLAIN (ANALYZE, TIMING OFF) " + MatchSql.THESE_PEOPLE_TO_INDEX,
                        row -> row.getString(1),
                        (Object) some.toArray(UUID[]::new));

                assertThat(plan).anyMatch(line -> line.contains("rows=%d".formatted(CHANGED)));
                assertThat(plan).allSatisfy(line -> assertThat(loops(line)).isLessThanOrEqualTo(CHANGED));
            }
        }
    }

    private static int loops(String line) {
        var found = LOOPS.matcher(line);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
