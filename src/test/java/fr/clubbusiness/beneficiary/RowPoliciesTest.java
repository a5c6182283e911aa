package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the row policies still protect when a query of the API forgets its filter or its caller. Tested directly in PostgreSQL, as role club_api. */
@QuarkusTest
class RowPoliciesTest {
    @Inject
    DataSource api;

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement"})
    void a_query_without_caller_reads_no_one(String table) throws SQLException {
        aPerson().create();
        try (var connection = api.getConnection()) {
            assertThat(count(connection, "SELECT count(*) FROM " + table)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary_identity", "beneficiary_sensitive", "agreement"})
    void a_structure_reads_its_own_people_and_nothing_of_anothers(String table) throws SQLException {
        var mine = aPerson().create();
        var theirs = aPerson().create();
        try (var connection = as(mine.holder().id(), "structure", "")) {
            assertThat(rowsOf(connection, table, mine)).isOne();
            assertThat(rowsOf(connection, table, theirs)).isZero();
            assertThat(count(connection, "SELECT count(*) FROM beneficiary WHERE id = '" + theirs.id() + "'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary_identity", "beneficiary_sensitive"})
    void an_adviser_reads_facts_at_once_and_what_is_private_with_a_purpose_only(String table) throws SQLException {
        var person = aPerson().create();
        var agency = UUID.randomUUID().toString();
        try (var connection = as(agency, "adviser", "")) {
            assertThat(count(connection, "SELECT count(*) FROM beneficiary WHERE id = '" + person.id() + "'"))
                    .isOne();
            assertThat(rowsOf(connection, table, person)).isZero();
        }
        try (var connection = as(agency, "adviser", "appel entrant")) {
            assertThat(rowsOf(connection, table, person)).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure", "company", "adviser"})
    void a_list_that_joins_names_without_a_condition_gives_those_of_ones_own_people_alone(String role)
            throws SQLException {
        var mine = aPerson().create();
        var theirs = aPerson().create();
        try (var connection = as(mine.holder().id(), role, "")) {
            var names = "SELECT count(*) FROM beneficiary b LEFT JOIN beneficiary_identity k ON k.beneficiary_id = b.id"
                    + " WHERE k.last_name IS NOT NULL AND b.id = '%s'";
            assertThat(count(connection, names.formatted(mine.id()))).isEqualTo(role.equals("structure") ? 1 : 0);
            assertThat(count(connection, names.formatted(theirs.id()))).isZero();
        }
    }

    @Test
    void a_referent_is_a_member_of_the_persons_own_structure() throws SQLException {
        var person = aPerson().create();
        var stranger = aPerson().post().extract().<String>path("referentId");
        try (var connection = as(person.holder().id(), "structure", "");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "UPDATE beneficiary SET referent_id = '" + stranger + "' WHERE id = '" + person.id() + "'"))
                    .hasMessageContaining("beneficiary_referent_fkey");
        }
    }

    @Test
    void a_company_without_introduction_reads_no_one() throws SQLException {
        aPerson().create();
        try (var connection = as(UUID.randomUUID().toString(), "company", "une raison")) {
            for (var table :
                    new String[] {"beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement"}) {
                assertThat(count(connection, "SELECT count(*) FROM " + table)).isZero();
            }
        }
    }

    @Test
    void an_adviser_of_another_club_reads_no_one() throws SQLException {
        var person = aPerson().create();
        try (var connection = api.getConnection()) {
            setCaller(
                    connection, UUID.randomUUID().toString(), UUID.randomUUID().toString(), "adviser", "une raison");
            assertThat(count(connection, "SELECT count(*) FROM beneficiary")).isZero();
            assertThat(rowsOf(connection, "beneficiary_identity", person)).isZero();
        }
    }

    @Test
    void a_structure_changes_nothing_of_anothers_people() throws SQLException {
        var mine = aPerson().create();
        var theirs = aPerson().create();
        try (var connection = as(mine.holder().id(), "structure", "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE beneficiary SET pitch = 'x' WHERE id = '" + theirs.id() + "'"))
                    .isZero();
            assertThat(statement.executeUpdate(
                            "UPDATE beneficiary_identity SET email = 'x' WHERE beneficiary_id = '" + theirs.id() + "'"))
                    .isZero();
        }
    }

    private Connection as(String organisation, String roles, String purpose) throws SQLException {
        var connection = api.getConnection();
        setCaller(connection, club(), organisation, roles, purpose);
        return connection;
    }

    private static String club() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id FROM club ORDER BY created_at LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void setCaller(Connection connection, String club, String organisation, String roles, String purpose)
            throws SQLException {
        try (var set = connection.prepareStatement("""
                SELECT set_config('caller.club', ?, false), set_config('caller.organisation', ?, false),
                       set_config('caller.roles', ?, false), set_config('caller.purpose', ?, false)
                """)) {
            set.setString(1, club);
            set.setString(2, organisation);
            set.setString(3, roles);
            set.setString(4, purpose);
            set.execute();
        }
    }

    private static long rowsOf(Connection connection, String table, Person person) throws SQLException {
        return count(connection, "SELECT count(*) FROM %s WHERE beneficiary_id = '%s'".formatted(table, person.id()));
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
