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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A structure checks a PASS 7 months before its end and again 3 months before; and finds it in its day. */
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
        assertThat(jobs.on(end.minusMonths(7).minusDays(1), structure.id())).doesNotContainKey(JOB);
        assertThat(jobs.on(end.minusMonths(7), structure.id())).containsEntry(JOB, 1);
        assertThat(jobs.run(structure.id())).doesNotContainKey(JOB);
        String task = tasks(structure.token(), person)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CHECK_PASS"))
                .body("items[0].organisationId", equalTo(structure.id()))
                .body("items[0].action", containsString(person.reference()))
                .extract()
                .path("items[0].id");
        assertThat(jobs.on(end.minusMonths(5), structure.id())).doesNotContainKey(JOB);
        as(structure.token())
                .body(Map.of("outcome", "Vérifié sur la plateforme."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        assertThat(jobs.on(end.minusMonths(3), structure.id())).containsEntry(JOB, 1);
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
        assertThat(jobs.on(today.plusMonths(16), structure.id())).containsEntry(JOB, 1);
        tasks(structure.token(), person).body("items", hasSize(1));
    }

    @Test
    void the_pass_of_a_person_who_left_is_not_checked() throws SQLException {
        var person = endingOn(today.plusMonths(2));
        as(structure.token()).post(person.at("/leave")).then().statusCode(200);
        assertThat(jobs.run(structure.id())).doesNotContainKey(JOB);
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
