package fr.clubbusiness.employment.due;

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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task about news stands as long as its reason, whatever gave it or took it away. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class NewsTasksTest {
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

    @Test
    void a_departure_said_before_a_renewal_asks_for_the_end_of_the_renewal_too() throws SQLException {
        var end = today.plusMonths(2);
        var id = atWork(person(), end);
        on(today.plusDays(8));
        left(company.token(), id, today.plusDays(7)).statusCode(200);
        run();
        ends().body("items.subjectId", contains(id));
        var renewal = renewed(id, end.plusMonths(4));
        run();
        ends().body("items.subjectId", contains(id));
        on(end.plusDays(1));
        ends().body("items.subjectId", contains(renewal));
    }

    @Test
    void a_late_renewal_brings_back_the_question_and_what_follows_from_the_answers() throws SQLException {
        var end = today.plusDays(20);
        var id = atWork(person(), end);
        var waiting = atWork(person(), end);
        on(today.plusDays(10));
        working(company.token(), id).statusCode(200);
        left(structure.token(), id, today.plusDays(4)).statusCode(200);
        run();
        tasks(adviser, "CONTRADICTION").body("items.subjectId", contains(id));
        on(end.plusDays(1));
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        tasks(adviser, "CONTRADICTION").body("items", empty());
        tasks(adviser, "CONFIRM_END").body("items", empty());
        on(end.plusDays(3));
        var renewal = renewed(id, end.plusMonths(6));
        renewed(waiting, end.plusMonths(6));
        run();
        tasks(structure.token(), "FOLLOW_UP")
                .body("items.subjectId", contains(waiting))
                .body("items.dueOn", contains(today.plusDays(7).toString()));
        tasks(adviser, "CONTRADICTION").body("items.subjectId", contains(id));
        tasks(adviser, "CONFIRM_END").body("items.subjectId", contains(renewal));
    }

    @Test
    void a_renewal_that_does_not_take_place_takes_the_tasks_with_it_and_another_one_brings_them_back()
            throws SQLException {
        var end = today.plusDays(20);
        var id = atWork(person(), end);
        on(today.plusDays(8));
        on(end.plusDays(2));
        var renewal = renewed(id, end.plusMonths(6));
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items.subjectId", contains(id));
        step(company.token(), renewal, "not-started").statusCode(200);
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        tasks(adviser, "FOLLOW_UP_EMPLOYER").body("items", empty());
        renewed(id, end.plusMonths(5));
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items.subjectId", contains(id));
        tasks(adviser, "FOLLOW_UP_EMPLOYER").body("items.subjectId", contains(id));
        assertThat(jobs.run(structure.id())).isEmpty();
    }

    /** Somebody did it by hand: nobody asks again, until a side says something anew. */
    @Test
    void what_was_done_comes_back_once_something_is_said_anew() throws SQLException {
        var id = atWork(person(), today.plusYears(1));
        on(today.plusDays(8));
        left(company.token(), id, today.plusDays(7)).statusCode(200);
        run();
        done(ends().extract().path("items[0].id"));
        run();
        on(today.plusDays(10));
        ends().body("items", empty());
        left(company.token(), id, today.plusDays(9)).statusCode(200);
        run();
        ends().body("items.subjectId", contains(id));
    }

    /** Both were not answered, and both come later now: each has its task on its day. */
    @Test
    void two_questions_that_move_together_have_each_their_task() throws SQLException {
        var id = atWork(person(), today.plusYears(1));
        on(today.plusDays(7));
        on(today.plusMonths(1));
        tasks(structure.token(), "FOLLOW_UP")
                .body("items.dueOn", contains(today.plusMonths(1).toString()));
        var first = today.plusDays(26);
        Employments.replace(
                        adviser,
                        id,
                        Map.of(
                                "startDate",
                                first.toString(),
                                "endDate",
                                today.plusYears(1).toString(),
                                "weeklyHours",
                                35))
                .statusCode(200);
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        on(first.plusDays(7));
        tasks(structure.token(), "FOLLOW_UP")
                .body("items.dueOn", contains(first.plusDays(7).toString()));
        working(structure.token(), id).statusCode(200).body("milestone", equalTo("DAY_7"));
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        on(first.plusMonths(1));
        tasks(structure.token(), "FOLLOW_UP")
                .body("items.dueOn", contains(first.plusMonths(1).toString()));
        tasks(adviser, "FOLLOW_UP_EMPLOYER")
                .body("items.dueOn", contains(first.plusMonths(1).toString()));
        working(structure.token(), id).statusCode(200).body("milestone", equalTo("MONTH_1"));
    }

    /** The one of before is past then, and none takes the place of the other again and again. */
    @Test
    void a_first_day_corrected_to_earlier_leaves_the_question_of_today() throws SQLException {
        var id = atWork(person(), today.plusYears(1));
        on(today.plusDays(8));
        var first = today.minusDays(25);
        Employments.replace(
                        adviser,
                        id,
                        Map.of(
                                "startDate",
                                first.toString(),
                                "endDate",
                                today.plusYears(1).toString(),
                                "weeklyHours",
                                35))
                .statusCode(200);
        run();
        run();
        tasks(structure.token(), "FOLLOW_UP")
                .body("items.dueOn", contains(first.plusMonths(1).toString()));
        tasks(adviser, "FOLLOW_UP_EMPLOYER")
                .body("items.dueOn", contains(first.plusMonths(1).toString()));
    }

    /** It hires somebody whom it accompanies, as any company does: it is asked, once, and not the agency. */
    @Test
    void a_structure_that_hires_its_own_person_as_a_company_is_asked_itself() throws SQLException {
        Members.becomesCompany(adviser, structure);
        var body = new HashMap<>(contract(person(), "CDI", today, today, 35));
        body.remove("endDate");
        body.put("employerId", structure.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        step(adviser, id, "start").statusCode(200);
        on(today.plusDays(7));
        tasks(structure.token(), "FOLLOW_UP").body("items.subjectId", contains(id));
        assertThat(jobs.run(structure.id())).isEmpty();
    }

    /** Who worked there on the last day may have left in the evening. */
    @ParameterizedTest
    @CsvSource({"9, 1", "10, 0"})
    void who_left_before_they_are_said_to_work_is_a_contradiction(int leftOn, int contradictions) throws SQLException {
        var id = atWork(person(), today.plusYears(1));
        on(today.plusDays(10));
        left(structure.token(), id, today.plusDays(leftOn)).statusCode(200);
        working(company.token(), id).statusCode(200);
        run();
        tasks(adviser, "CONTRADICTION").body("items", hasSize(contradictions));
    }

    @Test
    void what_is_not_known_contradicts_nothing_and_two_departures_do_not_either() throws SQLException {
        var id = atWork(person(), today.plusYears(1));
        on(today.plusDays(10));
        left(structure.token(), id, today.plusDays(4)).statusCode(200);
        answer(company.token(), id, Map.of("answer", "NOT_REACHED")).statusCode(200);
        run();
        tasks(adviser, "CONTRADICTION").body("items", empty());
        left(company.token(), id, today.plusDays(8)).statusCode(200);
        run();
        tasks(adviser, "CONTRADICTION").body("items", empty());
    }

    /** The structure of before keeps its contract to read, and nothing of the person. */
    @Test
    void who_accompanies_the_person_now_is_asked_and_reads_the_answers() throws SQLException {
        var person = person();
        var end = today.plusMonths(2);
        var id = atWork(person, end);
        on(today.plusDays(8));
        working(company.token(), id).statusCode(200);
        run();
        var next = Members.aStructure(adviser, StructureKind.EI);
        transfer(person, next);
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        tasks(next.token(), "FOLLOW_UP").body("items.subjectId", contains(id));
        read(next.token(), id)
                .statusCode(200)
                .body("items.side", contains("EMPLOYER", "STRUCTURE"))
                .body("items[0].answer", equalTo("IN_WORK"));
        read(structure.token(), id).statusCode(200).body("items", empty());
        Employments.read(structure.token(), id).statusCode(200).body("beneficiary", nullValue());
        Employments.read(next.token(), id)
                .statusCode(200)
                .body("beneficiary.reference", equalTo(person.reference()))
                .body("beneficiary.lastName", equalTo("Martin"));
        working(structure.token(), id).statusCode(403);
        working(next.token(), id).statusCode(200).body("side", equalTo("STRUCTURE"));
        var renewal = renewed(id, today.plusMonths(8));
        on(end.plusDays(1));
        on(today.plusMonths(7));
        working(next.token(), renewal).statusCode(200).body("milestone", equalTo("MONTH_6"));
        Employments.read(structure.token(), renewal).statusCode(404);
        read(next.token(), renewal).statusCode(200).body("heldAtSixMonths", equalTo("HELD"));
    }

    /** Its own people are now somebody else's: both are asked from the next question on. */
    @Test
    void an_employer_whose_person_was_transferred_is_asked_as_an_employer() throws SQLException {
        var person = person();
        var id = Employments.entered(structure, contract(person, "CDDI", today, today.plusMonths(6), 26));
        step(structure.token(), id, "start").statusCode(200);
        on(today.plusDays(7));
        tasks(structure.token(), "FOLLOW_UP").body("items.subjectId", contains(id));
        var next = Members.aStructure(adviser, StructureKind.EI);
        transfer(person, next);
        run();
        tasks(structure.token(), "FOLLOW_UP").body("items", empty());
        tasks(structure.token(), "FOLLOW_UP_EMPLOYER").body("items.subjectId", contains(id));
        on(today.plusMonths(1));
        tasks(structure.token(), "FOLLOW_UP_EMPLOYER")
                .body("items.dueOn", contains(today.plusMonths(1).toString()));
        tasks(next.token(), "FOLLOW_UP")
                .body("items.dueOn", contains(today.plusMonths(1).toString()));
        read(structure.token(), id).body("items.side", contains("EMPLOYER", "EMPLOYER"));
    }

    private Person person() {
        return aPerson()
                .heldBy(structure)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    /** A contract that a company signed with somebody, and that starts today. */
    private String atWork(Person person, LocalDate end) {
        var body = new HashMap<>(contract(person, "CDD", today, end, 35));
        body.put("employerId", company.id());
        String id = post(adviser, body).statusCode(201).extract().path("id");
        step(company.token(), id, "start").statusCode(200);
        return id;
    }

    private String renewed(String contract, LocalDate end) {
        return step(company.token(), contract, "renew", Map.of("endDate", end.toString()))
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** As the operation that transfers people will. */
    private static void transfer(Person person, Member to) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var move = connection.prepareStatement(
                        "UPDATE beneficiary SET referent_id = NULL, structure_id = ?::uuid WHERE id = ?::uuid")) {
            move.setString(1, to.id());
            move.setString(2, person.id());
            assertThat(move.executeUpdate()).isOne();
        }
    }

    private void on(LocalDate day) throws SQLException {
        jobs.on(day, structure.id());
    }

    private void run() throws SQLException {
        jobs.run(structure.id());
    }

    private void done(String task) {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("outcome", "L'employeur dit que le contrat continue."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ends() {
        return tasks(adviser, "CONFIRM_END_EMPLOYER");
    }

    private static ValidatableResponse tasks(String token, String kind) {
        return given().auth()
                .oauth2(token)
                .get("/v1/tasks?status=OPEN&kind=" + kind)
                .then()
                .statusCode(200);
    }
}
