package fr.clubbusiness.pathway;

import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.pathway.PathwayRequests.accept;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.barriers;
import static fr.clubbusiness.pathway.PathwayRequests.codes;
import static fr.clubbusiness.pathway.PathwayRequests.decline;
import static fr.clubbusiness.pathway.PathwayRequests.history;
import static fr.clubbusiness.pathway.PathwayRequests.post;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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

/** What a lifted barrier proposes, and what becomes of it. */
@QuarkusTest
class ProposalResourceTest {
    /** Of few needs, so that all stand in one list. */
    private static final String SELDOM = "H2102";

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
                .body("proposals", empty())
                .body("additionalTogether", nullValue());
        accept(person, "LANGUAGE", "FRENCH_ORAL", "A2").statusCode(200);
        as(person.holder().token()).get(person.at("")).then().body("frenchOral", equalTo("A2"));
        assertThat(history(person)).containsExactly("CREATED", "UPDATED");
    }

    @Test
    void a_declined_proposal_changes_nothing_and_does_not_come_back() {
        var person = somebodyWith("MOBILITY:LIFTED").create();
        for (int twice = 0; twice < 2; twice++) {
            decline(person, "MOBILITY", "DRIVING_LICENCES", "B")
                    .statusCode(200)
                    .body("proposals.fact", contains("TRANSPORT", "MAX_JOURNEY_MINUTES"));
        }
        barriers(person).body("items[0].proposals.fact", contains("TRANSPORT", "MAX_JOURNEY_MINUTES"));
        step(person, "MOBILITY", "lift")
                .statusCode(200)
                .body("proposals.fact", contains("TRANSPORT", "MAX_JOURNEY_MINUTES"));
        as(person.holder().token()).get(person.at("")).then().body("drivingLicences", empty());
        assertThat(codes(accept(person, "MOBILITY", "DRIVING_LICENCES", "B"))).containsExactly("NOT_PROPOSED");
        assertThat(history(person)).containsExactly("CREATED", "PATHWAY_UPDATED");
        assertThat(PathwayRequests.entries(person))
                .allSatisfy(entry -> assertThat(entry.reason()).isNull());
    }

    @Test
    void a_barrier_that_is_reopened_and_lifted_again_asks_again() {
        var person = somebodyWith("MOBILITY:LIFTED", "LANGUAGE:LIFTED")
                .with("frenchOral", "A1")
                .create();
        decline(person, "MOBILITY", "DRIVING_LICENCES", "B").statusCode(200);
        accept(person, "LANGUAGE", "FRENCH_ORAL", "A2").statusCode(200);
        step(person, "MOBILITY", "reopen").statusCode(200).body("proposals", empty());
        step(person, "MOBILITY", "lift")
                .body("proposals.fact", contains("DRIVING_LICENCES", "TRANSPORT", "MAX_JOURNEY_MINUTES"));
        barriers(person)
                .body("items[0].proposals.fact", contains("DRIVING_LICENCES", "TRANSPORT", "MAX_JOURNEY_MINUTES"))
                .body("items[1].proposals", empty());
    }

    @Test
    void of_several_ways_of_travelling_those_that_are_not_declined_stay() {
        var person = somebodyWith("MOBILITY:LIFTED")
                .with("transport", List.of("WALK"))
                .create();
        decline(person, "MOBILITY", "TRANSPORT", "WALK", "CAR")
                .body(
                        "proposals.findAll { it.fact == 'TRANSPORT' }.proposed",
                        contains(List.of("WALK", "BIKE"), List.of("WALK", "TRANSIT")));
        accept(person, "MOBILITY", "TRANSPORT", "WALK", "BIKE")
                .body("proposals.fact", contains("DRIVING_LICENCES", "MAX_JOURNEY_MINUTES"));
    }

    @Test
    void what_is_not_proposed_is_not_declined_and_all_reasons_are_told() {
        var person = somebodyWith("LANGUAGE").with("frenchOral", "A1").create();
        var changes = List.of(
                Map.of("fact", "DRIVING_LICENCES", "proposed", List.of("B")),
                Map.of("fact", "FRENCH_ORAL", "proposed", List.of("B2")));
        assertThat(codes(post(person, "/barriers/LANGUAGE/decline", Map.of("changes", changes))))
                .containsExactly("BARRIER_NOT_LIFTED", "NOT_PROPOSED", "NOT_PROPOSED");
        step(person, "LANGUAGE", "start");
        step(person, "LANGUAGE", "lift");
        accept(person, "LANGUAGE", "FRENCH_ORAL", "A2").statusCode(200);
        assertThat(codes(decline(person, "LANGUAGE", "FRENCH_ORAL", "A2"))).containsExactly("NOT_PROPOSED");
        decline(person, "HEALTH", "FRENCH_ORAL", "A2").statusCode(404);
        post(person, "/barriers/LANGUAGE/decline", Map.of("changes", List.of())).statusCode(400);
        post(person, "/leave", Map.of()).statusCode(200);
        decline(person, "LANGUAGE", "FRENCH_ORAL", "A2").statusCode(409);
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
