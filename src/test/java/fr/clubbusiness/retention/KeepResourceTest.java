package fr.clubbusiness.retention;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A structure keeps the data of whoever it still accompanies; the agency reads rules and counts, and nobody's name. */
@QuarkusTest
class KeepResourceTest {
    @Test
    void their_structure_keeps_a_person_for_twenty_four_months_more() throws SQLException {
        var person = aPerson().create();
        keep(person, person.holder().token())
                .statusCode(200)
                .body("reference", equalTo(person.reference()))
                .body("lastActiveOn", equalTo(Needs.today().toString()))
                .body("endsOn", equalTo(Needs.today().plusMonths(24).toString()));
        keep(person, person.holder().token()).statusCode(200);

        assertThat(TestDatabase.texts("SELECT type FROM history WHERE subject_id = ?::uuid ORDER BY id", person.id()))
                .containsExactly("CREATED", "KEPT");
    }

    @Test
    void another_structure_keeps_nobody_and_is_told_nothing() {
        keep(aPerson().create(), Members.aStructure(StructureKind.EI).token()).statusCode(404);
    }

    @Test
    void who_has_left_is_not_kept() {
        var person = aPerson().create();
        given().auth()
                .oauth2(person.holder().token())
                .post(person.at("/leave"))
                .then()
                .statusCode(200);
        keep(person, person.holder().token()).statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void a_reading_is_no_activity() throws SQLException {
        var person = aPerson().create();
        var before = lastActivity(person);
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "Appel entrant")
                .get(person.at("/identity"))
                .then()
                .statusCode(200);
        assertThat(lastActivity(person)).isEqualTo(before);
    }

    @Test
    void every_rule_has_a_length_a_source_and_a_day() {
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get("/v1/retention/rules")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(RetentionRule.values().length))
                .body("items.find { it.rule == 'PERSON' }.kept", equalTo("24 mois après la dernière activité"))
                .body("items.find { it.rule == 'DISCLOSURE' }.kept", equalTo("30 jours après le refus"))
                .body("items.findAll { it.source.isEmpty() }.size()", equalTo(0));
    }

    private static ValidatableResponse keep(Person person, String token) {
        return given().auth().oauth2(token).post(person.at("/keep")).then();
    }

    private static String lastActivity(Person person) throws SQLException {
        return TestDatabase.texts("SELECT last_activity(?::uuid)::text", person.id())
                .getFirst();
    }
}
