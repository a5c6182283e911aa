package fr.clubbusiness.pathway;

import static fr.clubbusiness.pathway.PathwayRequests.action;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.barriers;
import static fr.clubbusiness.pathway.PathwayRequests.codes;
import static fr.clubbusiness.pathway.PathwayRequests.history;
import static fr.clubbusiness.pathway.PathwayRequests.plan;
import static fr.clubbusiness.pathway.PathwayRequests.post;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.localservice.LocalServices;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions on barriers, and notes. */
@QuarkusTest
class ActionResourceTest {
    private final LocalDate today = Needs.today();

    @Test
    void an_action_is_planned_and_its_barrier_is_under_way() {
        var person = somebodyWith("MOBILITY").create();
        var body = new HashMap<String, Object>(action("MOBILITY", today.plusDays(20)));
        var service = LocalServices.some();
        body.put("serviceId", service);
        post(person, "/barrier-actions", body)
                .statusCode(201)
                .header("Location", endsWith(person.at("/barrier-actions")))
                .body("status", equalTo("PLANNED"))
                .body("barrierLabel", equalTo("mobilité"))
                .body("what", equalTo("Code de la route"))
                .body("serviceId", equalTo(service))
                .body("serviceName", equalTo("Cours de français du quartier"))
                .body("overdue", equalTo(false))
                .body("doneOn", nullValue())
                .body("recordedBy.memberId", notNullValue());
        barriers(person).body("items.status", contains("UNDER_WAY"));
        assertThat(history(person)).containsExactly("CREATED", "SENSITIVE_UPDATED", "PATHWAY_UPDATED");
    }

    @Test
    void an_action_cites_a_service_of_the_club_and_tells_its_name_for_ever() {
        var person = somebodyWith("LANGUAGE").create();
        var body = new HashMap<String, Object>(action("LANGUAGE", today));
        body.put("serviceId", "00000000-0000-7000-8000-000000000000");
        assertThat(codes(post(person, "/barrier-actions", body))).containsExactly("UNKNOWN_SERVICE");
        body.put("serviceId", LocalServices.some());
        post(person, "/barrier-actions", body).statusCode(201);
        LocalServices.imported(LocalServices.remote("dora--another"));
        as(person.holder().token())
                .get(person.at("/barrier-actions"))
                .then()
                .statusCode(200)
                .body("items.serviceName", contains("Cours de français du quartier"));
    }

    @Test
    void an_action_is_done_on_a_day_and_stays_so() {
        var person = somebodyWith("MOBILITY").create();
        var id = plan(person, "MOBILITY", today);
        done(person, id, Map.of())
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("doneOn", equalTo(today.toString()));
        done(person, id, Map.of()).statusCode(200);
        done(person, id, Map.of("doneOn", today.toString())).statusCode(200);
        post(person, "/barrier-actions/" + id + "/cancel", Map.of())
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
        assertThat(history(person))
                .containsExactly("CREATED", "SENSITIVE_UPDATED", "PATHWAY_UPDATED", "PATHWAY_UPDATED");
        barriers(person).body("items.status", contains("UNDER_WAY"));
    }

    @Test
    void an_action_that_was_done_today_is_recorded_as_done() {
        var person = somebodyWith("MOBILITY").create();
        var body = new HashMap<String, Object>(action("MOBILITY", today));
        body.put("doneOn", today.toString());
        post(person, "/barrier-actions", body).statusCode(201).body("status", equalTo("DONE"));
    }

