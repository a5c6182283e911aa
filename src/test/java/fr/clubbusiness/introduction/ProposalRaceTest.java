package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.firstCandidate;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.post;
import static fr.clubbusiness.introduction.Introductions.proposedByStructure;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A proposal, a step, a hire or a departure of one person at the same moment. The test locks the row that the first transaction needs next,
 * and holds it until the second transaction waits too.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProposalRaceTest {
    /** An occupation in a family that no other test uses: the person of the test is the only candidate. */
    private static final String OCCUPATION = "I1604";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ExecutorService threads;
    private Person person;
    private Need need;

    @BeforeEach
    void aPersonAndANeed() {
        threads = Executors.newFixedThreadPool(2);
        person = aPerson().targeting(OCCUPATION).create();
        need = aNeed().forOccupation(OCCUPATION).create();
    }

    @AfterEach
    void leave() {
        threads.shutdownNow();
        leaves();
    }

    @Test
    void a_proposal_that_comes_first_is_suspended_by_the_hire() throws Exception {
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(elsewhere, person);
        var proposal = race(
                need,
                () -> proposedByStructure(need, person).extract(),
                () -> hire(elsewhere.poster(), hired).extract());
        assertThat(proposal.first().statusCode()).isEqualTo(201);
        assertThat(proposal.second().statusCode()).isEqualTo(200);
        read(person.holder().token(), proposal.first().path("id")).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void a_proposal_that_comes_after_the_hire_is_refused() throws Exception {
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(elsewhere, person);
        var answers = race(
                elsewhere,
                () -> hire(elsewhere.poster(), hired).extract(),
                () -> proposedByStructure(need, person).extract());
        assertThat(answers.first().statusCode()).isEqualTo(200);
        assertThat(answers.second().statusCode()).isEqualTo(422);
    }

    @Test
    void a_company_that_asks_for_somebody_who_is_being_hired_reads_that_they_left_the_list() throws Exception {
        var candidate = firstCandidate(need);
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(elsewhere, person);
        var answers = race(elsewhere, () -> hire(elsewhere.poster(), hired).extract(), () -> ask(candidate));
        assertThat(answers.first().statusCode()).isEqualTo(200);
        assertThat(answers.second().statusCode()).isEqualTo(400);
    }

    @Test
    void a_proposal_that_comes_first_is_ended_by_the_departure() throws Exception {
        var candidate = firstCandidate(need);
        var answers = race(need, () -> ask(candidate), this::leaves);
        assertThat(answers.first().statusCode()).isEqualTo(201);
        assertThat(answers.second().statusCode()).isEqualTo(200);
        read(need.poster().token(), answers.first().path("id")).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void a_proposal_that_comes_after_the_departure_is_refused() throws Exception {
        var proposed = shared(need, person);
        var other = aNeed().forOccupation(OCCUPATION).create();
        var answers = raceOnIntroduction(
                proposed, this::leaves, () -> proposedByStructure(other, person).extract());
        assertThat(answers.first().statusCode()).isEqualTo(200);
        assertThat(answers.second().statusCode()).isEqualTo(422);
        read(person.holder().token(), proposed).body("status", equalTo("WITHDRAWN"));
    }

    /** The reminders of the day go out a minute at the latest after the introduction is shared, and change it. */
    @Test
    void an_interview_that_is_fixed_while_a_reminder_goes_out_is_fixed_after_it() throws Exception {
        var shared = shared(need, person);
        var reminded = "UPDATE introduction SET version = version + 1 WHERE id = '" + shared + "'";
        assertThat(answerWhile(reminded, () -> fixInterview(shared)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_second_click_finds_what_the_first_has_done() throws Exception {
        var shared = shared(need, person);
        var answers = raceOnIntroduction(shared, () -> fixInterview(shared), () -> fixInterview(shared));
        assertThat(answers.first().statusCode()).isEqualTo(200);
        assertThat(answers.second().statusCode()).isEqualTo(200);
    }

    private record Answers(ExtractableResponse<Response> first, ExtractableResponse<Response> second) {}

    private Answers race(
            Need heldUpBy,
            Callable<ExtractableResponse<Response>> first,
            Callable<ExtractableResponse<Response>> second)
            throws Exception {
        return race("SELECT 1 FROM need WHERE id = '" + heldUpBy.id() + "' FOR UPDATE", first, second);
    }

    private Answers raceOnIntroduction(
            String heldUpBy,
            Callable<ExtractableResponse<Response>> first,
            Callable<ExtractableResponse<Response>> second)
            throws Exception {
        return race("SELECT 1 FROM introduction WHERE id = '" + heldUpBy + "' FOR UPDATE", first, second);
    }

    private Answers race(
            String lock, Callable<ExtractableResponse<Response>> first, Callable<ExtractableResponse<Response>> second)
            throws Exception {
        Future<ExtractableResponse<Response>> one;
        Future<ExtractableResponse<Response>> other;
        try (var connection = TestDatabase.unrestricted()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(lock);
            one = threads.submit(first);
            awaitWaiting(connection, 1);
            other = threads.submit(second);
            awaitWaiting(connection, 2);
            connection.commit();
        }
        return new Answers(one.get(), other.get());
    }

    /** The answer to a call that comes while another transaction does this, and has not ended. */
    private ExtractableResponse<Response> answerWhile(String doing, Callable<ExtractableResponse<Response>> call)
            throws Exception {
        Future<ExtractableResponse<Response>> waiting;
        try (var connection = TestDatabase.unrestricted()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(doing);
            waiting = threads.submit(call);
            awaitWaiting(connection, 1);
            connection.commit();
        }
        return waiting.get();
    }

    /** Waits until this many sessions wait for a lock. */
    private static void awaitWaiting(Connection connection, int sessions) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(connection) < sessions) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    private ExtractableResponse<Response> ask(String candidate) {
        return post(need.poster().token(), "", Map.of("needId", need.id(), "candidateId", candidate))
                .extract();
    }

    private ExtractableResponse<Response> fixInterview(String introduction) {
        return given().auth()
                .oauth2(need.poster().token())
                .contentType("application/json")
                .body(Map.of("at", Needs.today().plusDays(3) + "T09:00:00Z"))
                .post("/v1/introductions/" + introduction + "/interview")
                .then()
                .extract();
    }

    private ExtractableResponse<Response> leaves() {
        return given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at("/leave"))
                .then()
                .extract();
    }
}
