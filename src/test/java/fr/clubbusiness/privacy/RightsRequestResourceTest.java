package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receiving a request, its time, and its two ends. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RightsRequestResourceTest {
    private Person person;

    @BeforeEach
    void somebody() {
        person = aPerson().create();
    }

    @Test
    void a_request_is_due_in_a_month_and_opens_the_task_of_whoever_answers() {
        var id = Rights.received(person, "ACCESS");
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id)
                .then()
                .statusCode(200)
                .body("reference", startsWith("D-"))
                .body("beneficiaryReference", equalTo(person.reference()))
                .body("status", equalTo("RECEIVED"))
                .body("dueOn", equalTo(Needs.today().plusMonths(1).toString()));
        Rights.as(person.holder().token())
                .get("/v1/tasks?kind=ANSWER_RIGHT&subjectId=" + id)
                .then()
                .body("items.dueOn", contains(Needs.today().plusMonths(1).toString()));
        Rights.step(person, id, "done")
                .statusCode(200)
                .body("closedOn", equalTo(Needs.today().toString()));
        Rights.as(person.holder().token())
                .get("/v1/tasks?kind=ANSWER_RIGHT&subjectId=" + id)
                .then()
                .body("items", empty());
    }

    @Test
    void an_adviser_receives_one_and_reads_what_was_said_with_a_purpose_alone() {
        var body = Rights.body(person, "ACCESS");
        Rights.as(TestTokens.adviser())
                .body(body)
                .post("/v1/rights-requests")
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        String id = Rights.adviser()
                .body(body)
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Rights.as(TestTokens.adviser())
                .get("/v1/rights-requests/" + id)
                .then()
                .statusCode(200)
                .body("identityChecked", nullValue());
        Rights.adviser().get("/v1/rights-requests/" + id).then().body("identityChecked", equalTo("Venue en personne"));
    }

    @Test
    void another_structure_finds_neither_the_person_nor_the_request() {
        var id = Rights.received(person, "ACCESS");
        var other = Members.aStructure(StructureKind.ACI).token();
        Rights.as(other).get("/v1/rights-requests/" + id).then().statusCode(404);
        Rights.as(other).post("/v1/rights-requests/" + id + "/done").then().statusCode(404);
        Rights.as(other)
                .body(Rights.body(person, "ACCESS"))
                .post("/v1/rights-requests")
                .then()
                .statusCode(404);
        Rights.as(other).get("/v1/rights-requests").then().body("items", empty());
    }

    @Test
    void a_request_of_tomorrow_is_refused_and_an_objection_says_to_what() {
        var body = Rights.body(person, "ACCESS");
        body.put("receivedOn", Needs.today().plusDays(1).toString());
        Rights.post(person, body).statusCode(422).body("reasons.code", contains("RECEIVED_IN_FUTURE"));
        Rights.post(person, Rights.body(person, "OBJECTION"))
                .statusCode(400)
                .body("violations.field", contains("objectsTo"));
    }

    @Test
    void the_time_is_prolonged_once() {
        var id = Rights.received(person, "ACCESS");
        for (int twice = 0; twice < 2; twice++) {
            Rights.step(person, id, "extend", "Papiers à retrouver")
                    .statusCode(200)
                    .body("dueOn", equalTo(Needs.today().plusMonths(3).toString()));
        }
        Rights.step(person, id, "extend", "Encore").statusCode(409).body("code", equalTo("already-extended"));
    }

    @Test
    void a_time_that_has_run_out_is_not_prolonged() {
        var body = Rights.body(person, "ACCESS");
        body.put("receivedOn", Needs.today().minusMonths(2).toString());
        String id = Rights.post(person, body).statusCode(201).extract().path("id");
        Rights.step(person, id, "extend", "Papiers à retrouver")
                .statusCode(409)
                .body("code", equalTo("too-late-to-extend"));
    }

    @Test
    void the_task_waits_for_the_new_last_day() {
        var id = Rights.received(person, "ACCESS");
        Rights.step(person, id, "extend", "Papiers à retrouver").statusCode(200);
        Rights.as(person.holder().token())
                .get("/v1/tasks?kind=ANSWER_RIGHT&subjectId=" + id)
                .then()
                .body("items.dueOn", hasItem(Needs.today().plusMonths(3).toString()));
    }

    @Test
    void a_structure_prolongs_what_the_agency_received() {
        var id = Rights.receivedByAdviser(Rights.body(person, "ACCESS"));
        Rights.step(person, id, "extend", "Papiers à retrouver").statusCode(200);
    }

    @Test
    void an_adviser_who_reads_what_is_held_or_was_said_leaves_the_purpose_with_the_person() throws SQLException {
        var id = Rights.receivedByAdviser(Rights.body(person, "ACCESS"));
        Rights.adviser().get("/v1/rights-requests/" + id + "/export").then().statusCode(200);
        Rights.adviser().get("/v1/rights-requests/" + id).then().statusCode(200);
        var reference = Rights.reference(person, id);
        assertThat(TestDatabase.texts(
                        "SELECT type || ' ' || reason FROM history WHERE subject_id = ?::uuid AND type IN ('EXPORTED', 'SENSITIVE_READ') ORDER BY type",
                        person.id()))
                .containsExactly(
                        "EXPORTED " + reference + " : réponse à la personne",
                        "SENSITIVE_READ " + reference + " : réponse à la personne");
    }

    @Test
    void a_request_follows_the_person_to_another_structure() throws SQLException {
        var id = Rights.received(person, "ACCESS");
        var next = Members.aStructure(StructureKind.ACI);
        TestDatabase.texts(
                "UPDATE beneficiary SET structure_id = ?::uuid, referent_id = NULL WHERE id = ?::uuid RETURNING id::text",
                next.id(),
                person.id());
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id + "/export")
                .then()
                .statusCode(404);
        Rights.as(next.token())
                .get("/v1/rights-requests/" + id)
                .then()
                .statusCode(200)
                .body("answeredBy", equalTo(next.id()));
    }

    @Test
    void an_erasure_closes_what_else_the_person_asked_for() {
        var access = Rights.received(person, "ACCESS");
        Rights.done(person, "ERASURE");
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + access)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("closedOn", equalTo(Needs.today().toString()));
    }

    @Test
    void a_refusal_says_why_and_nothing_follows_it() {
        var id = Rights.received(person, "RECTIFICATION");
        Rights.step(person, id, "refuse", "Ce sont les mots de la personne.")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("refusedBecause", equalTo("Ce sont les mots de la personne."));
        Rights.step(person, id, "done").statusCode(409).body("code", equalTo("step-not-possible"));
        Rights.step(person, id, "extend", "Trop tard").statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCESS", "ERASURE"})
    void what_is_done_is_done_once(String right) {
        var id = Rights.done(person, right);
        Rights.step(person, id, "done").statusCode(200).body("status", equalTo("DONE"));
    }

    @Test
    void the_list_holds_no_word_of_the_person() {
        var body = Rights.body(person, "RECTIFICATION");
        body.put("details", "Mon adresse est fausse");
        Rights.post(person, body).statusCode(201).body("details", equalTo("Mon adresse est fausse"));
        Rights.as(person.holder().token())
                .get("/v1/rights-requests?beneficiaryId=" + person.reference() + "&right=RECTIFICATION&status=RECEIVED")
                .then()
                .body("items.id.size()", equalTo(1))
                .body("items.details", contains(nullValue()));
        Rights.as(person.holder().token())
                .queryParams(Map.of("status", "WHATEVER"))
                .get("/v1/rights-requests")
                .then()
                .statusCode(400);
    }
}
