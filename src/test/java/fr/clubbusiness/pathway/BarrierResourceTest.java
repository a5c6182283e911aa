package fr.clubbusiness.pathway;

import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.pathway.PathwayRequests.accept;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.barriers;
import static fr.clubbusiness.pathway.PathwayRequests.codes;
import static fr.clubbusiness.pathway.PathwayRequests.history;
import static fr.clubbusiness.pathway.PathwayRequests.post;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a barrier, and what lifting one proposes. */
@QuarkusTest
class BarrierResourceTest {
    /** Of few needs, so that all stand in one list. */
    private static final String SELDOM = "H2102";

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
    void a_lifted_barrier_proposes_facts_with_the_needs_that_each_would_gain() {
        var person = somebodyWith("MOBILITY:UNDER_WAY").create();
        var need = needOfADriver();
        Matching.caughtUp();
        barriers(person).body("items[0].proposals", empty()).body("items[0].additionalTogether", nullValue());
        step(person, "MOBILITY", "lift")
                .statusCode(200)
                .body("beneficiaryReference", equalTo(person.reference()))
                .body("proposals.fact", contains("DRIVING_LICENCES", "TRANSPORT", "MAX_JOURNEY_MINUTES"))
                .body("proposals.field", contains("drivingLicences", "transport", "maxJourneyMinutes"))
                .body("proposals[0].now", empty())
                .body("proposals[0].proposed", contains("B"))
                .body("proposals[0].question", equalTo("La personne a-t-elle maintenant le permis B ?"))
                .body("proposals[0].additional", greaterThanOrEqualTo(1))
                .body("additionalTogether", greaterThanOrEqualTo(1));
        matches(person).body("items.need.id", not(hasItem(need.id())));
        as(person.holder().token()).get(person.at("")).then().body("drivingLicences", empty());
    }

    @Test
    void an_accepted_proposal_makes_a_near_miss_a_match() {
        var person = somebodyWith("MOBILITY:UNDER_WAY").targeting(SELDOM).create();
        var need = needOfADriver(SELDOM);
        Matching.caughtUp();
        int gained = step(person, "MOBILITY", "lift").extract().path("proposals[0].additional");
        accept(person, "MOBILITY", "DRIVING_LICENCES", "B")
                .statusCode(200)
                .body("proposals.fact", contains("TRANSPORT", "MAX_JOURNEY_MINUTES"));
        assertThat(gained).isPositive();
        as(person.holder().token()).get(person.at("")).then().body("drivingLicences", contains("B"));
        Matching.caughtUp();
        matches(person).body("items.need.id", hasItem(need.id()));
        as(person.holder().token())
                .get("/v1/needs/" + need.id() + "/matches?limit=100")
                .then()
                .body("items.beneficiary.id", hasItem(person.id()));
        assertThat(history(person)).containsExactly("CREATED", "SENSITIVE_UPDATED", "UPDATED");
    }

    @Test
    void accepting_again_changes_nothing() {
        var person = somebodyWith("LANGUAGE:LIFTED").with("frenchOral", "A1").create();
        accept(person, "LANGUAGE", "FRENCH_ORAL", "A2")
                .statusCode(200)
                .body("proposals[0].now", contains("A2"))
                .body("proposals[0].proposed", contains("B1"));
        accept(person, "LANGUAGE", "FRENCH_ORAL", "A2").statusCode(200);
        as(person.holder().token()).get(person.at("")).then().body("frenchOral", equalTo("A2"));
        assertThat(history(person)).containsExactly("CREATED", "UPDATED");
    }

    @Test
    void a_fact_takes_one_value_at_a_time() {
        var person = somebodyWith("LANGUAGE:LIFTED").with("frenchOral", "A1").create();
        var changes = List.of(
                Map.of("fact", "FRENCH_ORAL", "proposed", List.of("A2")),
                Map.of("fact", "FRENCH_ORAL", "proposed", List.of("B1")));
        assertThat(codes(post(person, "/barriers/LANGUAGE/accept", Map.of("changes", changes))))
                .containsExactly("ONE_VALUE_A_FACT");
        as(person.holder().token()).get(person.at("")).then().body("frenchOral", equalTo("A1"));
    }

    @Test
    void what_is_not_proposed_is_refused_with_all_reasons_and_nothing_changes() {
        var person = somebodyWith("MOBILITY").create();
        var changes = List.of(
                Map.of("fact", "DRIVING_LICENCES", "proposed", List.of("C")),
                Map.of("fact", "FRENCH_ORAL", "proposed", List.of("A2")),
                Map.of("fact", "MAX_JOURNEY_MINUTES", "proposed", List.of("75")));
        assertThat(codes(post(person, "/barriers/MOBILITY/accept", Map.of("changes", changes))))
                .containsExactly("BARRIER_NOT_LIFTED", "NOT_PROPOSED", "NOT_PROPOSED");
        as(person.holder().token()).get(person.at("")).then().body("maxJourneyMinutes", equalTo(60));
        post(person, "/barriers/MOBILITY/accept", Map.of("changes", List.of())).statusCode(400);
    }

    @Test
    void several_proposals_are_accepted_together() {
        var person = somebodyWith("MOBILITY:LIFTED").create();
        var changes = List.of(
                Map.of("fact", "DRIVING_LICENCES", "proposed", List.of("B")),
                Map.of("fact", "TRANSPORT", "proposed", List.of("TRANSIT", "CAR")));
        post(person, "/barriers/MOBILITY/accept", Map.of("changes", changes)).statusCode(200);
        as(person.holder().token())
                .get(person.at(""))
                .then()
                .body("drivingLicences", contains("B"))
                .body("transport", contains("TRANSIT", "CAR"));
        assertThat(history(person)).containsExactly("CREATED", "UPDATED");
    }

    @Test
    void who_is_not_proposed_gains_no_need() {
        var person = somebodyWith("MOBILITY:UNDER_WAY").withoutAgreement().create();
        needOfADriver();
        Matching.caughtUp();
        step(person, "MOBILITY", "lift")
                .body("proposals[0].additional", equalTo(0))
                .body("additionalTogether", equalTo(0));
    }

    private static Need needOfADriver() {
        return needOfADriver("G1603");
    }

    private static Need needOfADriver(String occupation) {
        return aNeed().forOccupation(occupation)
                .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", true)))
                .create();
    }

    private static ValidatableResponse matches(Person person) {
        return as(person.holder().token())
                .get(person.at("/matches?limit=100"))
                .then()
                .statusCode(200);
    }
}
