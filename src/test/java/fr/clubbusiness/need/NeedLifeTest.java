package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a need: opened, changed, filled, withdrawn, reopened. */
@QuarkusTest
class NeedLifeTest {
    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void a_draft_is_opened_withdrawn_and_opened_again_and_each_step_is_recorded() {
        var draft = aNeed().postedBy(company).with("open", false).create();
        step(draft, "open").statusCode(200).body("status", equalTo("OPEN"));
        step(draft, "withdraw", Map.of("reason", "Poste pourvu autrement"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("lapsesOn", nullValue());
        step(draft, "open").statusCode(200).body("status", equalTo("OPEN"));
        assertThat(events(draft).stream().map(event -> event.type() + " " + event.from() + " " + event.to()))
                .containsExactly(
                        "CREATED null DRAFT",
                        "OPENED DRAFT OPEN",
                        "WITHDRAWN OPEN WITHDRAWN",
                        "REOPENED WITHDRAWN OPEN");
        assertThat(events(draft).get(2).reason()).isEqualTo("Poste pourvu autrement");
    }

    @Test
    void the_same_step_twice_is_200_and_recorded_once() {
        var need = aNeed().postedBy(company).create();
        step(need, "open").statusCode(200);
        step(need, "withdraw").statusCode(200);
        step(need, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertThat(events(need)).hasSize(2);
    }

    @Test
    void an_incomplete_draft_is_not_opened_422() {
        var draft = aNeed().postedBy(company).without("pay").with("open", false).create();
        step(draft, "open").statusCode(422).body("reasons.code", contains("PAY_MISSING"));
    }

    @Test
    void a_draft_is_not_withdrawn_409() {
        var draft = aNeed().postedBy(company).with("open", false).create();
        step(draft, "withdraw").statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void a_change_needs_the_present_version_428_412() {
        var need = aNeed().postedBy(company).create();
        replace(need, null, aNeed()).statusCode(428);
        replace(need, "\"7\"", aNeed()).statusCode(412);
        replace(need, "\"0\"", aNeed().with("title", "Commis"))
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("title", equalTo("Commis (F/H)"));
        replace(need, "\"0\"", aNeed()).statusCode(412);
    }

    @Test
    void a_new_text_keeps_the_candidates_and_new_criteria_give_others() {
        var need = aNeed().postedBy(company).create();
        replace(need, "*", aNeed().with("description", "Cuisine centrale")).statusCode(200);
        assertThat(revision(need)).isEqualTo(1);
        replace(need, "*", aNeed().with("weeklyHours", 30)).statusCode(200);
        assertThat(revision(need)).isEqualTo(2);
        replace(need, "*", aNeed().with("weeklyHours", 30.0).by("CDI", "CDD")).statusCode(200);
        assertThat(revision(need)).isEqualTo(2);
    }

    @Test
    void the_eleventh_change_of_criteria_in_a_day_is_429_except_for_an_adviser() {
        var need = aNeed().postedBy(company).create();
        for (int hours = 20; hours < 30; hours++) {
            replace(need, "*", aNeed().with("weeklyHours", hours)).statusCode(200);
        }
        replace(need, "*", aNeed().with("weeklyHours", 30))
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("code", equalTo("criteria-changes"));
        replace(need, "*", aNeed().with("weeklyHours", 29).with("title", "Commis"))
                .statusCode(200);
        asAdviser()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(aNeed().with("weeklyHours", 31).body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
        assertThat(revision(need)).isEqualTo(12);
    }

    @Test
    void a_need_does_not_change_its_employer_409() {
        var need = aNeed().postedBy(company).create();
        asAdviser()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(aNeed().with("employerId", aCompany().id()).body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("need-employer"));
    }

    @Test
    void a_completed_draft_opens_only_when_the_request_says_so() {
        var draft = aNeed().postedBy(company).without("pay").with("open", false).create();
        replace(draft, "*", aNeed().without("pay").with("open", false)).body("status", equalTo("DRAFT"));
        replace(draft, "*", aNeed()).statusCode(200).body("status", equalTo("DRAFT"));
        replace(draft, "*", aNeed().without("pay").with("open", true)).statusCode(422);
        replace(draft, "*", aNeed().with("open", true)).statusCode(200).body("status", equalTo("OPEN"));
    }

    @Test
    void a_withdrawn_need_may_be_replaced_and_stays_withdrawn() {
        var need = aNeed().postedBy(company).create();
        step(need, "withdraw");
        replace(need, "*", aNeed().without("pay")).statusCode(422);
        replace(need, "*", aNeed().with("title", "Commis")).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void filled_positions_are_counted_and_the_last_one_closes_the_need() throws SQLException {
        var need = aNeed().postedBy(company).positions(3).create();
        hireTwo(need);
        read(need).body("positionsFilled", equalTo(2)).body("positionsLeft", equalTo(1));
        replace(need, "*", aNeed().positions(1))
                .statusCode(422)
                .body("reasons.code", contains("POSITIONS_BELOW_FILLED"));
        replace(need, "*", aNeed().positions(2)).statusCode(200).body("status", equalTo("FILLED"));
    }

    @Test
    void a_filled_need_keeps_its_criteria_and_is_not_opened_409() throws SQLException {
        var need = aNeed().postedBy(company).positions(3).create();
        hireTwo(need);
        replace(need, "*", aNeed().positions(2)).body("status", equalTo("FILLED"));
        replace(need, "*", aNeed().positions(2).by("CDI")).statusCode(409).body("code", equalTo("need-filled"));
        replace(need, "*", aNeed().positions(5)).statusCode(409);
        replace(need, "*", aNeed().positions(2).with("title", "Commis")).statusCode(200);
        step(need, "open").statusCode(409);
        step(need, "withdraw").statusCode(409);
    }

    private void hireTwo(Need need) throws SQLException {
        var structure = aStructure(StructureKind.ACI).id();
        var hires = new HiresBySql();
        hires.hire(need.id(), structure);
        hires.hire(need.id(), structure);
    }

    private static List<HistoryEntry> events(Need need) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(need.id())));
    }

    private static int revision(Need need) {
        return TheClub.reads(() ->
                LabourNeed.<LabourNeed>findById(UUID.fromString(need.id())).criteriaRevision());
    }

    private static ValidatableResponse read(Need need) {
        return as(need.poster()).get("/v1/needs/" + need.id()).then().statusCode(200);
    }

    private static ValidatableResponse step(Need need, String verb) {
        return as(need.poster())
                .noContentType()
                .post("/v1/needs/" + need.id() + "/" + verb)
                .then();
    }

    private static ValidatableResponse step(Need need, String verb, Map<String, Object> body) {
        return as(need.poster())
                .contentType("application/json")
                .body(body)
                .post("/v1/needs/" + need.id() + "/" + verb)
                .then();
    }

    private static ValidatableResponse replace(Need need, @Nullable String ifMatch, Needs as) {
        var request = as(need.poster()).contentType("application/json").body(as.body());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/needs/" + need.id())
                .then();
    }

    private static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token());
    }

    private static RequestSpecification asAdviser() {
        return given().auth().oauth2(TestTokens.adviser());
    }
}
