package fr.clubbusiness.purpose;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.CallerRows;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many people the purposes of one adviser open in a day. */
@QuarkusTest
class PurposeLimitTest {
    private final String user = "reader-" + UUID.randomUUID();
    private String adviser;
    private Member structure;
    private String member;

    @BeforeEach
    void opensTwo() {
        adviser = TestTokens.of(user, TestTokens.AGENCY, "adviser");
        structure = Members.aStructure(StructureKind.ACI);
        given().auth().oauth2(adviser).get("/v1/structures?limit=1").then().statusCode(200);
        member = Limits.member(user);
        Limits.raise(Limits.path(member), 2).statusCode(200).body("people", equalTo(2));
    }

    @Test
    void thirty_unless_an_operator_says_otherwise() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(DailyIdentities.Config.class)
                .build();
        assertThat(config.getConfigMapping(DailyIdentities.Config.class).byPurpose())
                .isEqualTo(30);
    }

    @Test
    void the_last_of_a_day_is_read_again_and_nobody_else_is_by_any_door() {
        var first = person();
        var second = person();
        var third = person();
        identity(first).statusCode(200).header("RateLimit", containsString("\"purposes\";r=1;"));
        identity(second).statusCode(200).header("RateLimit", containsString("\"purposes\";r=0;"));

        identity(second).statusCode(200);
        refused(identity(third)).body("detail", containsString("Il vous en reste 0, et cette demande en ouvre 1"));
        refused(asking().get(third.at("/sensitive")).then());
        refused(asking().contentType("application/json")
                .body(Map.of("q", third.reference()))
                .post("/v1/beneficiaries/search")
                .then());
        refused(asking().get("/v1/beneficiaries/export?structureId=" + structure.id())
                .then());
        refused(explained(aNeed().create(), third));
        assertThat(readings(third)).isZero();
    }

    @Test
    void an_explained_pair_counts() {
        var need = aNeed().create();
        explained(need, person()).statusCode(200);
        explained(need, person()).statusCode(200);
        refused(identity(person()));
    }

    @Test
    void what_a_live_introduction_opens_without_a_purpose_does_not_count() {
        exhaust();
        var person = aPerson().heldBy(structure).targeting("G1603").create();
        Introductions.shared(aNeed().postedBy(Members.aCompany()).create(), person);
        given().auth()
                .oauth2(adviser)
                .get(person.at("/identity"))
                .then()
                .statusCode(200)
                .header("RateLimit", containsString("\"identities\";"));
    }

    @Test
    void people_of_the_tasks_that_a_colleague_gave_do_not_count() {
        var person = person();
        assign(task(person), TestTokens.adviser());
        identity(person).statusCode(200).header("RateLimit", containsString("\"purposes\";r=2;"));
        exhaust();
        identity(person).statusCode(200);
    }

    @Test
    void a_task_that_one_gives_oneself_opens_nothing() {
        exhaust();
        var person = person();
        var task = task(person);
        assign(task, adviser);
        refused(identity(person));
        assign(task, TestTokens.adviser());
        refused(identity(person));
    }

    @Test
    void a_task_that_was_done_today_still_counts_as_the_work_of_the_day() {
        var person = person();
        var task = task(person);
        assign(task, TestTokens.adviser());
        identity(person).statusCode(200);
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("outcome", "Rappelée"))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        exhaust();
        identity(person).statusCode(200);
    }

    @Test
    void parallel_requests_do_not_pass_the_bound() throws InterruptedException, ExecutionException {
        var people = IntStream.range(0, 6).mapToObj(_ -> person()).toList();
        try (var requests = Executors.newFixedThreadPool(people.size())) {
            var answers = requests.invokeAll(people.stream()
                    .<Callable<Integer>>map(
                            person -> () -> asking().get(person.at("/identity")).statusCode())
                    .toList());
            int opened = 0;
            for (var answer : answers) {
                opened += answer.get() == 200 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(2);
        }
    }

    @Test
    void a_raised_limit_ends_by_itself() throws SQLException {
        exhaust();
        refused(identity(person()));
        TestDatabase.texts("UPDATE purpose_limit SET until = until - 8 WHERE member_id = ?::uuid RETURNING ''", member);
        identity(person()).statusCode(200);
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get(Limits.path(member))
                .then()
                .statusCode(200)
                .body("until", nullValue())
                .body("reason", nullValue());
    }

    @Test
    void the_same_limit_again_is_no_other_one() throws SQLException {
        Limits.raise(Limits.path(member), 2).statusCode(200);
        Limits.raise(Limits.path(member), 3).statusCode(200).body("people", equalTo(3));
        assertThat(TestDatabase.texts(
                        "SELECT people::text FROM purpose_limit WHERE member_id = ?::uuid ORDER BY 1", member))
                .containsExactly("2", "3");
    }

    @Test
    void two_administrators_at_once_do_not_overwrite_each_other() throws InterruptedException, ExecutionException {
        var path = Limits.path(Limits.colleague());
        try (var requests = Executors.newFixedThreadPool(6)) {
            var answers = requests.invokeAll(IntStream.rangeClosed(1, 6)
                    .<Callable<ValidatableResponse>>mapToObj(people -> () -> Limits.raise(path, people))
                    .toList());
            for (var answer : answers) {
                var raised = answer.get().extract();
                assertThat(raised.statusCode() == 200 || raised.path("code").equals("purpose-limit-revision-unique"))
                        .as(raised.asString())
                        .isTrue();
            }
        }
    }

    @Test
    void nobody_raises_their_own_limit() {
        var administrator = "reader-" + UUID.randomUUID();
        var both = TestTokens.of(administrator, TestTokens.AGENCY, "adviser", "agency-admin");
        given().auth().oauth2(both).get("/v1/structures?limit=1").then().statusCode(200);
        var own = Limits.path(Limits.member(administrator));
        given().auth().oauth2(both).get(own).then().statusCode(200);
        Limits.raise(both, own, 60).statusCode(403).body("code", equalTo("own-limit"));
    }

    @Test
    void only_colleagues_have_a_limit() {
        given().auth().oauth2(structure.token()).get("/v1/needs").then().statusCode(200);
        Limits.raise(Limits.path(Limits.member("structure-" + structure.siret())), 60)
                .statusCode(404);
    }

    /** What a query that forgets whose limit it is still reads. */
    @Test
    void the_rows_of_a_limit_are_read_by_whose_it_is_and_by_administrators() throws SQLException {
        var agency = TestDatabase.texts("SELECT organisation_id::text FROM member WHERE id = ?::uuid", member)
                .getFirst();
        var colleague = Limits.colleague();
        assertThat(CallerRows.count(agency, member, "adviser", "purpose_limit.member_id", member))
                .isOne();
        assertThat(CallerRows.count(agency, colleague, "adviser", "purpose_limit.member_id", member))
                .isZero();
        assertThat(CallerRows.count(agency, colleague, "agency-admin", "purpose_limit.member_id", member))
                .isOne();
        assertThat(CallerRows.count(structure.id(), colleague, "agency-admin", "purpose_limit.member_id", member))
                .isZero();
    }

    @Test
    void a_limit_ends_within_three_months() {
        for (var days : new int[] {-1, 93}) {
            given().auth()
                    .oauth2(TestTokens.agencyAdmin())
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(Map.of(
                            "people",
                            60,
                            "until",
                            Needs.today().plusDays(days).toString(),
                            "reason",
                            "Forum de l'emploi"))
                    .put(Limits.path(member))
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("until"));
        }
    }

    @Test
    void an_administrator_reads_how_many_people_each_adviser_opened_and_neither_who_nor_the_words() {
        var person = person();
        identity(person).statusCode(200);
        explained(aNeed().create(), person).statusCode(200);
        asking("autre raison").get(person.at("/sensitive")).then().statusCode(200);
        var mine = "items.find { it.adviserId == '%s' }.".formatted(member);
        var counts = given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get("/v1/purpose-counts")
                .then()
                .statusCode(200)
                .body(mine + "day", equalTo(Needs.today().toString()))
                .body(mine + "people", equalTo(1))
                .body(mine + "purposes", equalTo(2))
                .body(mine + "exported", equalTo(0))
                .body(not(containsString(person.id())))
                .body(not(containsString("autre raison")));
        counts.body("items.people", not(hasItem(0)));
    }

    @Test
    void counts_are_of_days_that_were_and_of_three_months_at_most() {
        countsOf("from=2026-01-02&to=2026-01-01").body("violations.field", hasItem("from"));
        countsOf("from=2025-01-02&to=2026-01-01").body("violations.field", hasItem("from"));
        countsOf("from=hier").body("violations.field", hasItem("from"));
        countsOf("to=2999-01-01").body("violations.field", hasItem("to"));
        countsOf("to=-4713-11-24").body("violations.field", hasItem("to"));
    }

    private static ValidatableResponse countsOf(String days) {
        return given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get("/v1/purpose-counts?" + days)
                .then()
                .statusCode(400);
    }

    private void exhaust() {
        identity(person()).statusCode(200);
        identity(person()).statusCode(200);
    }

    private Person person() {
        return aPerson().heldBy(structure).create();
    }

    private static String task(Person person) {
        return TaskRows.open("CALL_PERSON", "BENEFICIARY", person.id(), null).id();
    }

    private void assign(String task, String by) {
        given().auth()
                .oauth2(by)
                .contentType("application/json")
                .body(Map.of("memberId", member))
                .post("/v1/tasks/" + task + "/assign")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explained(Need need, Person person) {
        return asking().get("/v1/needs/" + need.id() + "/matches/" + person.id())
                .then();
    }

    private ValidatableResponse identity(Person person) {
        return asking().get(person.at("/identity")).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(429).body("code", equalTo("purposes-a-day"));
    }

    private RequestSpecification asking() {
        return asking("appel entrant");
    }

    private RequestSpecification asking(String purpose) {
        return given().auth().oauth2(adviser).header("Purpose", purpose);
    }

    private static int readings(Person person) {
        try {
            return TestDatabase.texts(
                            "SELECT 'x' FROM history WHERE subject_id = ?::uuid AND type LIKE '%READ%'", person.id())
                    .size();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
