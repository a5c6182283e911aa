package fr.clubbusiness.introduction.due;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.contract;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.statusOf;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.vocabulary.WorkingDays;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is left without an answer: every wait ends, at the latest by itself. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WaitsEndTest {
    private static final String EXPIRY = "introduction-expiry";

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
    void on_its_last_day_an_answer_is_still_in_time_and_the_day_after_it_has_expired() throws SQLException {
        var id = shared(need(), person());
        var deadline = deadline(id);
        assertThat(jobs.on(deadline, company.id())).doesNotContainKey(EXPIRY);
        read(company.token(), id).body("status", equalTo("SHARED"));

        assertThat(jobs.on(deadline.plusDays(1), company.id())).containsEntry(EXPIRY, 1);
        read(company.token(), id)
                .body("status", equalTo("EXPIRED"))
                .body("ended.by", equalTo("CLUB"))
                .body("history[-1].by", equalTo("CLUB"))
                .body("deadline", nullValue());
        read(structure.token(), id).body("status", equalTo("EXPIRED"));
    }

    @Test
    void whoever_got_no_answer_has_waited_all_along() throws SQLException {
        var person = person();
        var before = waitingSince(person);
        var id = shared(need(), person);
        assertThat(waitingSince(person)).isNotEqualTo(before);
        jobs.on(deadline(id).plusDays(1), company.id());
        assertThat(waitingSince(person)).isEqualTo(before);
    }

    @Test
    void whoever_got_no_answer_from_two_has_waited_all_along_too() throws SQLException {
        var person = person();
        var before = waitingSince(person);
        var first = shared(need(), person);
        clock.travelTo(today.plusDays(3));
        var second = shared(need(), person);
        var since = waitingSince(person);
        var last = deadline(second);
        jobs.on(deadline(first).plusDays(1), company.id());
        assertThat(waitingSince(person)).isEqualTo(since);
        jobs.on(last.plusDays(1), company.id());
        assertThat(waitingSince(person)).isEqualTo(before);
    }

    @Test
    void an_answer_to_the_later_sharing_leaves_its_wait() throws SQLException {
        var person = person();
        var first = shared(need(), person);
        clock.travelTo(today.plusDays(3));
        var second = shared(need(), person);
        var since = waitingSince(person);
        step(company, second, "decline", Map.of("reason", "SKILLS_TO_COMPLETE")).statusCode(200);
        jobs.on(deadline(first).plusDays(1), company.id());
        read(company.token(), first).body("status", equalTo("EXPIRED"));
        assertThat(waitingSince(person)).isEqualTo(since);
    }

    @Test
    void a_trial_waits_for_the_company_from_its_last_day_and_for_twenty_working_days() throws SQLException {
        var id = shared(need(), person());
        var last = today.plusDays(20);
        step(
                        company,
                        id,
                        "trial",
                        Map.of("kind", "PMSMP", "from", today.toString(), "to", last.toString(), "object", "DISCOVER"))
                .statusCode(200)
                .body("awaiting", nullValue())
                .body("deadline", nullValue());
        assertThat(awaitedFrom(company)).isEmpty();
        clock.travelTo(last);
        assertThat(awaitedFrom(company)).containsExactly(id);
        var deadline = WorkingDays.after(last, 20);
        read(company.token(), id).body("awaiting", equalTo("COMPANY")).body("deadline", equalTo(deadline.toString()));
        assertThat(jobs.on(deadline, company.id())).doesNotContainKey(EXPIRY);
        jobs.on(deadline.plusDays(1), company.id());
        read(company.token(), id).body("status", equalTo("EXPIRED"));
    }

    @Test
    void after_months_without_a_job_one_run_catches_up() throws SQLException {
        var need = need();
        var ids = Stream.generate(() -> shared(need, person())).limit(5).toList();
        assertThat(jobs.on(today.plusMonths(8), company.id()))
                .containsEntry(EXPIRY, 5)
                .containsEntry("need-expiry", 1);
        ids.forEach(id -> read(company.token(), id).body("status", equalTo("EXPIRED")));
        assertThat(statusOf(need)).isEqualTo("EXPIRED");
        assertThat(jobs.run(company.id())).doesNotContainKeys(EXPIRY, "need-expiry");
    }

    @Test
    void two_nodes_that_run_at_once_share_the_rows_and_end_each_wait_once() throws Exception {
        var need = need();
        var ids = Stream.generate(() -> shared(need, person())).limit(8).toList();
        clock.travelTo(deadline(ids.getFirst()).plusDays(1));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Integer> node = () -> jobs.run(company.id()).getOrDefault(EXPIRY, 0);
            var handled = nodes.invokeAll(List.of(node, node)).stream()
                    .mapToInt(WaitsEndTest::result)
                    .sum();
            assertThat(handled).isEqualTo(8);
        }
        ids.forEach(id -> read(company.token(), id)
                .body("status", equalTo("EXPIRED"))
                .body("history.count { it.to == 'EXPIRED' }", equalTo(1)));
    }

    @Test
    void a_need_that_is_withdrawn_ends_what_waits_for_it_and_the_person_may_be_proposed_again() {
        var need = need();
        var person = person();
        var id = shared(need, person);
        Needs.withdraw(need);
        read(structure.token(), id)
                .body("status", equalTo("DECLINED"))
                .body("ended.by", equalTo("CLUB"))
                .body("ended.reason", equalTo("NEED_CHANGED"))
                .body("history[-1].by", equalTo("CLUB"));
    }

    @Test
    void an_unshared_proposal_of_an_adviser_ends_with_its_need_too() {
        var need = need();
        var person = person();
        String id = proposedByAdviser(need, person);
        Needs.withdraw(need);
        read(structure.token(), id).body("status", equalTo("DECLINED"));
    }

    @Test
    void the_last_position_ends_the_waits_of_the_others() {
        var need = need();
        var hired = shared(need, person());
        var other = shared(need, person());
        var elsewhere = Members.aStructure(adviser, StructureKind.EI);
        var third = shared(need, aPerson().heldBy(elsewhere).targeting("G1603").create());
        hire(company, hired).statusCode(200);
        assertThat(statusOf(need)).isEqualTo("FILLED");
        for (var id : new String[] {other, third}) {
            read(company.token(), id)
                    .body("status", equalTo("DECLINED"))
                    .body("ended.reason", equalTo("POSITION_FILLED"))
                    .body("history[-1].by", equalTo("CLUB"));
        }
        read(company.token(), hired).body("status", equalTo("HIRED"));
    }

    @Test
    void a_trial_goes_on_when_its_need_closes() {
        var need = need();
        var id = shared(need, person());
        step(
                        company,
                        id,
                        "trial",
                        Map.of(
                                "kind",
                                "PMSMP",
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(9).toString(),
                                "object",
                                "DISCOVER"))
                .statusCode(200);
        Needs.withdraw(need);
        read(company.token(), id).body("status", equalTo("TRIAL"));
    }

    @Test
    void a_hire_elsewhere_that_lasts_a_month_makes_the_others_obsolete() throws SQLException {
        var person = person();
        var other = shared(need(), person);
        hire(company, shared(need(), person)).statusCode(200);
        read(structure.token(), other).body("status", equalTo("SUSPENDED"));
        var start = LocalDate.parse((String) contract().get("startDate"));
        jobs.on(start.plusDays(29), company.id());
        read(structure.token(), other).body("status", equalTo("SUSPENDED"));
        jobs.on(start.plusDays(30), company.id());
        read(structure.token(), other).body("status", equalTo("OBSOLETE")).body("history[-1].by", equalTo("CLUB"));
    }

    @Test
    void what_comes_back_to_a_need_that_has_closed_ends_like_the_others() throws SQLException {
        var person = person();
        var closed = need();
        var other = shared(closed, person);
        var hired = shared(need(), person);
        hire(company, hired).statusCode(200);
        Needs.withdraw(closed);
        read(structure.token(), other).body("status", equalTo("SUSPENDED"));
        step(company, hired, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
        jobs.run(company.id());
        read(structure.token(), other)
                .body("status", equalTo("DECLINED"))
                .body("ended.reason", equalTo("NEED_CHANGED"));
    }

    @Test
    void a_need_that_nobody_updates_expires_on_the_ninetieth_day_with_what_waits_for_it() throws SQLException {
        var need = need();
        clock.travelTo(today.plusDays(85));
        var id = shared(need, person());
        jobs.on(today.plusDays(89), company.id());
        assertThat(statusOf(need)).isEqualTo("OPEN");
        jobs.on(today.plusDays(90), company.id());
        assertThat(statusOf(need)).isEqualTo("EXPIRED");
        read(structure.token(), id).body("status", equalTo("DECLINED")).body("ended.reason", equalTo("NEED_CHANGED"));
    }

    @Test
    void a_need_of_which_its_poster_says_that_it_stands_lives_on() throws SQLException {
        var need = need();
        clock.travelTo(today.plusDays(80));
        given().auth()
                .oauth2(company.token())
                .post("/v1/needs/" + need.id() + "/open")
                .then()
                .statusCode(200);
        jobs.on(today.plusDays(80 + 89), company.id());
        assertThat(statusOf(need)).isEqualTo("OPEN");
        jobs.on(today.plusDays(80 + 90), company.id());
        assertThat(statusOf(need)).isEqualTo("EXPIRED");
    }

    private static int result(Future<Integer> run) {
        try {
            return run.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
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

    private static List<String> awaitedFrom(Member poster) {
        return given().auth()
                .oauth2(poster.token())
                .get("/v1/introductions?awaiting=COMPANY")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private LocalDate deadline(String id) {
        return LocalDate.parse(read(structure.token(), id).extract().path("deadline"));
    }

    private static String waitingSince(Person person) {
        return given().auth()
                .oauth2(person.holder().token())
                .get(person.at(""))
                .then()
                .statusCode(200)
                .extract()
                .path("waitingSince");
    }
}
