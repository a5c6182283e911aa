package fr.clubbusiness.membership.applications;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.applications.Applications.Application;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program may do is in its row, which decides at each request, whatever its token says. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProgramTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    RecordedPrograms programs;

    private String adviser;
    private String admin;
    private Member company;
    private Application application;

    @BeforeEach
    void aProgramOfACompany() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        company = Members.aCompany(adviser);
        application = Applications.of(admin, company, "company", "needs:read");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void it_does_what_its_scopes_open_as_its_owner() {
        get("/v1/needs").statusCode(200);
        get("/v1/needs/use").statusCode(200);
    }

    @Test
    void a_scope_that_it_lacks_is_named() {
        get("/v1/introductions")
                .statusCode(403)
                .body("code", equalTo("application-scope"))
                .body("detail", containsString("introductions:read"));
        given().auth()
                .oauth2(application.token())
                .contentType("application/json")
                .body(Needs.aNeed().body())
                .post("/v1/needs")
                .then()
                .statusCode(403)
                .body("detail", containsString("needs:write"));
    }

    @Test
    void what_people_alone_do_is_open_to_no_program() {
        get("/v1/members").statusCode(403).body("code", equalTo("application-scope"));
        get("/v1/partner-applications").statusCode(403).body("code", equalTo("application-scope"));
        get("/v1/calendar").statusCode(403).body("code", equalTo("application-scope"));
    }

    @Test
    void what_is_outside_the_api_is_open_to_it_as_to_everybody() {
        given().auth().oauth2(application.token()).get("/problems/stale").then().statusCode(200);
    }

    @Test
    void a_role_that_its_token_has_beside_its_owners_gives_nothing() {
        var token = Applications.token(application.client(), company.siret(), "company", "structure", "adviser");
        given().auth().oauth2(token).get("/v1/beneficiaries").then().statusCode(403);
    }

    @Test
    void a_program_without_a_row_is_refused_also_without_the_claim_of_its_client() {
        var stranger = Applications.token("somebody-elses", company.siret(), "company");
        given().auth()
                .oauth2(stranger)
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-unknown"));
        var unnamed = TestTokens.of("service-account-somebody-elses", company.siret(), "company");
        given().auth()
                .oauth2(unnamed)
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-unknown"));
    }

    /** A realm may leave the name of the client out of its tokens. The account is known all the same. */
    @Test
    void its_account_is_known_as_a_program_whatever_its_token_leaves_out() {
        var token = TestTokens.sign(TestTokens.claims("service-account-" + application.client(), "company")
                .preferredUserName("anybody")
                .claim("organization", Map.of("org", Map.of("siret", List.of(company.siret())))));
        given().auth().oauth2(token).get("/v1/needs").then().statusCode(200);
        given().auth()
                .oauth2(token)
                .get("/v1/members")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-scope"));
    }

    @Test
    void stopped_it_is_no_colleague_any_more() {
        given().auth().oauth2(admin).post(application.at("/stop")).then().statusCode(200);
        given().auth()
                .oauth2(company.token())
                .get("/v1/members")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem(startsWith("Programme "))));
    }

    @Test
    void a_token_that_is_neither_a_persons_nor_a_programs_is_refused() {
        var token = TestTokens.sign(Jwt.claims()
                .subject("subject-nobody")
                .audience("club-api")
                .expiresIn(Duration.ofHours(1))
                .claim("realm_access", Map.of("roles", List.of("company")))
                .claim("organization", Map.of("org", Map.of("siret", List.of(company.siret())))));
        given().auth()
                .oauth2(token)
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-unknown"));
    }

    /** The structure knows that the person agrees, and its program does not. */
    @Test
    void what_a_structures_program_proposes_is_shared_by_a_person() {
        var structure = Members.aStructure(adviser, StructureKind.ACI);
        var person = aPerson().heldBy(structure).targeting("G1603").create();
        var need = Needs.aNeed().postedBy(company).create();
        var program = Applications.of(admin, structure, "structure", "introductions:write");
        String introduction = Introductions.post(
                        program.token(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("id");
        Introductions.share(structure, introduction).statusCode(200).body("status", equalTo("SHARED"));
    }

    @Test
    void it_acts_for_no_other_organisation() {
        var other = Members.aCompany(adviser);
        var token = Applications.token(application.client(), other.siret(), "company");
        given().auth()
                .oauth2(token)
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-unknown"));
    }

    @Test
    void another_account_is_not_taken_for_it() {
        var token = TestTokens.sign(TestTokens.claims("somebody", "company")
                .claim("client_id", application.client())
                .claim("organization", Map.of("org", Map.of("siret", List.of(company.siret())))));
        given().auth()
                .oauth2(token)
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("application-unknown"));
    }

    @Test
    void stopped_it_is_refused_at_once_with_a_live_token_and_its_client_is_closed() throws Exception {
        get("/v1/needs").statusCode(200);
        given().auth().oauth2(admin).post(application.at("/stop")).then().statusCode(200);
        get("/v1/needs").statusCode(403).body("code", equalTo("application-stopped"));
        jobs.run(company.id());
        assertThat(programs.calls()).contains("close " + application.client());
    }

    @Test
    void after_its_last_day_it_is_refused_at_once_and_stopped_by_itself() throws Exception {
        var lastDay = Needs.today().plusMonths(6);
        clock.travelTo(lastDay);
        get("/v1/needs").statusCode(200);
        clock.travelTo(lastDay.plusDays(1));
        get("/v1/needs").statusCode(403).body("code", equalTo("application-expired"));
        jobs.run(company.id());
        get("/v1/needs").statusCode(403).body("code", equalTo("application-stopped"));
        read().body("stopReason", equalTo("EXPIRED"));
    }

    @Test
    void it_stops_with_its_owner() {
        given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .body("{}")
                .post("/v1/organisations/{id}/leave", company.id())
                .then()
                .statusCode(200);
        get("/v1/needs").statusCode(403).body("code", equalTo("organisation-unknown"));
        read().body("stopReason", equalTo("OWNER_LEFT"));
    }

    @Test
    void it_waits_for_another_contact_when_its_contact_leaves() throws Exception {
        var second = secondMember();
        change(Map.of("contactId", second)).statusCode(200);
        get("/v1/needs").statusCode(200);
        given().auth()
                .oauth2(company.token())
                .delete("/v1/members/" + second)
                .then()
                .statusCode(204);
        get("/v1/needs").statusCode(403).body("code", equalTo("application-contact-left"));
        jobs.run(company.id());
        assertThat(tasks()).containsExactly("OPEN");
        change(Map.of("contactId", Applications.contactOf(company))).statusCode(200);
        get("/v1/needs").statusCode(200);
        assertThat(tasks()).containsExactly("DONE");
    }

    @Test
    void its_owner_takes_it_out_as_a_colleague() throws Exception {
        var account = TestDatabase.texts(
                "SELECT member_id::text FROM partner_application WHERE id = ?::uuid", application.id());
        given().auth()
                .oauth2(company.token())
                .delete("/v1/members/" + account.getFirst())
                .then()
                .statusCode(204);
        get("/v1/needs").statusCode(403).body("code", equalTo("member-left"));
    }

    @Test
    void its_contact_and_the_agency_are_told_a_month_before_its_last_day_and_once() throws Exception {
        clock.travelTo(Needs.today().plusMonths(6).minusDays(30));
        jobs.run(company.id());
        jobs.run(company.id());
        assertThat(tasks()).containsExactly("OPEN");
        assertThat(TestDatabase.texts("SELECT kind FROM message WHERE subject_id = ?::uuid", application.id()))
                .containsExactly("APPLICATION_ENDING");
    }

    @Test
    void beyond_the_requests_of_a_day_it_waits_for_the_next() {
        change(Map.of("requestsADay", 2)).statusCode(200);
        var answer = send("/v1/needs");
        answer.then().statusCode(200);
        assertThat(answer.headers().getValues("RateLimit")).anyMatch(left -> left.startsWith("\"day\";r=1;t="));
        assertThat(answer.headers().getValues("RateLimit-Policy")).contains("\"day\";q=2;w=86400");
        get("/v1/needs").statusCode(200);
        var refused = send("/v1/needs");
        refused.then().statusCode(429).body("code", equalTo("application-quota"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 90_000);
        change(Map.of("requestsADay", 3)).statusCode(200);
        get("/v1/needs").statusCode(200);
        get("/v1/needs").statusCode(429);
        clock.travelTo(Needs.today().plusDays(1));
        get("/v1/needs").statusCode(200);
    }

    @Test
    void people_have_no_requests_of_a_day() {
        var answer = given().auth().oauth2(company.token()).get("/v1/needs");
        assertThat(answer.headers().getValues("RateLimit")).hasSize(1);
    }

    @Test
    void one_request_in_a_hundred_is_written() throws Exception {
        for (int i = 0; i < 5; i++) {
            get("/v1/needs").statusCode(200);
        }
        assertThat(TestDatabase.texts(
                        "SELECT taken::text FROM application_use WHERE application_id = ?::uuid", application.id()))
                .containsExactly("100");
    }

    private String secondMember() {
        var token = TestTokens.of("second-" + company.siret(), company.siret(), "company");
        return given().auth()
                .oauth2(token)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private List<String> tasks() throws Exception {
        return TestDatabase.texts("SELECT status FROM task WHERE subject_id = ?::uuid", application.id());
    }

    /** Its terms, with these changed. */
    private ValidatableResponse change(Map<String, ?> changed) {
        Map<String, Object> terms = new HashMap<>(read().extract().<Map<String, Object>>path(""));
        terms.putAll(changed);
        return given().auth()
                .oauth2(admin)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(terms)
                .put(application.at(""))
                .then();
    }

    private ValidatableResponse read() {
        return given().auth().oauth2(admin).get(application.at("")).then().statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return send(path).then();
    }

    private Response send(String path) {
        return given().auth().oauth2(application.token()).get(path);
    }
}
