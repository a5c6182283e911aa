package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.iae.IaeRequests.as;
import static fr.clubbusiness.iae.IaeRequests.suspend;
import static fr.clubbusiness.iae.IaeRequests.withPass;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A structure checks a PASS 7 months before its end and again 3 months before, on the first day of the month; and finds it in its day.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EndingPassTest {
    private static final String JOB = "iae-ending-pass";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    PassSuspensions suspensions;

    @Inject
    PersonLock lock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void its_structure_has_a_task_at_7_months_and_another_at_3_once_each() throws SQLException {
        var person = endingOn(today.plusMonths(9));
        var end = today.plusMonths(9);
        var first = end.minusMonths(7).withDayOfMonth(1);
        assertThat(jobs.on(first.minusDays(1), structure.id())).doesNotContainKey(JOB);
        assertThat(jobs.on(first, structure.id())).containsEntry(JOB, 1);
        assertThat(jobs.run(structure.id())).doesNotContainKey(JOB);
        String task = tasks(structure.token(), person)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CHECK_PASS"))
                .body("items[0].organisationId", equalTo(structure.id()))
                .body("items[0].action", containsString(person.reference()))
                .extract()
                .path("items[0].id");
        var second = end.minusMonths(3).withDayOfMonth(1);
        assertThat(jobs.on(second.minusDays(1), structure.id())).doesNotContainKey(JOB);
        as(structure.token())
                .body(Map.of("outcome", "Vérifié sur la plateforme."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        assertThat(jobs.on(second, structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
        assertThat(jobs.on(end.plusDays(1), structure.id())).doesNotContainKey(JOB);
    }

    @Test
    void a_pass_that_is_recorded_late_is_checked_at_once_and_no_longer_when_its_end_moves_far() throws SQLException {
        var person = endingOn(today.plusMonths(2));
        assertThat(jobs.run(structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
        suspend(person, "CONTRACT_BROKEN", today, today.plusMonths(20), "").statusCode(201);
        tasks(structure.token(), person).body("items", empty());
        assertThat(jobs.on(today.plusMonths(14), structure.id())).doesNotContainKey(JOB);
        assertThat(jobs.on(today.plusMonths(16), structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
    }

    @Test
    void the_pass_of_a_person_who_left_is_not_checked() throws SQLException {
        var person = endingOn(today.plusMonths(2));
        as(structure.token()).post(person.at("/leave")).then().statusCode(200);
        assertThat(jobs.run(structure.id())).doesNotContainKey(JOB);
        assertThat(planned(person)).isZero();
    }

    @Test
    void nobody_has_to_check_the_pass_of_a_person_who_left_meanwhile() throws SQLException {
        var person = endingOn(today.plusMonths(6));
        assertThat(jobs.run(structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
        as(structure.token()).post(person.at("/leave")).then().statusCode(200);
        tasks(structure.token(), person).body("items", empty());
        assertThat(planned(person)).isZero();
    }

    @Test
    void a_new_pass_takes_the_place_of_the_check_of_the_old_one_and_is_checked_in_its_turn() throws SQLException {
        var person = endingOn(today.plusMonths(1));
        assertThat(jobs.run(structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
        IaeRequests.authorise(adviser, structure, "ACI", null, null);
        var start = today.plusMonths(1).plusDays(1);
        IaeRequests.diagnose(person, Map.of("on", today.toString())).statusCode(201);
        IaeRequests.put(person, IaeRequests.number(), start).statusCode(200);
        tasks(structure.token(), person).body("items", empty());
        assertThat(jobs.run(structure.id())).doesNotContainKey(JOB);
        var first = start.plusDays(729).minusMonths(7).withDayOfMonth(1);
        assertThat(jobs.on(first.minusDays(1), structure.id())).doesNotContainKey(JOB);
        assertThat(jobs.on(first, structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1)).body("items[0].dueOn", equalTo(first.toString()));
    }

    @Test
    void an_older_pass_that_is_recorded_afterwards_takes_no_check_away() throws SQLException {
        var person = endingOn(today.plusMonths(1));
        assertThat(jobs.run(structure.id())).containsEntry(JOB, 1);
        IaeRequests.put(person, IaeRequests.number(), today.minusYears(8)).statusCode(200);
        tasks(structure.token(), person).body("items", hasSize(1));
        assertThat(planned(person)).isZero();
    }

    /** An adviser reads the end with a purpose: what is to be done tells its month, and never its day. */
    @Test
    void what_an_adviser_sees_of_a_check_does_not_tell_the_day_of_the_end() throws SQLException {
        var month = today.plusMonths(9).withDayOfMonth(1);
        var early = endingOn(month);
        var late = endingOn(month.plusMonths(1).minusDays(1));
        var alert = month.minusMonths(7);
        assertThat(jobs.on(alert.minusDays(1), structure.id())).doesNotContainKey(JOB);
        assertThat(jobs.on(alert, structure.id())).containsEntry(JOB, 2);
        var seen = new ArrayList<String>();
        for (var person : List.of(early, late)) {
            seen.add(tasks(adviser, person).body("items", hasSize(1)).extract().path("items[0].dueOn"));
        }
        assertThat(seen).containsOnly(alert.toString());
        section(adviser).body("items.since", everyItem(equalTo(alert.toString())));
    }

    @Test
    void a_structure_reads_the_end_in_its_day_and_an_adviser_that_there_is_something_to_check() throws SQLException {
        var person = endingOn(today.plusMonths(2));
        endingOn(today.plusMonths(8));
        section(structure.token())
                .body("items.reference", contains(person.reference()))
                .body("items[0].kind", equalTo("BENEFICIARY"))
                .body("items[0].title", containsString("Camille"))
                .body("items[0].dueOn", equalTo(today.plusMonths(2).toString()))
                .body("items[0].operation", containsString("#/iae/getPass"));
        section(adviser).body("items", empty());
        jobs.run(structure.id());
        section(adviser)
                .body("items.reference", contains(person.reference()))
                .body("items[0].title", not(containsString("Camille")))
                .body("items[0].dueOn", nullValue())
                .body("items[0].reason", containsString("Structure " + structure.siret()));
        section(Members.aStructure(adviser, StructureKind.ACI).token()).body("items", empty());
    }

    @Test
    void a_hire_ends_a_suspension_the_day_before() {
        var person =
                withPass(aPerson().heldBy(Members.aStructure(StructureKind.ACI)).create(), today.minusDays(100));
        suspend(person, "CONTRACT_BROKEN", today.minusDays(10), today.plusDays(50), "")
                .statusCode(201);
        hired(person, today.plusDays(5));
        IaeRequests.read(person)
                .body("suspensions[0].until", equalTo(today.plusDays(4).toString()))
                .body("end", equalTo(today.minusDays(100).plusDays(729 + 15).toString()));
        hired(person, today.plusDays(5));
        hired(person, today.minusDays(10));
        IaeRequests.read(person)
                .body("suspensions", empty())
                .body("end", equalTo(today.minusDays(100).plusDays(729).toString()));
    }

    private void hired(Person person, LocalDate on) {
        var id = UUID.fromString(person.id());
        TheClub.runs(() -> {
            lock.lockUnseen(id);
            suspensions.endSuspensionForHire(id, on);
        });
    }

    private Person endingOn(LocalDate end) {
        return withPass(aPerson().heldBy(structure).create(), end.minusDays(729));
    }

    /** How many alerts are still planned. */
    private static long planned(Person person) {
        return TheClub.reads(() ->
                RegisteredPass.count("beneficiaryId = ?1 and nextAlertOn is not null", UUID.fromString(person.id())));
    }

    private static ValidatableResponse tasks(String token, Person person) {
        return given().auth()
                .oauth2(token)
                .get("/v1/tasks?kind=CHECK_PASS&subjectId=" + person.reference())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse section(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/workbench/PASS_ENDING")
                .then()
                .statusCode(200);
    }
}
