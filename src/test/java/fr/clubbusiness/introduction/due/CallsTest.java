package fr.clubbusiness.introduction.due;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.share;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.vocabulary.WorkingDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever does not answer is reminded twice, then the agency has a call to make, as long as it is of use. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CallsTest {
    private static final String NOTICES = "introduction-notices";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void on_the_tenth_working_day_the_agency_has_one_call_to_make_however_often_the_job_runs() throws SQLException {
        var id = shared(need(), person());
        jobs.on(WorkingDays.after(today, 9), company.id());
        tasks(id, "OPEN").body("items", hasSize(0));

        var tenth = WorkingDays.after(today, 10);
        assertThat(jobs.on(tenth, company.id())).containsEntry(NOTICES, 1);
        assertThat(jobs.run(company.id())).doesNotContainKey(NOTICES);
        assertThat(jobs.on(tenth.plusDays(1), company.id())).doesNotContainKey(NOTICES);
        String reference = read(company.token(), id).extract().path("reference");
        tasks(id, "OPEN")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CALL_COMPANY"))
                .body("items[0].subjectReference", equalTo(reference))
                .body("items[0].dueOn", equalTo(tenth.toString()))
                .body("items[0].organisationId", nullValue());
        assertThat(reminders(id)).containsExactly("SECOND_REMINDER");
    }

    @Test
    void a_proposal_without_answer_calls_the_structure_until_it_shares() throws SQLException {
        var id = proposedByAdviser(need(), person());
        jobs.on(WorkingDays.after(today, 10), company.id());
        tasks(id, "OPEN").body("items.kind", equalTo(List.of("CALL_STRUCTURE")));

        share(structure, id).statusCode(200);
        jobs.run(company.id());
        tasks(id, "OPEN").body("items", hasSize(0));
        tasks(id, "DROPPED").body("items.kind", equalTo(List.of("CALL_STRUCTURE")));
    }

    @Test
    void an_answer_drops_the_call() throws SQLException {
        var id = called();
        step(company, id, "decline", Map.of("reason", "POSITION_FILLED")).statusCode(200);
        jobs.run(company.id());
        // The person is to be told.
        tasks(id, "OPEN").body("items.kind", equalTo(List.of("CALL_PERSON")));
        tasks(id, "DROPPED").body("items", hasSize(1)).body("items[0].done", nullValue());
        assertThat(jobs.run(company.id())).doesNotContainKeys(NOTICES, "introduction-ended-call");
    }

    @Test
    void a_postponement_drops_the_call_and_the_reminders_come_again() throws SQLException {
        var id = called();
        var until = deadline(id).plusDays(20);
        step(company, id, "postpone", Map.of("until", until.toString())).statusCode(200);
        jobs.run(company.id());
        tasks(id, "OPEN").body("items", hasSize(0));
        tasks(id, "DROPPED").body("items", hasSize(1));

        jobs.on(WorkingDays.before(until, 4), company.id());
        tasks(id, "OPEN").body("items", hasSize(1));
    }

    @Test
    void whoever_postpones_by_a_few_days_is_not_called_before_they_are_over() throws SQLException {
        var id = called();
        clock.advance(Duration.ofMinutes(1));
        step(company, id, "postpone", Map.of("until", deadline(id).plusDays(2).toString()))
                .statusCode(200);
        jobs.run(company.id());
        tasks(id, "OPEN").body("items", hasSize(0));
    }

    @Test
    void a_wait_that_ends_drops_the_call() throws SQLException {
        var id = called();
        jobs.on(deadline(id).plusDays(1), company.id());
        jobs.run(company.id());
        read(company.token(), id).body("status", equalTo("EXPIRED"));
        tasks(id, "DROPPED").body("items", hasSize(1));
    }

    @Test
    void a_call_that_was_made_keeps_what_came_of_it() throws SQLException {
        var id = called();
        String task = tasks(id, "OPEN").extract().path("items[0].id");
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("outcome", "Réponse promise pour demain."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        step(company, id, "decline", Map.of("reason", "POSITION_FILLED")).statusCode(200);
        assertThat(jobs.run(company.id())).doesNotContainKeys(NOTICES, "introduction-ended-call");
        tasks(id, "DONE").body("items[0].done.outcome", equalTo("Réponse promise pour demain."));
    }

    @Test
    void reminders_come_on_their_days_and_no_side_reads_them_in_the_history() throws SQLException {
        var id = shared(need(), person());
        List<?> before = read(company.token(), id).extract().path("history");
        jobs.on(WorkingDays.after(today, 2), company.id());
        assertThat(reminders(id)).isEmpty();
        jobs.on(WorkingDays.after(today, 3), company.id());
        assertThat(reminders(id)).containsExactly("FIRST_REMINDER");
        jobs.on(WorkingDays.after(today, 9), company.id());
        assertThat(reminders(id)).containsExactly("FIRST_REMINDER", "SECOND_REMINDER");
        read(company.token(), id).body("history", hasSize(before.size()));
    }

    @Test
    void after_a_long_stop_one_reminder_stands_for_all_that_were_missed() throws SQLException {
        var id = shared(need(), person());
        assertThat(jobs.on(WorkingDays.after(today, 9), company.id())).containsEntry(NOTICES, 1);
        assertThat(reminders(id)).containsExactly("SECOND_REMINDER");
        tasks(id, "OPEN").body("items", hasSize(0));
    }

    /** A shared introduction for which the company is to be called. */
    private String called() throws SQLException {
        var id = shared(need(), person());
        jobs.on(WorkingDays.after(today, 10), company.id());
        tasks(id, "OPEN").body("items", hasSize(1));
        return id;
    }

    private ValidatableResponse tasks(String introduction, String status) {
        return given().auth()
                .oauth2(adviser)
                .get("/v1/tasks?subjectId=" + introduction + "&status=" + status)
                .then()
                .statusCode(200);
    }

    private static List<String> reminders(String introduction) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var find = connection.prepareStatement(
                        "SELECT reason FROM history WHERE subject_id = ?::uuid AND type = 'REMINDED' ORDER BY id")) {
            find.setString(1, introduction);
            try (var rows = find.executeQuery()) {
                var reasons = new ArrayList<String>();
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
                return reasons;
            }
        }
    }

    private Need need() {
        return aNeed().postedBy(company).create();
    }

    private Person person() {
        return aPerson().heldBy(structure).targeting("G1603").create();
    }

    private String proposedByAdviser(Need need, Person person) {
        return given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("needId", need.id(), "beneficiaryId", person.id(), "overrideReason", "Connu de l'agence"))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private LocalDate deadline(String id) {
        return LocalDate.parse(read(company.token(), id).extract().path("deadline"));
    }
}
