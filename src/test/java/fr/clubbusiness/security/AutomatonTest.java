package fr.clubbusiness.security;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.history.HistoryEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The automatic actions of the club: they use the same entities, history and row policies as a request. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AutomatonTest {
    @Inject
    Automaton automaton;

    @Inject
    PersonSteps placement;

    @Inject
    CurrentCaller current;

    @Inject
    DataSource api;

    @Test
    void a_verb_of_an_entity_is_done_by_the_club_and_so_its_history_says() throws SQLException {
        var person = aPerson().create();
        inClub(club(), () -> {
            placement.place(find(person));
            return "";
        });
        var history = inClub(club(), () -> HistoryEntry.of(UUID.fromString(person.id())));
        assertThat(history.getLast().actor()).isEqualTo(new Actor.Club());
        assertThat(history.getLast().type()).isEqualTo("PLACED");
        assertThat(history.getFirst().actor()).isInstanceOf(Actor.Member.class);
        given().auth()
                .oauth2(person.holder().token())
                .get(person.at(""))
                .then()
                .statusCode(200)
                .body("state", equalTo(BeneficiaryState.PLACED.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement"})
    void it_reads_only_the_people_of_its_club(String table) throws SQLException {
        aPerson().create();
        assertThat(inClub(club(), () -> count(table))).isPositive();
        assertThat(inClub(UUID.randomUUID(), () -> count(table))).isZero();
    }

    @Test
    void it_cannot_change_people_of_another_club() {
        var person = aPerson().create();
        assertThat(inClub(UUID.randomUUID(), () -> run("UPDATE beneficiary SET pitch = 'x' WHERE id = '%s'", person)))
                .isZero();
    }

    @Test
    void it_changes_neither_identity_nor_sensitive_data() throws SQLException {
        var person = aPerson().create();
        assertThat(inClub(
                        club(),
                        () -> run("UPDATE beneficiary_identity SET email = 'x' WHERE beneficiary_id = '%s'", person)))
                .isZero();
        assertThat(inClub(
                        club(),
                        () -> run("UPDATE beneficiary_sensitive SET version = 9 WHERE beneficiary_id = '%s'", person)))
                .isZero();
    }

    @Test
    void once_done_nothing_is_left_of_it() throws SQLException {
        aPerson().create();
        inClub(club(), () -> count("beneficiary"));
        assertThat(current.find()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> count("beneficiary")))
                .isZero();
    }

    @Test
    void it_does_not_take_over_a_transaction_of_another_caller() {
        var club = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> automaton.actFor(club, () -> "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_acts_for_no_organisation() {
        var caller = Caller.automaton(UUID.randomUUID());
        assertThat(caller.actsFor(UUID.randomUUID())).isFalse();
        assertThatThrownBy(caller::organisation).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(caller::member).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_token_that_claims_its_role_has_no_role() {
        given().auth()
                .oauth2(TestTokens.of("robot", TestTokens.AGENCY, "automaton"))
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("role"));
    }

    @Test
    void a_token_that_also_claims_its_role_does_not_get_it() {
        var person = aPerson().create();
        var token = TestTokens.of("half-robot", TestTokens.AGENCY, "adviser", "automaton");
        given().auth()
                .oauth2(token)
                .get(person.at("/identity"))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
    }

    private <T> T inClub(UUID club, Supplier<T> work) {
        return automaton.actFor(club, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private Beneficiary find(Person person) {
        return Beneficiary.find(current.get().club(), UUID.fromString(person.id()))
                .orElseThrow();
    }

    private static UUID club() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.prepareStatement("SELECT club_id FROM organisation WHERE siret = ?")) {
            statement.setString(1, TestTokens.AGENCY);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private long count(String table) {
        return query(connection -> {
            try (var row = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private int run(String update, Person person) {
        return query(connection -> connection.createStatement().executeUpdate(update.formatted(person.id())));
    }

    private <T extends @Nullable Object> T query(Question<T> question) {
        try (var connection = api.getConnection()) {
            return question.to(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private interface Question<T extends @Nullable Object> {
        T to(Connection connection) throws SQLException;
    }
}
