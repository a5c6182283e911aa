package fr.clubbusiness.employment.due;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.cddi;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.employment.Employments.read;
import static fr.clubbusiness.employment.Employments.replace;
import static fr.clubbusiness.employment.Employments.step;
import static fr.clubbusiness.introduction.Introductions.stateOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is assumed of a contract: whoever knows is asked, and its last day ends it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ContractsByThemselvesTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member aci;
    private Member geiq;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        aci = Members.aStructure(adviser, StructureKind.ACI);
        geiq = Members.aStructure(adviser, StructureKind.GEIQ);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static Person person(Member structure) {
        return aPerson()
                .heldBy(structure)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    @Test
    void the_day_after_the_first_day_the_employing_structure_is_asked_once() throws SQLException {
        var id = entered(aci, cddi(person(aci), today));
        assertThat(jobs.on(today, aci.id())).doesNotContainKey("employment-start");
        assertThat(jobs.on(today.plusDays(1), aci.id())).containsEntry("employment-start", 1);
        tasks(aci.token()).body("items.kind", contains("CONFIRM_START")).body("items.subjectId", contains(id));
        assertThat(jobs.on(today.plusDays(9), aci.id())).doesNotContainKey("employment-start");
        read(aci.token(), id).body("status", equalTo("SIGNED"));
        step(aci.token(), id, "start").statusCode(200);
        assertThat(jobs.run(aci.id())).containsEntry("employment-ended-task", 1);
        tasks(aci.token(), "?kind=CONFIRM_START").body("items", empty());
    }

    @Test
    void the_agency_is_asked_about_the_contract_of_a_company() throws SQLException {
        var company = Members.aCompany(adviser);
        var body = new HashMap<>(contract(person(aci), "CDD", today, today.plusMonths(3), 35));
        body.put("employerId", company.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        jobs.on(today.plusDays(1), aci.id());
        tasks(adviser).body("items.subjectId", contains(id)).body("items[0].organisationId", nullValue());
        tasks(aci.token()).body("items", empty());
    }

    @Test
    void after_its_last_day_a_contract_is_over_without_exit_and_both_structures_have_something_to_do()
            throws SQLException {
        var person = person(geiq);
        var end = today.plusMonths(2);
        var id = entered(geiq, contract(person, "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        assertThat(jobs.on(end, geiq.id())).doesNotContainKey("employment-end");
        assertThat(jobs.on(end.plusDays(1), geiq.id()))
                .containsEntry("employment-end", 1)
                .containsEntry("employment-exit", 1)
                .containsEntry("employment-after", 1);
        read(geiq.token(), id)
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(end.toString()))
                .body("exit", nullValue());
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        tasks(geiq.token()).body("items.kind", containsInAnyOrder("RECORD_EXIT", "AFTER_CONTRACT"));
        step(geiq.token(), id, "end", Map.of("on", end.toString(), "kind", "CDD_6"))
                .statusCode(200)
                .body("exit.category", equalTo("LASTING"));
        given().auth().oauth2(geiq.token()).post(person.at("/resume")).then().statusCode(200);
        assertThat(jobs.run(geiq.id())).containsEntry("employment-ended-task", 2);
        tasks(geiq.token()).body("items", empty());
    }

    @Test
    void a_contract_of_which_nobody_said_anything_places_nobody_after_its_last_day() throws SQLException {
        var person = person(geiq);
        var end = today.plusMonths(2);
        var id = entered(geiq, contract(person, "CDD", today, end, 35));
        assertThat(jobs.on(end, geiq.id())).doesNotContainKey("employment-release");
        assertThat(jobs.on(end.plusDays(1), geiq.id()))
                .containsEntry("employment-release", 1)
                .doesNotContainKey("employment-after");
        read(geiq.token(), id).body("status", equalTo("SIGNED"));
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        tasks(geiq.token()).body("items.kind", containsInAnyOrder("CONFIRM_START", "AFTER_CONTRACT"));
    }

    @Test
    void a_contract_that_is_renewed_ends_without_a_question_and_the_person_stays_placed() throws SQLException {
        var person = person(geiq);
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person, "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        renewed(id, end.plusMonths(2));
        assertThat(jobs.on(end.plusDays(1), geiq.id()))
                .containsEntry("employment-end", 1)
                .doesNotContainKey("employment-exit")
                .doesNotContainKey("employment-after");
        assertThat(stateOf(person)).isEqualTo("PLACED");
    }

    /** However long ago: whoever is released is seen with their structure. */
    @Test
    void a_person_who_is_released_long_after_the_last_day_has_a_task() throws SQLException {
        var person = person(geiq);
        entered(geiq, contract(person, "CDD", today, today.plusMonths(1), 35));
        jobs.on(today.plusMonths(1).plusDays(AskExits.DAYS + 30), geiq.id());
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        tasks(geiq.token()).body("items.kind", hasItem("AFTER_CONTRACT"));
    }

    @Test
    void after_a_renewal_there_is_one_task_to_see_what_follows() throws SQLException {
        var person = person(geiq);
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person, "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        var renewal = renewed(id, end.plusMonths(1));
        jobs.on(end.plusDays(1), geiq.id());
        step(geiq.token(), renewal, "start").statusCode(200);
        jobs.on(end.plusMonths(1).plusDays(1), geiq.id());
        assertThat(stateOf(person)).isEqualTo("PAUSED");
        tasks(geiq.token(), "?kind=AFTER_CONTRACT").body("items.subjectId", contains(renewal));
    }

    @Test
    void the_exit_and_what_follows_are_asked_again_when_the_renewal_that_dropped_them_did_not_take_place()
            throws SQLException {
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person(geiq), "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        jobs.on(end.plusDays(1), geiq.id());
        tasks(geiq.token()).body("items.kind", hasItem("RECORD_EXIT"));
        var renewal = renewed(id, end.plusMonths(1));
        jobs.run(geiq.id());
        tasks(geiq.token()).body("items.kind", not(hasItem("RECORD_EXIT")));
        tasks(geiq.token()).body("items.kind", not(hasItem("AFTER_CONTRACT")));
        step(geiq.token(), renewal, "not-started").statusCode(200);
        assertThat(jobs.run(geiq.id())).containsEntry("employment-exit", 1);
        tasks(geiq.token()).body("items.kind", containsInAnyOrder("RECORD_EXIT", "AFTER_CONTRACT"));
    }

    /** The contract before it was the last one. */
    @Test
    void the_exit_is_asked_when_the_renewal_is_broken_in_trial() throws SQLException {
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person(geiq), "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        var renewal = renewed(id, end.plusMonths(6));
        jobs.on(end.plusDays(3), geiq.id());
        step(geiq.token(), renewal, "start").statusCode(200);
        tasks(geiq.token(), "?kind=RECORD_EXIT").body("items", empty());
        step(geiq.token(), renewal, "break", Map.of("on", end.plusDays(2).toString()))
                .statusCode(200);
        jobs.run(geiq.id());
        tasks(geiq.token(), "?kind=RECORD_EXIT").body("items.subjectId", contains(id));
    }

    /** However long nobody said that the renewal did not take place. */
    @Test
    void the_exit_is_asked_after_a_long_renewal_of_which_it_is_said_late_that_it_did_not_take_place()
            throws SQLException {
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person(geiq), "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        var renewal = renewed(id, end.plusMonths(6));
        jobs.on(end.plusDays(AskExits.DAYS + 20), geiq.id());
        step(geiq.token(), renewal, "not-started").statusCode(200);
        assertThat(jobs.run(geiq.id())).containsEntry("employment-exit", 1).containsEntry("employment-after", 1);
    }

    @Test
    void a_contract_whose_days_are_corrected_is_called_about_again() throws SQLException {
        var end = today.plusMonths(5);
        var id = entered(aci, contract(person(aci), "CDDI", today, end, 26));
        jobs.on(today.plusDays(1), aci.id());
        jobs.on(end.plusDays(1), aci.id());
        tasks(adviser, "?kind=CALL_STRUCTURE").body("items.subjectId", contains(id));
        var first = end.plusDays(5);
        var terms = Map.of(
                "startDate", first.toString(),
                "endDate", first.plusMonths(5).toString(),
                "weeklyHours", 26);
        replace(aci.token(), id, terms).statusCode(200);
        jobs.run(aci.id());
        tasks(adviser, "?kind=CALL_STRUCTURE").body("items", empty());
        jobs.on(first.plusDays(1), aci.id());
        assertThat(jobs.on(first.plusMonths(5).plusDays(1), aci.id())).containsEntry("employment-unconfirmed", 1);
    }

    /** Nobody knows whether it took place, and the club does not invent it: it stays signed, and the agency calls. */
    @Test
    void two_weeks_after_the_question_the_agency_calls_about_a_contract_that_is_past() throws SQLException {
        var person = person(aci);
        var end = today.plusMonths(5);
        var id = entered(aci, contract(person, "CDDI", today, end, 26));
        jobs.on(today.plusDays(1), aci.id());
        assertThat(jobs.on(end, aci.id())).doesNotContainKey("employment-unconfirmed");
        assertThat(jobs.on(end.plusDays(1), aci.id())).containsEntry("employment-unconfirmed", 1);
        assertThat(jobs.on(end.plusDays(9), aci.id())).doesNotContainKey("employment-unconfirmed");
        read(aci.token(), id).body("status", equalTo("SIGNED"));
        given().auth()
                .oauth2(aci.token())
                .get(person.at(""))
                .then()
                .body("state", equalTo("READY_FOR_WORK"))
                .body("currentContract", nullValue());
        tasks(adviser, "?kind=CALL_STRUCTURE").body("items.subjectId", contains(id));
        step(aci.token(), id, "start").statusCode(200);
        jobs.run(aci.id());
        tasks(adviser, "?kind=CALL_STRUCTURE").body("items", empty());
        read(aci.token(), id).body("status", equalTo("ENDED"));
    }

    @Test
    void a_contract_of_the_past_that_is_entered_today_is_called_about_after_two_weeks() throws SQLException {
        entered(aci, contract(person(aci), "CDDI", today.minusMonths(9), today.minusMonths(4), 26));
        assertThat(jobs.run(aci.id())).containsEntry("employment-start", 1).doesNotContainKey("employment-unconfirmed");
        assertThat(jobs.on(today.plusDays(CallAboutStarts.DAYS), aci.id())).containsEntry("employment-unconfirmed", 1);
    }

    /** Every step locks the person before the contract. A job that did it the other way round would wait here, and the step for the job. */
    @Test
    void a_contract_whose_person_is_in_a_step_waits_for_the_next_run() throws SQLException {
        var person = person(geiq);
        var end = today.plusMonths(1);
        var id = entered(geiq, contract(person, "CDD", today, end, 35));
        step(geiq.token(), id, "start").statusCode(200);
        try (var other = TestDatabase.unrestricted();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM beneficiary WHERE id = '%s' FOR NO KEY UPDATE".formatted(person.id()));
            assertThat(jobs.on(end.plusDays(1), geiq.id())).doesNotContainKey("employment-end");
            statement.execute("SET LOCAL lock_timeout = '1s'");
            statement.execute("SELECT FROM employment WHERE id = '%s' FOR NO KEY UPDATE".formatted(id));
            other.rollback();
        }
        assertThat(jobs.run(geiq.id())).containsEntry("employment-end", 1);
    }

    @Test
    void an_employer_of_somebody_elses_person_reads_no_person_in_the_workbench() {
        var ei = Members.aStructure(adviser, StructureKind.EI);
        var person = person(aci);
        var body = new HashMap<>(contract(person, "CDDI", today.minusMonths(4), today.plusDays(20), 26));
        body.put("employerId", ei.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        var answer = ending(ei.token()).body("items.id", contains(id)).extract().asString();
        assertThat(answer).doesNotContain("Camille", "Martin", person.reference(), person.id(), aci.id());
        ending(aci.token()).body("items[0].title", containsString("Camille Martin"));
        assertThat(ending(adviser).extract().asString())
                .contains(person.reference())
                .doesNotContain("Martin");
    }

    @Test
    void contracts_that_end_within_sixty_days_stand_in_the_workbench() {
        var soon = entered(aci, contract(person(aci), "CDDI", today.minusMonths(6), today.plusDays(60), 26));
        entered(aci, contract(person(aci), "CDDI", today.minusMonths(6), today.plusDays(61), 26));
        ending(adviser).body("items.id", contains(soon));
        ending(aci.token())
                .body("items.id", contains(soon))
                .body("items[0].title", containsString("Camille Martin"))
                .body("items[0].dueOn", equalTo(today.plusDays(60).toString()));
        ending(geiq.token()).body("items", empty());
        step(aci.token(), soon, "start").statusCode(200);
        step(aci.token(), soon, "renew", Map.of("endDate", today.plusMonths(6).toString()))
                .statusCode(200);
        ending(adviser).body("items", empty());
    }

    private String renewed(String contract, LocalDate end) {
        return step(geiq.token(), contract, "renew", Map.of("endDate", end.toString()))
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse ending(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/workbench/CONTRACTS_ENDING")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tasks(String token) {
        return tasks(token, "");
    }

    private static ValidatableResponse tasks(String token, String query) {
        return given().auth().oauth2(token).get("/v1/tasks" + query).then().statusCode(200);
    }
}
