package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StepResourceTest {
    private static final String OCCUPATION = "K2204";

    private Person person;
    private Need need;

    @BeforeEach
    void aPersonAndANeedOfOneTrade() {
        person = aPerson().targeting(OCCUPATION).create();
        need = aNeed().forOccupation(OCCUPATION).create();
    }

    @Test
    void only_the_structure_or_an_adviser_shares() {
        var id = proposedByAdviser();
        Introductions.share(person.holder(), id).statusCode(200);
        var other = aPerson().targeting(OCCUPATION).create();
        String second = Introductions.post(
                        TestTokens.adviser(), "", Map.of("needId", need.id(), "beneficiaryId", other.id()))
                .statusCode(201)
                .extract()
                .path("id");
        Introductions.share(need.poster(), second).statusCode(404);
    }

    @Test
    void an_agreement_of_tomorrow_is_422() {
        var tomorrow = Map.of("agreementOn", Needs.today().plusDays(1).toString(), "agreementMeans", "SIGNED");
        Introductions.step(person.holder(), proposedByAdviser(), "share", tomorrow)
                .statusCode(422);
    }

    @Test
    void the_same_step_by_the_same_side_is_200_again_and_by_the_other_409() {
        var id = Introductions.shared(need, person);
        var reason = Map.of("reason", "PERSON_DECLINED");
        Introductions.step(need.poster(), id, "decline", reason).statusCode(200);
        Introductions.step(need.poster(), id, "decline", reason).statusCode(200).body("status", equalTo("DECLINED"));
        Introductions.step(person.holder(), id, "decline", reason)
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
    }

    @Test
    void the_same_step_again_is_checked_like_the_first() {
        var id = Introductions.shared(need, person);
        Introductions.step(person.holder(), id, "share", Map.of("agreementOn", "2099-01-01", "agreementMeans", "ORAL"))
                .statusCode(422)
                .body("reasons.code", contains("AGREEMENT_IN_FUTURE"));
        Introductions.step(need.poster(), id, "interview", Map.of("at", inThreeDays(), "place", "Salle 2\nau fond"))
                .statusCode(400)
                .body("violations.field", contains("place"));
        Introductions.step(need.poster(), id, "decline", Map.of("reason", "PERSON_DECLINED"))
                .statusCode(200);
        Introductions.step(need.poster(), id, "decline", Map.of("reason", "TRAINING"))
                .statusCode(422)
                .body("reasons.code", contains("REASON_OF_OTHER_SIDE"));
    }

    private static String inThreeDays() {
        return Needs.today().plusDays(3) + "T09:00:00Z";
    }

    @Test
    void each_side_declines_with_its_own_reasons() {
        var id = Introductions.shared(need, person);
        Introductions.step(need.poster(), id, "decline", Map.of("reason", "TRAINING"))
                .statusCode(422)
                .body("reasons.code", contains("REASON_OF_OTHER_SIDE"));
        Introductions.step(person.holder(), id, "decline", Map.of("reason", "TRAINING", "comment", "Entre en CAP"))
                .statusCode(200)
                .body("ended.reason", equalTo("TRAINING"));
        Introductions.read(need.poster().token(), id)
                .body("status", equalTo("DECLINED"))
                .body("ended.reason", nullValue())
                .body("ended.comment", nullValue());
    }

    @Test
    void an_interview_is_fixed_then_moved() {
        var id = Introductions.shared(need, person);
        fixInterview(id, Needs.today().plusDays(3) + "T09:00:00Z").body("status", equalTo("INTERVIEWING"));
        var moved = Needs.today().plusDays(4) + "T09:00:00Z";
        fixInterview(id, moved).body("interview.at", equalTo(moved));
    }

    @Test
    void a_trial_takes_no_position() {
        var id = Introductions.shared(need, person);
        var trial = Map.of(
                "kind",
                "PMSMP",
                "from",
                Needs.today().toString(),
                "to",
                Needs.today().plusDays(10).toString(),
                "object",
                "START_RECRUITMENT");
        Introductions.step(need.poster(), id, "trial", trial).statusCode(200).body("status", equalTo("TRIAL"));
        org.assertj.core.api.Assertions.assertThat(Introductions.statusOf(need)).isEqualTo("OPEN");
    }

    @Test
    void an_immersion_of_two_months_is_422() {
        var id = Introductions.shared(need, person);
        var trial = Map.of(
                "kind",
                "PMSMP",
                "from",
                Needs.today().toString(),
                "to",
                Needs.today().plusMonths(2).toString(),
                "object",
                "CONFIRM");
        Introductions.step(need.poster(), id, "trial", trial)
                .statusCode(422)
                .body("reasons.code", contains("PMSMP_TOO_LONG"));
    }

    @Test
    void a_hire_before_sharing_is_409() {
        var id = proposedByAdviser();
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Introductions.contract())
                .post("/v1/introductions/" + id + "/hire")
                .then()
                .statusCode(409);
    }

    @Test
    void who_proposed_withdraws() {
        var id = Introductions.shared(need, person);
        Introductions.step(need.poster(), id, "withdraw", Map.of()).statusCode(403);
        Introductions.step(person.holder(), id, "withdraw", Map.of())
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void the_side_that_must_answer_postpones_twice_at_most() {
        var id = Introductions.shared(need, person);
        String deadline =
                Introductions.read(need.poster().token(), id).extract().path("deadline");
        var first = java.time.LocalDate.parse(deadline).plusDays(1);
        Introductions.step(person.holder(), id, "postpone", Map.of("until", first.toString()))
                .statusCode(403);
        postpone(need.poster(), id, first, 200);
        postpone(need.poster(), id, first.plusDays(1), 200);
        postpone(need.poster(), id, first.plusDays(2), 422);
    }

    @Test
    void leaving_ends_what_is_open() {
        var id = Introductions.shared(need, person);
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at("/leave"))
                .then()
                .statusCode(200);
        Introductions.read(person.holder().token(), id).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void leaving_ends_also_what_a_hire_suspended() {
        var suspended = Introductions.shared(need, person);
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        Introductions.hire(elsewhere.poster(), Introductions.shared(elsewhere, person))
                .statusCode(200);
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at("/withdraw-agreement"))
                .then()
                .statusCode(200);
        Introductions.read(person.holder().token(), suspended).body("status", equalTo("WITHDRAWN"));
    }

    /** A reader who may know of the suspension finds it in the refusal. Only the end of the hire elsewhere ends the suspension. */
    @TestFactory
    Stream<DynamicTest> no_step_ends_a_visible_suspension() {
        var id = Introductions.shared(need, person);
        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        Introductions.hire(elsewhere.poster(), Introductions.shared(elsewhere, person))
                .statusCode(200);
        var sides = Map.of(
                "company", need.poster().token(),
                "structure", person.holder().token(),
                "adviser", TestTokens.adviser());
        return sides.entrySet().stream()
                .flatMap(side -> suspendedSteps().entrySet().stream()
                        .map(step -> DynamicTest.dynamicTest(side.getKey() + " " + step.getKey(), () -> {
                            var answer = Introductions.post(
                                            side.getValue(), "/" + id + "/" + step.getKey(), step.getValue())
                                    .extract();
                            assertThat(answer.statusCode()).isIn(403, 409);
                            if (answer.statusCode() == 409 && !step.getKey().equals("postpone")) {
                                assertThat(answer.<String>path("code")).isEqualTo("step-not-possible");
                                assertThat(answer.<String>path("detail")).contains("SUSPENDED");
                            }
                            Introductions.read(side.getValue(), id).body("status", equalTo("SUSPENDED"));
                        })));
    }

    private static Map<String, Map<String, ?>> suspendedSteps() {
        var day = Needs.today().toString();
        return Map.of(
                "share", Map.of("agreementOn", day, "agreementMeans", "ORAL"),
                "decline", Map.of("reason", "PERSON_DECLINED"),
                "interview", Map.of("at", Needs.today().plusDays(3) + "T09:00:00Z"),
                "trial", Map.of("kind", "PMSMP", "from", day, "to", day, "object", "DISCOVER"),
                "hire", Introductions.contract(),
                "withdraw", Map.of(),
                "postpone", Map.of("until", Needs.today().plusDays(25).toString()),
                "cancel", Map.of("reason", "BEFORE_START"));
    }

    @Test
    void sharing_that_is_refused_changes_nothing() {
        var id = proposedByAdviser();
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Map.of("agreementOn", Needs.today().plusDays(1).toString(), "agreementMeans", "SIGNED"))
                .post("/v1/introductions/" + id + "/share")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("AGREEMENT_IN_FUTURE"));
        Introductions.read(person.holder().token(), id)
                .body("status", equalTo("PROPOSED"))
                .body("agreement", nullValue());
    }

    @Test
    void no_person_is_shared_for_a_closed_need() {
        var id = proposedByAdviser();
        Needs.withdraw(need);
        Introductions.share(person.holder(), id).statusCode(409).body("code", equalTo("step-not-possible"));
        Introductions.read(person.holder().token(), id)
                .body("status", equalTo("DECLINED"))
                .body("ended.reason", equalTo("NEED_CHANGED"));
    }

    @Test
    void an_interview_in_a_hundred_years_is_422() {
        var id = Introductions.shared(need, person);
        Introductions.step(need.poster(), id, "interview", Map.of("at", "2126-01-01T09:00:00Z"))
                .statusCode(422)
                .body("reasons.code", contains("INTERVIEW_OUT_OF_RANGE"));
    }

    private String proposedByAdviser() {
        return Introductions.post(TestTokens.adviser(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse fixInterview(String id, String at) {
        return Introductions.step(need.poster(), id, "interview", Map.of("at", at, "format", "ON_SITE"))
                .statusCode(200);
    }

    private static void postpone(Member by, String id, java.time.LocalDate until, int status) {
        Introductions.step(by, id, "postpone", Map.of("until", until.toString()))
                .statusCode(status);
    }
}
