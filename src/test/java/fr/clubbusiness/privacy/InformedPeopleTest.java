package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody is told what is kept about them, and whoever answers a right is reminded. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class InformedPeopleTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private Person person;

    @BeforeEach
    void somebodyInAClubOfItsOwn() throws SQLException {
        var adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        person = aPerson()
                .heldBy(Members.aStructure(adviser, StructureKind.ACI))
                .withoutAgreement()
                .create();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void a_structure_has_a_task_when_nobody_informed_a_person_within_a_month() throws SQLException {
        jobs.on(today.plusDays(20), person.holder().id());
        tasks().body("items", empty());
        jobs.on(today.plusMonths(1).plusDays(2), person.holder().id());
        tasks().body("items", hasSize(1));
        Rights.as(person.holder().token())
                .body(Map.of("informedOn", today.toString()))
                .post(person.at("/informed"))
                .then()
                .statusCode(200)
                .body("rights.informedOn", equalTo(today.toString()));
        jobs.run(person.holder().id());
        tasks().body("items", empty());
    }

    @Test
    void an_agreement_says_that_the_person_was_informed() {
        var agreed = aPerson().create();
        Rights.as(agreed.holder().token()).get(agreed.at("")).then().body("rights.informedOn", equalTo("2026-01-05"));
    }

    @Test
    void whoever_answers_a_right_is_reminded_a_week_before() throws SQLException {
        var id = Rights.received(person, "ACCESS");
        jobs.on(today.plusMonths(1).minusDays(8), person.holder().id());
        assertThat(reminders(id)).isEqualTo("0");
        jobs.on(today.plusMonths(1).minusDays(7), person.holder().id());
        assertThat(reminders(id)).isEqualTo("1");
        jobs.on(today.plusMonths(1).minusDays(1), person.holder().id());
        assertThat(reminders(id)).isEqualTo("1");
    }

    private static String reminders(String request) throws SQLException {
        return TestDatabase.texts(
                        "SELECT count(*)::text FROM message WHERE kind = 'RIGHT_DUE' AND subject_id = ?::uuid", request)
                .getFirst();
    }

    private ValidatableResponse tasks() {
        return Rights.as(person.holder().token())
                .get("/v1/tasks?kind=INFORM_PERSON")
                .then()
                .statusCode(200);
    }
}
