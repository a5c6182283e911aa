package fr.clubbusiness.immersion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In no order of signatures and changes does a signature outlive a change of terms, or of the person: the database sees to it, whoever writes. */
@QuarkusTest
class ClearedSignaturesTest {
    private static final int STEPS = 60;

    private static final List<String> CHANGES = List.of(
            "UPDATE immersion SET first_day = first_day + 1, last_day = last_day + 1 WHERE id = ':id'",
            "UPDATE immersion SET last_day = last_day + 1 WHERE id = ':id'",
            "UPDATE immersion SET weekdays = CASE cardinality(weekdays) WHEN 1 THEN ARRAY['MONDAY', 'FRIDAY'] ELSE ARRAY['MONDAY'] END WHERE id = ':id'",
            "UPDATE immersion SET starts = starts + interval '1 minute' WHERE id = ':id'",
            "UPDATE immersion SET ends = ends - interval '1 minute' WHERE id = ':id'",
            "UPDATE immersion SET break_minutes = (break_minutes + 1) % 60 WHERE id = ':id'",
            "UPDATE immersion SET seconde = NOT seconde WHERE id = ':id'",
            "UPDATE immersion SET guardian_signs = NOT guardian_signs WHERE id = ':id'",
            "UPDATE immersion_person SET last_name = last_name || 'a' WHERE immersion_id = ':id'",
            "UPDATE immersion_birth SET birth_date = birth_date + 1 WHERE immersion_id = ':id'");

    private static final String SIGN = """
            INSERT INTO immersion_signature (signatory_id, club_id, immersion_id, terms, party, signed_at)
            SELECT s.id, i.club_id, i.id, i.terms, s.party, now() FROM immersion i JOIN immersion_signatory s ON s.immersion_id = i.id
            WHERE i.id = ':id' ORDER BY random() LIMIT 1 ON CONFLICT DO NOTHING
            """;

    private static final String ASK = "UPDATE immersion SET status = 'TO_SIGN' WHERE id = ':id' AND status = 'DRAFT'";

    private static final String OF_OTHER_TERMS =
            "SELECT count(*) FROM immersion_signature s JOIN immersion i ON i.id = s.immersion_id WHERE i.id = ':id' AND s.terms <> i.terms";

    private static final String LEFT =
            "SELECT count(s.party) + count(*) FILTER (WHERE i.status <> 'DRAFT' OR i.official_reference IS NOT NULL) FROM immersion i LEFT JOIN immersion_signature s ON s.immersion_id = i.id WHERE i.id = ':id'";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_signature_outlives_a_change(long seed) throws SQLException {
        var immersion = Placements.prepared().id();
        var random = new Random(seed);
        try (var connection = TestDatabase.unrestricted()) {
            write(connection, "SET caller.roles = 'automaton'");
            for (int step = 0; step < STEPS; step++) {
                write(connection, ASK.replace(":id", immersion));
                if (random.nextInt(3) > 0) {
                    write(connection, SIGN.replace(":id", immersion));
                } else {
                    var change = CHANGES.get(random.nextInt(CHANGES.size()));
                    write(connection, change.replace(":id", immersion));
                    assertThat(count(connection, LEFT.replace(":id", immersion)))
                            .as("seed %d, step %d: %s", seed, step, change)
                            .isZero();
                }
                assertThat(count(connection, OF_OTHER_TERMS.replace(":id", immersion)))
                        .isZero();
            }
        }
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
