package fr.clubbusiness.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.ApiLog;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After an erasure nothing names the person. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ErasePersonTest {
    @Inject
    ErasePerson people;

    @Inject
    RepeatErasures repeat;

    @Inject
    DataSource api;

    @Test
    void no_table_and_no_log_holds_a_word_of_an_erased_person() throws SQLException {
        var marked = MarkedPeople.somebody();
        assertThat(WholeDatabase.tablesWith(marked.words()))
                .contains(
                        "barrier_action",
                        "beneficiary",
                        "beneficiary_identity",
                        "history",
                        "idempotency_key",
                        "introduction",
                        "pass_iae",
                        "person_note",
                        "task");
        try (var log = ApiLog.open()) {
            assertThat(erase(marked.person())).isTrue();
            assertThat(log.entries()).noneMatch(entry -> marked.words().stream().anyMatch(entry.text()::contains));
        }
        assertThat(WholeDatabase.tablesWith(marked.words())).isEmpty();
    }

    @Test
    void nobody_finds_an_erased_person_or_their_introductions() {
        var marked = MarkedPeople.somebody();
        erase(marked.person());
        for (var token : List.of(marked.person().holder().token(), TestTokens.adviser())) {
            for (var path : List.of(
                    marked.person().at(""),
                    "/v1/beneficiaries/" + marked.person().reference(),
                    "/v1/introductions/" + marked.declined())) {
                given().auth().oauth2(token).get(path).then().statusCode(404);
            }
            assertThat(given().auth().oauth2(token).get("/v1/introductions").asString())
                    .doesNotContain(marked.declined());
        }
    }

    @Test
    void an_aggregate_line_tied_to_nobody_is_kept() throws SQLException {
        var before = aggregates();
        var marked = MarkedPeople.somebody();
        erase(marked.person());
        var after = new ArrayList<>(aggregates());
        before.forEach(after::remove);
        assertThat(after).containsExactly("1990 92 ACI 1 1 0");
        assertThat(WholeDatabase.tablesWith(List.of(marked.person().id())))
                .as("tables with what was the id")
                .doesNotContain("erased_person")
                .contains("erasure", "beneficiary");
    }

    @Test
    void who_is_erased_twice_is_erased_once() throws SQLException {
        var marked = MarkedPeople.somebody();
        erase(marked.person());
        var after = aggregates();
        assertThat(erase(marked.person())).isFalse();
        assertThat(aggregates()).isEqualTo(after);
        assertThat(TestDatabase.texts(
                        "SELECT cause FROM erasure WHERE id = ?::uuid",
                        marked.person().id()))
                .containsExactly("RIGHT");
    }

    @Test
    void a_restored_backup_forgets_again_who_is_in_the_list() throws SQLException {
        var marked = MarkedPeople.somebody();
        TestDatabase.texts("""
                INSERT INTO erasure (id, club_id, id_hash, cause, erased_at)
                SELECT id, club_id, sha256(convert_to(id::text, 'UTF8')), 'RETENTION', now() FROM beneficiary WHERE id = ?::uuid RETURNING cause
                """, marked.person().id());
        var due = TheClub.reads(() -> repeat.lockDue(10, List.of()));
        assertThat(due).containsExactly(UUID.fromString(marked.person().id()));
        TheClub.runs(() -> due.forEach(repeat::handle));
        assertThat(TheClub.reads(() -> repeat.lockDue(10, List.of()))).isEmpty();
        assertThat(WholeDatabase.tablesWith(marked.words())).isEmpty();
        assertThat(TestDatabase.texts(
                        "SELECT cause FROM erasure WHERE id = ?::uuid",
                        marked.person().id()))
                .containsExactly("RETENTION");
    }

    @Test
    void nobody_but_the_club_erases() throws SQLException {
        var marked = MarkedPeople.somebody();
        try (var connection = api.getConnection();
                var statement = connection.prepareStatement("SELECT erase_person(?::uuid, 'RIGHT', now())")) {
            statement.setString(1, marked.person().id());
            assertThatThrownBy(statement::executeQuery).hasMessageContaining("The club alone erases");
        }
    }

    private boolean erase(Person person) {
        return TheClub.reads(() -> people.erase(UUID.fromString(person.id()), Cause.RIGHT));
    }

    private static List<String> aggregates() throws SQLException {
        return TestDatabase.texts("""
                SELECT concat_ws(' ', birth_year, department, structure_kind, introductions, shared, contracts) FROM erased_person
                """);
    }
}
