package fr.clubbusiness.pathway;

import static fr.clubbusiness.pathway.PathwayRequests.accept;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.barriers;
import static fr.clubbusiness.pathway.PathwayRequests.history;
import static fr.clubbusiness.pathway.PathwayRequests.post;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static fr.clubbusiness.pathway.PathwayRequests.steps;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a barrier, and their history. */
@QuarkusTest
class BarrierResourceTest {
    @Test
    void a_barrier_goes_forward_and_back_one_step_at_a_time() {
        var person = somebodyWith("MOBILITY", "HOUSING").create();
        step(person, "MOBILITY", "start").statusCode(200).body("status", equalTo("UNDER_WAY"));
        step(person, "MOBILITY", "stop").statusCode(200).body("status", equalTo("TO_LIFT"));
        step(person, "MOBILITY", "start").statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(200).body("status", equalTo("LIFTED"));
        step(person, "MOBILITY", "reopen").statusCode(200).body("status", equalTo("UNDER_WAY"));
        barriers(person)
                .body("items.barrier", contains("MOBILITY", "HOUSING"))
                .body("items.label", contains("mobilité", "logement"))
                .body("items.status", contains("UNDER_WAY", "TO_LIFT"));
        as(person.holder().token())
                .get(person.at("/sensitive"))
                .then()
                .body("barriers.status", contains("UNDER_WAY", "TO_LIFT"));
    }

    @Test
    void each_step_is_recorded_without_telling_which() {
        var person = somebodyWith("MOBILITY").create();
        step(person, "MOBILITY", "start").statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(200);
        assertThat(history(person)).containsExactly("CREATED", "SENSITIVE_UPDATED", "SENSITIVE_UPDATED");
        assertThat(PathwayRequests.entries(person))
                .allSatisfy(entry -> assertThat(entry.reason()).isNull());
    }

    @Test
    void a_repeated_step_changes_nothing() {
        var person = somebodyWith("MOBILITY:UNDER_WAY").create();
        step(person, "MOBILITY", "lift").statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(200).body("status", equalTo("LIFTED"));
        assertThat(history(person)).containsExactly("CREATED", "SENSITIVE_UPDATED");
    }

    @ParameterizedTest
    @CsvSource({
        "TO_LIFT, lift, UNDER_WAY",
        "TO_LIFT, reopen, LIFTED",
        "LIFTED, stop, UNDER_WAY",
        "LIFTED, start, TO_LIFT"
    })
    void a_step_is_not_skipped(String from, String verb, String needed) {
        var person = somebodyWith("MOBILITY:" + from).create();
        step(person, "MOBILITY", verb)
                .statusCode(409)
                .body("code", equalTo("step-not-possible"))
                .body("detail", containsString(needed));
        assertThat(history(person)).containsExactly("CREATED");
    }

    @Test
    void whoever_sends_the_same_list_again_undoes_no_step() {
        var person = somebodyWith("MOBILITY:LIFTED").create();
        PathwayRequests.withBarrier(person, "MOBILITY");
        given().auth()
                .oauth2(person.holder().token())
                .get(person.at("/sensitive"))
                .then()
                .body("barriers.status", equalTo(List.of("LIFTED")));
    }

    @Test
    void a_barrier_that_the_person_does_not_have_or_nobody_knows_is_404() {
        var person = somebodyWith("MOBILITY").create();
        step(person, "HEALTH", "start").statusCode(404);
        step(person, "JUSTICE", "start").statusCode(404);
        accept(person, "HEALTH", "FRENCH_ORAL", "A2").statusCode(404);
    }

    @Test
    void the_path_of_who_left_does_not_move() {
        var person = somebodyWith("MOBILITY:UNDER_WAY").create();
        post(person, "/leave", Map.of()).statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(409).body("code", equalTo("step-not-possible"));
        accept(person, "MOBILITY", "DRIVING_LICENCES", "B").statusCode(409);
    }

    /** What was recorded wrongly is corrected to any status. */
    @Test
    void sensitive_data_correct_a_status_without_its_steps() {
        var person = somebodyWith("MOBILITY").create();
        as(person.holder().token())
                .header("If-Match", "*")
                .body(Map.of("barriers", List.of(Map.of("code", "MOBILITY", "status", "LIFTED"))))
                .put(person.at("/sensitive"))
                .then()
                .statusCode(200);
        barriers(person).body("items.status", contains("LIFTED"));
    }

    @Test
    void the_history_tells_which_barrier_moved_from_where_to_where_and_by_whom() {
        var person = somebodyWith("MOBILITY", "HOUSING:LIFTED").create();
        steps(person).body("items", empty());
        step(person, "MOBILITY", "start").statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(200);
        step(person, "MOBILITY", "lift").statusCode(200);
        step(person, "HOUSING", "reopen").statusCode(200);
        steps(person)
                .body("items.barrier", contains("HOUSING", "MOBILITY", "MOBILITY"))
                .body("items.barrierLabel", contains("logement", "mobilité", "mobilité"))
                .body("items.statusBefore", contains("LIFTED", "UNDER_WAY", "TO_LIFT"))
                .body("items.statusAfter", contains("UNDER_WAY", "LIFTED", "UNDER_WAY"))
                .body("items.movedAt", everyItem(notNullValue()))
                .body("items.movedBy.memberId", everyItem(notNullValue()));
        as(person.holder().token())
                .get(person.at("/barriers/history?limit=1"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void the_history_tells_what_moves_a_barrier_without_a_step() {
        var person = somebodyWith("MOBILITY").create();
        PathwayRequests.plan(person, "MOBILITY", PathwayRequests.today());
        PathwayRequests.withBarrier(person, "HEALTH");
        steps(person)
                .body("items.barrier", containsInAnyOrder("HEALTH", "MOBILITY", "MOBILITY"))
                .body("items.find { it.barrier == 'HEALTH' }.statusBefore", nullValue())
                .body("items.find { it.barrier == 'HEALTH' }.statusAfter", equalTo("TO_LIFT"))
                .body(
                        "items.findAll { it.barrier == 'MOBILITY' }.statusAfter",
                        equalTo(Arrays.asList(null, "UNDER_WAY")));
    }
}
