package fr.clubbusiness.employment.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.employment.Employments.step;
import static fr.clubbusiness.employment.FollowUps.answer;
import static fr.clubbusiness.employment.FollowUps.left;
import static fr.clubbusiness.employment.FollowUps.read;
import static fr.clubbusiness.employment.FollowUps.working;
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
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
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

/** News of people at work: who is asked when, who says what, who reads it, and what follows. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FollowUpResourceTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member structure;
    private Member company;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
        company = Members.aCompany(adviser);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Person person() {
        return aPerson()
                .heldBy(structure)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    /** A contract of a year that a company signed with somebody of the structure, and that starts today. */
    private String atWork() {
        return atWork(company, today.plusYears(1));
    }

    private String atWork(Member employer, LocalDate end) {
        var body = new HashMap<>(contract(person(), "CDD", today, end, 35));
        body.put("employerId", employer.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        step(employer.token(), id, "start").statusCode(200);
        return id;
    }

    private void on(LocalDate day) throws SQLException {
        jobs.on(day, structure.id());
    }

    private void afterDays(int days) throws SQLException {
        on(today.plusDays(days));
    }

    private void run() throws SQLException {
        jobs.run(structure.id());
    }

    @Test
    void both_sides_are_asked_on_day_seven_and_not_before() throws SQLException {
        var id = atWork();
        afterDays(6);
        read(structure.token(), id).statusCode(200).body("items", empty());
        working(structure.token(), id).statusCode(409).body("code", equalTo("nothing-asked"));
        afterDays(7);
        read(structure.token(), id)
                .body("items.milestone", contains("DAY_7", "DAY_7"))
                .body("items.side", contains("EMPLOYER", "STRUCTURE"))
                .body(
                        "items.dueOn",
                        contains(today.plusDays(7).toString(), today.plusDays(7).toString()))
                .body("items.answerable", contains(true, true))
                .body("items.answer", contains(nullValue(), nullValue()))
                .body("heldAtSixMonths", nullValue());
        tasks(structure.token(), "").body("items.kind", contains("FOLLOW_UP")).body("items.subjectId", contains(id));
        tasks(adviser, "?kind=FOLLOW_UP_EMPLOYER").body("items.organisationId", contains(nullValue()));
        assertThat(jobs.run(structure.id())).isEmpty();
    }

    @Test
    void an_answer_does_the_task_and_can_be_changed_until_the_next_question() throws SQLException {
        var id = atWork();
        afterDays(8);
        answer(structure.token(), id, Map.of("answer", "NOT_REACHED"))
                .statusCode(200)
                .body("answer", equalTo("NOT_REACHED"))
                .body("answerable", equalTo(true));
        run();
        tasks(structure.token(), "").body("items.kind", contains("FOLLOW_UP"));
        working(structure.token(), id)
                .statusCode(200)
                .body("side", equalTo("STRUCTURE"))
                .body("answeredOn", equalTo(today.plusDays(8).toString()))
                .body("endToSay", equalTo(false));
        working(structure.token(), id).statusCode(200);
        tasks(structure.token(), "").body("items", empty());
        tasks(structure.token(), "?status=DONE")
                .body("items[0].done.outcome", equalTo("Réponse à 7 jours : toujours en poste."));
        working(company.token(), id).statusCode(200).body("side", equalTo("EMPLOYER"));
        run();
        tasks(adviser, "?kind=FOLLOW_UP_EMPLOYER").body("items", empty());
    }

    @Test
    void a_question_takes_the_place_of_the_one_before_and_what_nobody_said_stays_unknown() throws SQLException {
        var id = atWork();
        afterDays(7);
        on(today.plusMonths(6));
        tasks(structure.token(), "")
                .body("items.dueOn", contains(today.plusMonths(6).toString()));
        read(structure.token(), id)
                .body("items.milestone", contains("DAY_7", "DAY_7", "MONTH_6", "MONTH_6"))
                .body("items.answerable", contains(false, false, true, true))
                .body("heldAtSixMonths", equalTo("UNKNOWN"));
        working(company.token(), id).statusCode(200).body("milestone", equalTo("MONTH_6"));
        read(structure.token(), id).body("heldAtSixMonths", equalTo("HELD"));
    }

    @Test
    void a_renewal_goes_on_with_the_same_days() throws SQLException {
        var id = atWork(company, today.plusMonths(2));
        on(today.plusMonths(1));
        String renewal = step(
                        company.token(),
                        id,
                        "renew",
                        Map.of("endDate", today.plusMonths(8).toString()))
                .statusCode(200)
                .extract()
                .path("id");
        on(today.plusMonths(3));
        read(structure.token(), renewal)
                .body("items.milestone", containsInAnyOrder("MONTH_1", "MONTH_1", "MONTH_3", "MONTH_3"));
        working(structure.token(), renewal).statusCode(200).body("milestone", equalTo("MONTH_3"));
        read(structure.token(), id).body("items.answer", hasItem("IN_WORK"));
    }

    @Test
    void nobody_is_asked_about_a_contract_that_is_over_or_did_not_start() throws SQLException {
        var over = atWork(company, today.plusDays(20));
        var body = new HashMap<>(contract(person(), "CDD", today, today.plusMonths(6), 35));
        body.put("employerId", company.id());
        post(adviser, body).statusCode(201);
        afterDays(8);
        tasks(structure.token(), "").body("items.subjectId", contains(over));
        afterDays(21);
        tasks(structure.token(), "?kind=FOLLOW_UP").body("items", empty());
        working(structure.token(), over).statusCode(409).body("code", equalTo("nothing-asked"));
        read(structure.token(), over).body("items.answerable", contains(false, false));
        on(today.plusMonths(1));
        tasks(structure.token(), "?kind=FOLLOW_UP").body("items", empty());
    }

    @Test
    void an_employer_who_accompanies_the_person_is_asked_once() throws SQLException {
        var id = Employments.entered(structure, contract(person(), "CDDI", today, today.plusMonths(6), 26));
        step(structure.token(), id, "start").statusCode(200);
        afterDays(7);
        read(structure.token(), id).body("items.side", contains("EMPLOYER"));
        tasks(structure.token(), "").body("items.kind", contains("FOLLOW_UP"));
        answer(adviser, id, Map.of("answer", "IN_WORK", "side", "STRUCTURE")).statusCode(400);
        answer(adviser, id, Map.of("answer", "NOT_REACHED")).statusCode(200);
        working(structure.token(), id).statusCode(200);
        tasks(structure.token(), "").body("items", empty());
    }

    @Test
    void two_sides_that_contradict_each_other_are_a_task_of_the_agency_until_they_agree() throws SQLException {
        var id = atWork();
        afterDays(10);
        working(company.token(), id).statusCode(200);
        left(structure.token(), id, today.plusDays(4)).statusCode(200).body("endToSay", equalTo(true));
        run();
        tasks(adviser, "?kind=CONTRADICTION")
                .body("items.subjectId", contains(id))
                .body("items[0].organisationId", nullValue());
        tasks(structure.token(), "?kind=CONTRADICTION").body("items", empty());
        working(structure.token(), id).statusCode(200);
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items", empty());
        tasks(adviser, "?kind=CONFIRM_END").body("items", empty());
    }

    /** The contract does not end by itself: its end is asked for. */
    @Test
    void a_departure_asks_for_the_end_of_the_contract() throws SQLException {
        var id = atWork();
        afterDays(10);
        left(company.token(), id, today.plusDays(9)).statusCode(200).body("endToSay", equalTo(true));
        run();
        Employments.read(company.token(), id).body("status", equalTo("STARTED"));
        tasks(adviser, "?kind=CONFIRM_END_EMPLOYER").body("items.subjectId", contains(id));
        step(company.token(), id, "end", Map.of("on", today.plusDays(9).toString()))
                .statusCode(200);
        run();
        tasks(adviser, "?kind=CONFIRM_END_EMPLOYER").body("items", empty());
        read(company.token(), id).body("items.endToSay", contains(false));
    }

    /** A company that reads its own side before and after the structure answers reads the same bytes, and has nothing to do. */
    @Test
    void a_company_learns_nothing_of_what_the_structure_says() throws SQLException {
        var id = atWork();
        on(today.plusMonths(6));
        working(company.token(), id).statusCode(200);
        run();
        var before = read(company.token(), id).extract().asString();
        var contract = Employments.read(company.token(), id).extract().asString();
        left(structure.token(), id, today.plusMonths(5)).statusCode(200);
        run();
        assertThat(read(company.token(), id).extract().asString()).isEqualTo(before);
        assertThat(Employments.read(company.token(), id).extract().asString()).isEqualTo(contract);
        read(company.token(), id).body("items.side", contains("EMPLOYER")).body("heldAtSixMonths", nullValue());
        read(adviser, id).body("heldAtSixMonths", equalTo("NOT_HELD")).body("items.reason", hasItem("OTHER_JOB"));
    }

    /** Nor does a structure that employs somebody else's person. */
    @Test
    void an_employing_structure_has_no_task_after_the_words_of_the_other_side() throws SQLException {
        var geiq = Members.aStructure(adviser, StructureKind.GEIQ);
        var id = atWork(geiq, today.plusMonths(12));
        afterDays(9);
        read(geiq.token(), id).body("items.side", contains("EMPLOYER"));
        tasks(geiq.token(), "").body("items.kind", contains("FOLLOW_UP_EMPLOYER"));
        left(structure.token(), id, today.plusDays(8)).statusCode(200);
        run();
        tasks(geiq.token(), "").body("items.kind", contains("FOLLOW_UP_EMPLOYER"));
        tasks(adviser, "?kind=CONFIRM_END").body("items[0].organisationId", nullValue());
    }

    /** Its task comes and goes with its own words, whether the other side said the same or takes it back. */
    @Test
    void an_employing_structure_has_its_task_by_its_own_words_alone() throws SQLException {
        var geiq = Members.aStructure(adviser, StructureKind.GEIQ);
        var id = atWork(geiq, today.plusMonths(12));
        afterDays(9);
        left(structure.token(), id, today.plusDays(8)).statusCode(200);
        run();
        left(geiq.token(), id, today.plusDays(8)).statusCode(200);
        run();
        tasks(geiq.token(), "").body("items.kind", contains("CONFIRM_END_EMPLOYER"));
        tasks(adviser, "?kind=CONFIRM_END").body("items.subjectId", contains(id));
        working(structure.token(), id).statusCode(200);
        run();
        tasks(geiq.token(), "").body("items.kind", contains("CONFIRM_END_EMPLOYER"));
        tasks(adviser, "?kind=CONFIRM_END").body("items", empty());
        left(structure.token(), id, today.plusDays(8)).statusCode(200);
        working(geiq.token(), id).statusCode(200);
        run();
        tasks(geiq.token(), "").body("items", empty());
        tasks(adviser, "?kind=CONFIRM_END").body("items.subjectId", contains(id));
    }

    @Test
    void after_a_renewal_the_end_is_asked_of_the_contract_that_runs() throws SQLException {
        var id = atWork(company, today.plusMonths(2));
        on(today.plusMonths(1));
        String renewal = step(
                        company.token(),
                        id,
                        "renew",
                        Map.of("endDate", today.plusMonths(8).toString()))
                .statusCode(200)
                .extract()
                .path("id");
        on(today.plusMonths(3));
        left(company.token(), id, today.plusMonths(3)).statusCode(200);
        run();
        tasks(adviser, "?kind=CONFIRM_END_EMPLOYER").body("items.subjectId", contains(renewal));
        run();
        tasks(adviser, "?kind=CONFIRM_END_EMPLOYER").body("items.subjectId", contains(renewal));
        working(company.token(), id).statusCode(200);
        run();
        tasks(adviser, "?kind=CONFIRM_END_EMPLOYER").body("items", empty());
    }

    @Test
    void a_departure_counts_at_later_questions_until_it_is_taken_back() throws SQLException {
        var id = atWork();
        on(today.plusMonths(3));
        left(structure.token(), id, today.plusMonths(2)).statusCode(200);
        run();
        on(today.plusMonths(6));
        working(company.token(), id).statusCode(200).body("milestone", equalTo("MONTH_6"));
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items.subjectId", contains(id));
        read(adviser, id).body("heldAtSixMonths", equalTo("NOT_HELD"));
        answer(structure.token(), id, Map.of("answer", "NOT_REACHED")).statusCode(200);
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items.subjectId", contains(id));
        working(structure.token(), id).statusCode(200);
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items", empty());
        read(adviser, id).body("heldAtSixMonths", equalTo("HELD"));
    }

    @Test
    void a_contradiction_ends_with_the_contract() throws SQLException {
        var id = atWork(company, today.plusDays(20));
        afterDays(10);
        working(company.token(), id).statusCode(200);
        left(structure.token(), id, today.plusDays(4)).statusCode(200);
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items.subjectId", contains(id));
        afterDays(21);
        tasks(adviser, "?kind=CONTRADICTION").body("items", empty());
    }

    /** Who says again that the person is there says it of that day: after a departure it is a contradiction. */
    @Test
    void that_somebody_is_at_work_is_noted_of_the_day_on_which_it_is_said() throws SQLException {
        var id = atWork();
        afterDays(8);
        working(company.token(), id).statusCode(200);
        afterDays(12);
        left(structure.token(), id, today.plusDays(10)).statusCode(200);
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items", empty());
        working(company.token(), id)
                .statusCode(200)
                .body("answeredOn", equalTo(today.plusDays(12).toString()));
        run();
        tasks(adviser, "?kind=CONTRADICTION").body("items.subjectId", contains(id));
    }

    /** Nobody is asked after the end, and it is known all the same. */
    @Test
    void a_contract_that_ended_before_six_months_is_not_held() throws SQLException {
        var six = today.plusMonths(6);
        var id = atWork(company, six.minusDays(1));
        on(six.minusDays(1));
        read(structure.token(), id).body("heldAtSixMonths", nullValue());
        on(six);
        read(structure.token(), id).body("heldAtSixMonths", equalTo("NOT_HELD"));
        read(company.token(), id).body("heldAtSixMonths", nullValue());
    }

    /** What a side has said stays as it was said. */
    @Test
    void questions_that_nobody_answered_move_with_the_first_day() throws SQLException {
        var id = atWork();
        afterDays(8);
        working(structure.token(), id).statusCode(200);
        var terms = Map.of(
                "startDate", today.plusDays(3).toString(),
                "endDate", today.plusYears(1).toString(),
                "weeklyHours", 35);
        Employments.replace(adviser, id, terms).statusCode(200);
        run();
        read(adviser, id)
                .body("items.side", contains("EMPLOYER", "STRUCTURE"))
                .body(
                        "items.dueOn",
                        contains(
                                today.plusDays(10).toString(), today.plusDays(7).toString()))
                .body("items[0].answerable", equalTo(false));
        tasks(adviser, "?kind=FOLLOW_UP_EMPLOYER").body("items", empty());
        working(company.token(), id).statusCode(409).body("detail", containsString("sept jours après"));
        assertThat(jobs.run(structure.id())).isEmpty();
        afterDays(10);
        tasks(adviser, "?kind=FOLLOW_UP_EMPLOYER")
                .body("items.dueOn", contains(today.plusDays(10).toString()));
        working(company.token(), id).statusCode(200);
        run();
        tasks(adviser, "?kind=FOLLOW_UP_EMPLOYER").body("items", empty());
    }

    @Test
    void an_adviser_says_for_whom_and_a_side_does_not() throws SQLException {
        var id = atWork();
        afterDays(7);
        working(adviser, id).statusCode(400).body("violations.field", contains("side"));
        answer(adviser, id, Map.of("answer", "IN_WORK", "side", "EMPLOYER"))
                .statusCode(200)
                .body("side", equalTo("EMPLOYER"));
        answer(company.token(), id, Map.of("answer", "IN_WORK", "side", "EMPLOYER"))
                .statusCode(400)
                .body("violations.field", contains("side"));
        read(company.token(), id).body("items.answer", contains("IN_WORK"));
    }

    @Test
    void a_departure_has_a_day_and_a_reason_and_nothing_else_has() throws SQLException {
        var id = atWork();
        afterDays(7);
        answer(company.token(), id, Map.of("answer", "LEFT", "reason", "OTHER"))
                .statusCode(400)
                .body("violations.field", contains("on"));
        answer(company.token(), id, Map.of("answer", "LEFT", "on", today.toString()))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        answer(company.token(), id, Map.of("answer", "IN_WORK", "on", today.toString()))
                .statusCode(400);
        left(company.token(), id, today.minusDays(1))
                .statusCode(422)
                .body("reasons.code", contains("LEFT_BEFORE_START"));
        left(company.token(), id, today.plusDays(8)).statusCode(422).body("reasons.code", contains("LEFT_TO_COME"));
        read(company.token(), id).body("items.answer", contains(nullValue()));
    }

    @Test
    void the_host_reads_no_news_and_gives_none() throws SQLException {
        var ai = Members.aStructure(adviser, StructureKind.GEIQ);
        var body = new HashMap<>(contract(person(), "CDD", today, today.plusMonths(6), 35));
        body.put("employerId", ai.id());
        body.put("hostId", company.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        step(ai.token(), id, "start").statusCode(200);
        var before = read(company.token(), id).statusCode(200).extract().asString();
        afterDays(7);
        working(ai.token(), id).statusCode(200);
        assertThat(read(company.token(), id).extract().asString()).isEqualTo(before);
        working(company.token(), id).statusCode(403).body("code", equalTo("not-your-contract"));
        read(Members.aCompany(adviser).token(), id).statusCode(404);
        working(Members.aStructure(adviser, StructureKind.ACI).token(), id).statusCode(404);
    }

    @Test
    void what_waits_for_news_stands_in_the_workbench() throws SQLException {
        var id = atWork();
        afterDays(7);
        section(adviser).body("items.id", contains(id, id)).body("items[0].title", not(containsString("Martin")));
        section(structure.token())
                .body("items.id", contains(id))
                .body("items[0].title", containsString("Camille Martin"))
                .body("items[0].reason", containsString("toujours en poste"))
                .body("items[0].operation", containsString("answerFollowUp"));
        section(Members.aStructure(adviser, StructureKind.ACI).token()).body("items", empty());
        working(structure.token(), id).statusCode(200);
        section(structure.token()).body("items", empty());
        section(adviser).body("items.id", contains(id));
    }

    private static ValidatableResponse section(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/workbench/FOLLOW_UPS")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tasks(String token, String query) {
        return given().auth().oauth2(token).get("/v1/tasks" + query).then().statusCode(200);
    }
}