    @Test
    void a_cancelled_action_stays_and_is_not_done() {
        var person = somebodyWith("MOBILITY").create();
        var id = plan(person, "MOBILITY", today);
        for (int twice = 0; twice < 2; twice++) {
            post(person, "/barrier-actions/" + id + "/cancel", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"));
        }
        done(person, id, Map.of()).statusCode(409);
        list(person, "").body("items.status", contains("CANCELLED"));
    }

    @Test
    void an_action_on_a_barrier_that_is_not_there_is_refused_with_all_reasons() {
        var person = somebodyWith("MOBILITY:LIFTED").create();
        var wrong = new HashMap<String, Object>(action("HOUSING", today.minusDays(1)));
        wrong.put("doneOn", today.plusDays(1).toString());
        assertThat(codes(post(person, "/barrier-actions", wrong)))
                .containsExactly("BARRIER_NOT_KNOWN", "DONE_IN_FUTURE");
        wrong.put("barrier", "MOBILITY");
        wrong.put("doneOn", today.minusYears(2).toString());
        assertThat(codes(post(person, "/barrier-actions", wrong))).containsExactly("BARRIER_LIFTED", "DONE_LONG_AGO");
        list(person, "").body("items", hasSize(0));
        assertThat(history(person)).containsExactly("CREATED");
    }

    @Test
    void a_day_long_ago_or_to_come_is_refused() {
        var person = somebodyWith("MOBILITY").create();
        var id = plan(person, "MOBILITY", today);
        assertThat(codes(done(person, id, Map.of("doneOn", today.plusDays(1).toString()))))
                .containsExactly("DONE_IN_FUTURE");
        assertThat(codes(done(person, id, Map.of("doneOn", today.minusYears(2).toString()))))
                .containsExactly("DONE_LONG_AGO");
        done(person, UUID.randomUUID().toString(), Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "barrier", "dueOn"})
    void a_missing_field_is_400(String field) {
        var body = new HashMap<>(action("MOBILITY", today));
        body.remove(field);
        post(somebodyWith("MOBILITY").create(), "/barrier-actions", body)
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void nothing_is_planned_or_written_for_who_left() {
        var person = somebodyWith("MOBILITY").create();
        var id = plan(person, "MOBILITY", today);
        post(person, "/leave", Map.of()).statusCode(200);
        post(person, "/barrier-actions", action("MOBILITY", today)).statusCode(409);
        done(person, id, Map.of()).statusCode(409);
        post(person, "/notes", Map.of("text", "Au revoir")).statusCode(409);
        list(person, "").body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrier-actions", "notes"})
    void a_retry_with_its_key_is_written_once(String what) {
        var person = somebodyWith("MOBILITY").create();
        Map<String, String> body =
                what.equals("notes") ? Map.of("text", "A passé le code.") : action("MOBILITY", today);
        var key = UUID.randomUUID().toString();
        var first = sent(person, what, key, body).statusCode(201).extract();
        assertThat(sent(person, what, key, body).statusCode(201).extract().<String>path("id"))
                .isEqualTo(first.path("id"));
        as(person.holder().token()).get(person.at("/" + what)).then().body("items", hasSize(1));
        var other =
                what.equals("notes") ? Map.of("text", "A passé la conduite.") : action("MOBILITY", today.plusDays(1));
        sent(person, what, key, other).statusCode(422);
    }

    @Test
    void actions_are_listed_newest_first_or_by_their_day_and_exported() {
        var person = somebodyWith("MOBILITY").create();
        var later = plan(person, "MOBILITY", today.plusDays(9));
        var soon = plan(person, "MOBILITY", today.plusDays(2));
        list(person, "").body("items.id", contains(soon, later));
        list(person, "?sort=-dueOn").body("items.id", contains(later, soon));
        list(person, "?limit=1").body("nextCursor", notNullValue());
        var csv = as(person.holder().token())
                .accept("text/csv")
                .get(person.at("/barrier-actions/export"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("Que faire", "Code de la route", "MOBILITY");
        assertThat(history(person)).contains("EXPORTED");
    }

    @Test
    void notes_are_read_newest_first_and_exported() {
        var person = somebodyWith("MOBILITY").create();
        for (var text : List.of("Premier entretien.", "Deuxième entretien.")) {
            post(person, "/notes", Map.of("text", text))
                    .statusCode(201)
                    .body("text", equalTo(text))
                    .body("writtenBy.memberId", notNullValue());
        }
        as(person.holder().token())
                .get(person.at("/notes"))
                .then()
                .body("items.text", contains("Deuxième entretien.", "Premier entretien."));
        var lines = as(person.holder().token())
                .accept("application/x-ndjson")
                .get(person.at("/notes/export"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(2);
        assertThat(history(person)).containsExactly("CREATED", "NOTE_WRITTEN", "NOTE_WRITTEN", "EXPORTED");
        post(person, "/notes", Map.of("text", "  ")).statusCode(400);
    }

    @Test
    void what_was_planned_is_late_until_its_barrier_is_lifted() throws SQLException {
        var person = somebodyWith("MOBILITY", "HOUSING").create();
        plan(person, "MOBILITY", today);
        plan(person, "HOUSING", today);
        TestDatabase.texts(
                "UPDATE barrier_action SET due_on = due_on - 1 WHERE beneficiary_id = ?::uuid RETURNING id::text",
                person.id());
        list(person, "").body("items.overdue", contains(true, true));
        step(person, "MOBILITY", "lift").statusCode(200);
        list(person, "")
                .body("items.barrier", contains("HOUSING", "MOBILITY"))
                .body("items.overdue", contains(true, false));
        assertThat(as(person.holder().token())
                        .accept("application/x-ndjson")
                        .get(person.at("/barrier-actions/export"))
                        .asString())
                .containsOnlyOnce("\"overdue\":true")
                .containsOnlyOnce("\"overdue\":false");
        PathwayRequests.withBarrier(person, "HEALTH");
        list(person, "").body("items.overdue", contains(false, false));
    }

    private static ValidatableResponse done(Person person, String id, Map<String, ?> body) {
        return post(person, "/barrier-actions/" + id + "/done", body);
    }

    private static ValidatableResponse list(Person person, String query) {
        return as(person.holder().token())
                .get(person.at("/barrier-actions" + query))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse sent(Person person, String what, String key, Map<String, ?> body) {
        return as(person.holder().token())
                .header("Idempotency-Key", key)
                .body(body)
                .post(person.at("/" + what))
                .then();
    }
}
