package fr.clubbusiness.membership.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agency registers the programs of members: what they may do, who answers for them, until when. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PartnerApplicationTest {
    @Inject
    RecordedPrograms programs;

    @Inject
    DueJobs jobs;

    private String adviser;
    private String admin;
    private Member company;

    @BeforeEach
    void aCompanyOfAClubOfItsOwn() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        company = Members.aCompany(adviser);
    }

    @AfterEach
    void theProviderAnswers() {
        programs.failing(false);
    }

    @Test
    void its_secret_is_shown_once_and_its_account_acts_for_its_owner() {
        var made = Applications.register(admin, Applications.body(company, "needs:read", "needs:write"))
                .statusCode(201)
                .body("clientSecret", notNullValue())
                .body("status", equalTo("ACTIVE"))
                .body("scopes", contains("needs:read", "needs:write"))
                .extract();
        String client = made.path("clientId");
        assertThat(programs.calls()).contains("make %s for %s [company]".formatted(client, company.siret()));
        read(admin, made.path("id")).statusCode(200).body("clientSecret", nullValue());
    }

    @Test
    void a_repeated_registration_answers_the_same_application_without_its_secret() {
        var body = Applications.body(company, "needs:read");
        var key = UUID.randomUUID().toString();
        String first = register(key, body)
                .body("clientSecret", notNullValue())
                .extract()
                .path("id");
        register(key, body).body("clientSecret", nullValue()).body("id", equalTo(first));
    }

    @Test
    void no_secret_is_in_the_database() throws Exception {
        String secret = register(UUID.randomUUID().toString(), Applications.body(company, "needs:read"))
                .extract()
                .path("clientSecret");
        assertThat(TestDatabase.texts(
                        "SELECT count(*)::text FROM idempotency_key WHERE body LIKE ?", "%" + secret + "%"))
                .containsExactly("0");
    }

    @Test
    void its_owner_reads_it_and_nobody_else_but_the_agency() {
        var application = Applications.of(admin, company, "company", "needs:read");
        read(company.token(), application.reference()).statusCode(200).body("clientId", equalTo(application.client()));
        read(Members.aCompany(adviser).token(), application.id()).statusCode(404);
        read(adviser, application.id()).statusCode(200);
        list(company.token()).body("items.id", contains(application.id()));
        list(Members.aCompany(adviser).token()).body("items", hasSize(0));
        list(admin).body("items.id", contains(application.id()));
    }

    @Test
    void what_its_owner_may_not_do_is_refused_with_all_reasons() {
        var body = Applications.body(company, "needs:read", "beneficiaries:read", "exits:read");
        body.put("contactId", UUID.randomUUID().toString());
        body.put("expiresOn", Needs.today().plusYears(2).toString());
        Applications.register(admin, body)
                .statusCode(422)
                .body(
                        "reasons.code",
                        containsInAnyOrder(
                                "SCOPE_NOT_FOR_OWNER",
                                "SCOPE_NOT_FOR_OWNER",
                                "CONTACT_NOT_OF_OWNER",
                                "EXPIRES_TOO_LATE"));
    }

    @Test
    void a_scope_that_is_not_known_is_refused_with_those_that_are() {
        Applications.register(admin, Applications.body(company, "people:read"))
                .statusCode(400)
                .body("violations.message", hasItem(containsString("needs:read")));
    }

    @Test
    void the_agency_itself_has_no_program() throws Exception {
        var body = Applications.body(company, "needs:read");
        body.put(
                "ownerId",
                TestDatabase.texts(
                                "SELECT a.id::text FROM organisation o JOIN organisation a ON a.club_id = o.club_id AND a.agency WHERE o.id = ?::uuid",
                                company.id())
                        .getFirst());
        Applications.register(admin, body).statusCode(422).body("reasons.code", hasItem("SCOPE_NOT_FOR_OWNER"));
    }

    @Test
    void a_program_does_not_answer_for_another() throws Exception {
        var application = Applications.of(admin, company, "company", "needs:read");
        var account = TestDatabase.texts(
                "SELECT member_id::text FROM partner_application WHERE id = ?::uuid", application.id());
        var body = Applications.body(company, "needs:read");
        body.put("contactId", account.getFirst());
        Applications.register(admin, body).statusCode(422).body("reasons.code", contains("CONTACT_NOT_OF_OWNER"));
    }

    @Test
    void a_client_that_an_operator_made_is_taken_if_it_is_its_owners() {
        var client = "operator-" + UUID.randomUUID();
        var body = Applications.body(company, "needs:read");
        body.put("clientId", client);
        Applications.register(admin, body).statusCode(422).body("reasons.code", contains("CLIENT_NOT_OF_OWNER"));
        programs.madeByOperator(client, company.siret());
        Applications.register(admin, body)
                .statusCode(201)
                .body("clientId", equalTo(client))
                .body("clientSecret", nullValue());
        body.put("name", "Un autre nom");
        Applications.register(admin, body).statusCode(409).body("code", equalTo("partner-application-client-unique"));
    }

    @Test
    void a_client_whose_application_was_stopped_is_registered_again() {
        var client = "operator-" + UUID.randomUUID();
        programs.madeByOperator(client, company.siret());
        var body = Applications.body(company, "needs:read");
        body.put("clientId", client);
        String first =
                Applications.register(admin, body).statusCode(201).extract().path("id");
        given().auth()
                .oauth2(admin)
                .post("/v1/partner-applications/" + first + "/stop")
                .then()
                .statusCode(200);
        Applications.register(admin, body).statusCode(201).body("clientId", equalTo(client));
    }

    @Test
    void two_running_programs_of_an_owner_have_two_names() {
        var body = Applications.body(company, "needs:read");
        Applications.register(admin, body).statusCode(201);
        Applications.register(admin, body).statusCode(409).body("code", equalTo("partner-application-name-unique"));
    }

    @Test
    void without_the_identity_provider_it_is_stopped_and_may_be_registered_again() throws Exception {
        var body = Applications.body(company, "needs:read");
        programs.failing(true);
        Applications.register(admin, body).statusCode(503).body("code", equalTo("identity-unavailable"));
        list(admin).body("items.stopReason", contains("NOT_MADE"));
        programs.failing(false);
        Applications.register(admin, body).statusCode(201);
        jobs.run(company.id());
        String client = list(admin).extract().path("items[1].clientId");
        assertThat(programs.calls()).contains("close " + client);
    }

    @Test
    void another_secret_is_shown_once() {
        var application = Applications.of(admin, company, "company", "needs:read");
        act(admin, application.at("/renew-secret")).statusCode(200).body("clientSecret", notNullValue());
        act(admin, application.at("/stop")).statusCode(200).body("stopReason", equalTo("BY_AGENCY"));
        act(admin, application.at("/stop")).statusCode(200).body("stopReason", equalTo("BY_AGENCY"));
        act(admin, application.at("/renew-secret")).statusCode(409).body("code", equalTo("application-not-running"));
    }

    @Test
    void what_is_changed_is_checked_again_and_in_the_history() throws Exception {
        var application = Applications.of(admin, company, "company", "needs:read");
        var contact = Applications.contactOf(company);
        change(application, Applications.terms(contact, "beneficiaries:read"))
                .statusCode(422)
                .body("reasons.code", contains("SCOPE_NOT_FOR_OWNER"));
        change(application, Applications.terms(Applications.contactOf(company), "matches:read"))
                .statusCode(200)
                .body("scopes", contains("matches:read"));
        act(admin, application.at("/stop")).statusCode(200);
        change(application, Applications.terms(Applications.contactOf(company), "needs:read"))
                .statusCode(409);
        assertThat(TestDatabase.texts(
                        "SELECT type FROM history WHERE subject_id = ?::uuid ORDER BY id", application.id()))
                .isEqualTo(List.of(
                        "APPLICATION_REGISTERED",
                        "APPLICATION_ADMITTED",
                        "APPLICATION_CHANGED",
                        "APPLICATION_STOPPED"));
    }

    private ValidatableResponse change(Applications.Application application, Map<String, ?> terms) {
        return given().auth()
                .oauth2(admin)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(terms)
                .put(application.at(""))
                .then();
    }

    private ValidatableResponse register(String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(admin)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/partner-applications")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse act(String token, String path) {
        return given().auth().oauth2(token).post(path).then();
    }

    private static ValidatableResponse read(String token, String id) {
        return given().auth()
                .oauth2(token)
                .get("/v1/partner-applications/" + id)
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/partner-applications")
                .then()
                .statusCode(200);
    }
}
