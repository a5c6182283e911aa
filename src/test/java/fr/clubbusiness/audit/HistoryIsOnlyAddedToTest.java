package fr.clubbusiness.audit;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No role of the application rewrites history, nor does a function that it calls, but those that erase. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HistoryIsOnlyAddedToTest {
    @Inject
    javax.sql.DataSource api;

    @Inject
    @DataSource("worker")
    javax.sql.DataSource worker;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE history SET reason = 'autre'",
                "UPDATE history SET at = now()",
                "DELETE FROM history",
                "TRUNCATE history"
            })
    void the_roles_of_the_application_may_not_rewrite_it(String sql) throws SQLException {
        for (var pool : List.of(api, worker)) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_function_with_the_owners_rights_is_refused_unless_it_erases() throws SQLException {
        var person = aPerson().create().id();
        try (var owner = TestDatabase.unrestricted();
                var statement = owner.createStatement()) {
            for (var name : List.of("rewrites_history", "erase_words_in_a_test")) {
                statement.execute("""
                        CREATE FUNCTION %s(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
                        BEGIN
                            UPDATE history SET reason = NULL WHERE subject_id = person;
                            DELETE FROM history WHERE subject_id = person AND type = 'NOTHING';
                        END $$
                        """.formatted(name));
                statement.execute("ALTER FUNCTION %s(uuid) OWNER TO club_owner".formatted(name));
            }
            try {
                assertThatThrownBy(() -> call("rewrites_history", person))
                        .hasMessageContaining("History is only added to");
                assertThat(call("erase_words_in_a_test", person)).isTrue();
            } finally {
                statement.execute("DROP FUNCTION rewrites_history(uuid); DROP FUNCTION erase_words_in_a_test(uuid)");
            }
        }
    }

    private boolean call(String function, String person) throws SQLException {
        try (var connection = api.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("SELECT %s('%s')".formatted(function, person));
        }
    }
}
