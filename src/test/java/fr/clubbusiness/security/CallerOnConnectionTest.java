package fr.clubbusiness.security;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a connection has its caller, and whether a commit waits for the disk: a change does, the trace of a reading does not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CallerOnConnectionTest {
    private static final Membership.SignIn SIGNED_IN = new Membership.SignIn(Caller.automaton(UUID.randomUUID()), null);

    /** Notes with each entry of the history whether its commit waits. */
    private static final String WATCH = """
            CREATE TABLE watched_commit (subject_id uuid, type text, waits text);
            CREATE FUNCTION watch_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                INSERT INTO watched_commit VALUES (NEW.subject_id, NEW.type, current_setting('synchronous_commit'));
                RETURN NULL;
            END $$;
            CREATE TRIGGER watch_commit AFTER INSERT ON history FOR EACH ROW EXECUTE FUNCTION watch_commit();
            """;

    private static final String UNWATCH = """
            DROP TRIGGER watch_commit ON history;
            DROP FUNCTION watch_commit();
            DROP TABLE watched_commit;
            """;

    @Inject
    CurrentCaller current;

    @Inject
    DataSource api;

    @Inject
    Automaton automaton;

    @Test
    @ActivateRequestContext
    void a_reading_does_not_wait_for_the_disk() {
        current.set(SIGNED_IN, true);
        assertThat(commit()).isEqualTo("off");
    }

    @Test
    @ActivateRequestContext
    void a_change_waits_also_after_a_reading_on_the_same_connection() {
        current.set(SIGNED_IN, true);
        assertThat(commit()).isEqualTo("off");
        current.set(SIGNED_IN, false);
        assertThat(commit()).isEqualTo("on");
    }

    @Test
    @ActivateRequestContext
    void what_the_club_does_by_itself_waits() {
        current.set(Caller.automaton(UUID.randomUUID()));
        assertThat(commit()).isEqualTo("on");
    }

    /** Whoever gets the connection next is somebody else, or a stranger. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_caller_of_a_transaction_ends_with_it(boolean isCommitted) {
        var club = UUID.randomUUID();
        var seen = automaton.actFor(club, () -> {
            QuarkusTransaction.begin();
            var inside = setting("caller.club");
            if (isCommitted) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
            return inside;
        });
        assertThat(seen).isEqualTo(club.toString());
        assertThat(setting("caller.club")).isNullOrEmpty();
    }

    @Test
    void the_caller_of_a_single_statement_ends_with_its_connection() {
        var club = UUID.randomUUID();
        assertThat(automaton.actFor(club, () -> setting("caller.club"))).isEqualTo(club.toString());
        assertThat(setting("caller.club")).isNullOrEmpty();
    }

    /** As the requests write it, each on the connection that it gets. */
    @Test
    void a_request_that_reads_an_identity_does_not_wait_and_one_that_enters_a_person_does() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute(WATCH);
            try {
                var person = aPerson().create();
                given().auth()
                        .oauth2(TestTokens.adviser())
                        .header("Purpose", "Préparer un rendez-vous")
                        .get(person.at("/identity"))
                        .then()
                        .statusCode(200);
                assertThat(TestDatabase.texts(
                                "SELECT type || ' ' || waits FROM watched_commit WHERE subject_id = ?::uuid",
                                person.id()))
                        .contains("CREATED on", "IDENTITY_READ off");
            } finally {
                statement.execute(UNWATCH);
            }
        }
    }

    private String commit() {
        return setting("synchronous_commit");
    }

    private String setting(String name) {
        try (var connection = api.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_setting('" + name + "', true)")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
