package fr.clubbusiness.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.job.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks that an organisation join, confirms by the mailed link, and hears what the agency decides. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class JoinTest {
    private static final String ADA = "ada@atelier.example";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private String admin;
    private Member company;
    private String agency;
    private Mailbox mails;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        company = Members.aCompany(adviser);
        agency = JoinRows.agencyOf(company.id());
        mails = new Mailbox(jobs, company.id());
    }

    @AfterEach
    void comeBack() {
        mails.close();
        clock.comeBack();
    }

    @Test
    void a_request_that_is_confirmed_and_admitted_makes_the_organisation_a_member() throws Exception {
        var siret = Sirets.next();
        ask(siret).then().statusCode(202);
        requests().body("items", hasSize(0));

        confirm(mails.linkTo(ADA)).then().statusCode(200).body(containsString("Votre demande est confirmée"));
        requests().body("items", hasSize(1)).body("items[0].status", equalTo("SUBMITTED"));
        tasks("OPEN").body("items.kind", hasItem("DECIDE_MEMBERSHIP"));

        decide(adviser, "admit", Map.of()).statusCode(200).body("status", equalTo("ADMITTED"));
        given().auth()
                .oauth2(adviser)
                .get("/v1/companies?q=" + siret)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Atelier du Pont"))
                .body("items[0].contactEmail", equalTo(ADA));
        tasks("DONE").body("items.kind", hasItem("DECIDE_MEMBERSHIP"));
        assertThat(mails.to(ADA).getLast()).contains("acceptée");
    }

    @Test
    void the_answer_to_a_stranger_is_the_same_for_a_member_and_for_nobody_known() {
        var known = ask(company.siret());
        var unknown = ask(Sirets.next());
        assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
        assertThat(known.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void a_mail_to_confirm_holds_no_word_of_whoever_asked() throws Exception {
        ask(Sirets.next()).then().statusCode(202);
        assertThat(mails.to(ADA))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .contains("sept jours")
                        .doesNotContain("Atelier", "Martin", "Ada ", "Recruter"));
    }

    @Test
    void reading_the_page_confirms_nothing_and_a_second_answer_says_what_was_answered() throws Exception {
        ask(Sirets.next()).then().statusCode(202);
        var link = mails.linkTo(ADA);
        page(link)
                .then()
                .statusCode(200)
                .body(containsString("Atelier du Pont"))
                .body(containsString("Nanterre"))
                .body(containsString("8121Z"))
                .body(containsString("Club " + agency));
        requests().body("items", hasSize(0));
        confirm(link).then().statusCode(200);
        confirm(link).then().statusCode(410).body(containsString("Votre demande est confirmée"));
        requests().body("items", hasSize(1));
    }

    @Test
    void whoever_asked_nothing_says_so_and_all_that_was_typed_is_forgotten() throws Exception {
        var siret = Sirets.next();
        ask(siret).then().statusCode(202);
        var link = mails.linkTo(ADA);
        answer(link, "NOT_ME").then().statusCode(200);
        assertThat(TestDatabase.texts(
                        "SELECT concat_ws(' ', name, first_name, last_name, phone, why) FROM membership_request WHERE siret = ? AND email NOT LIKE '%@%'",
                        siret))
                .containsExactly("- - - -");
        confirm(link).then().statusCode(410);
    }

    @Test
    void whoever_asked_nothing_is_not_mailed_more_often_for_having_said_so() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask(Sirets.next()).then().statusCode(202);
            answer(mails.linkTo(ADA), "NOT_ME").then().statusCode(200);
        }
        ask(Sirets.next()).then().statusCode(202);
        assertThat(mails.to(ADA)).hasSize(3);
    }

    @Test
    void a_link_is_good_for_seven_days_and_the_request_is_then_deleted_with_its_contact() throws Exception {
        var siret = Sirets.next();
        ask(siret).then().statusCode(202);
        var link = mails.linkTo(ADA);
        clock.advance(Duration.ofDays(7));
        confirm(link).then().statusCode(410).body(containsString("plus de sept jours"));
        jobs.run(company.id());
        assertThat(TestDatabase.texts("SELECT id::text FROM membership_request WHERE siret = ?", siret))
                .isEmpty();
        page(link).then().statusCode(410);
    }

    @Test
    void an_address_of_mail_gets_three_links_a_day_and_the_answer_does_not_say_so() throws Exception {
        var last = ask(Sirets.next());
        for (int i = 0; i < 4; i++) {
            last = ask(Sirets.next());
        }
        last.then().statusCode(202);
        assertThat(mails.to(ADA)).hasSize(3);
    }

    @Test
    void a_siret_that_is_a_member_is_refused_to_the_agency_and_told_to_the_contact() throws Exception {
        ask(company.siret()).then().statusCode(202);
        confirm(mails.linkTo(ADA)).then().statusCode(200);
        decide(adviser, "admit", Map.of()).statusCode(422).body("reasons.code", equalTo(List.of("ALREADY_MEMBER")));
        decide(adviser, "refuse", Map.of("reason", "Votre collègue vous invitera."))
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        assertThat(mails.to(ADA).getLast()).contains("Votre collègue vous invitera.");
    }

    @Test
    void a_decision_is_taken_once_and_repeated_without_effect() {
        JoinRows.submittedBeside(company.id());
        decide(adviser, "refuse", Map.of("reason", "Hors du département.")).statusCode(200);
        decide(adviser, "refuse", Map.of("reason", "Hors du département.")).statusCode(200);
        decide(adviser, "refuse", Map.of("reason", "Autre motif.")).statusCode(409);
        decide(adviser, "admit", Map.of()).statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void a_refused_request_is_deleted_after_a_year_with_its_contact() throws Exception {
        var request = JoinRows.submittedBeside(company.id());
        decide(adviser, "refuse", Map.of("reason", "Hors du département.")).statusCode(200);
        clock.advance(Duration.ofDays(366));
        jobs.run(company.id());
        assertThat(TestDatabase.texts("SELECT id::text FROM membership_request WHERE id = ?::uuid", request.id()))
                .isEmpty();
    }

    @Test
    void an_administrator_of_the_agency_decides_too() {
        JoinRows.submittedBeside(company.id());
        decide(admin, "admit", Map.of()).statusCode(200).body("status", equalTo("ADMITTED"));
        decide(admin, "admit", Map.of()).statusCode(200);
    }

    @Test
    void an_organisation_that_had_left_comes_back_as_what_it_asks_for_alone() throws Exception {
        var structure = Members.aStructure(adviser, fr.clubbusiness.directory.StructureKind.ACI);
        given().auth().oauth2(structure.token()).get("/v1/members").then().statusCode(200);
        TestDatabase.texts("UPDATE organisation SET left_at = now() WHERE id = ?::uuid RETURNING ''", structure.id());
        JoinRows.submitted(company.id(), structure.siret());
        decide(adviser, "admit", Map.of()).statusCode(200).body("organisationId", equalTo(structure.id()));
        given().auth()
                .oauth2(adviser)
                .get("/v1/companies/" + structure.id())
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(adviser)
                .get("/v1/structures/" + structure.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(structure.token())
                .get("/v1/members")
                .then()
                .statusCode(403)
                .body("code", equalTo("member-left"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind        | STRUCTURE  | structureKind",
                "kind        | PARTNER    | partnerKinds",
                "communeCode | 92999      | communeCode",
                "agencySiret | 73282932000074 | agencySiret",
                "department  | 2Z        | department",
                "why         | ''         | why"
            })
    void a_request_that_cannot_be_read_names_its_fields(String field, String value, String named) {
        var body = body(Sirets.next());
        body.put(field, value);
        if (field.equals("department")) {
            body.remove("agencySiret");
        }
        post(body).then().statusCode(400).body("violations.field", hasItem(named));
    }

    @Test
    void a_mistyped_department_that_is_no_clubs_is_named() {
        var body = body(Sirets.next());
        body.remove("agencySiret");
        body.put("department", "971");
        post(body).then().statusCode(400).body("violations.field", hasItem("department"));
    }

    @Test
    void what_is_not_confirmed_is_read_by_nobody() throws Exception {
        var siret = Sirets.next();
        ask(siret).then().statusCode(202);
        var id = TestDatabase.texts("SELECT id::text FROM membership_request WHERE siret = ?", siret)
                .getFirst();
        for (var reader : List.of(adviser, admin)) {
            given().auth()
                    .oauth2(reader)
                    .get("/v1/membership-requests/" + id)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(adviser)
                .get("/v1/history")
                .then()
                .statusCode(200)
                .body("items.subjectId", not(hasItem(id)));
    }

    private Response ask(String siret) {
        return post(body(siret));
    }

    private static Response post(Map<String, Object> body) {
        return given().contentType("application/json").body(body).post("/v1/public/membership-requests");
    }

    private Map<String, Object> body(String siret) {
        return new HashMap<>(Map.of(
                "siret",
                siret,
                "name",
                "Atelier du Pont",
                "kind",
                "COMPANY",
                "nafCode",
                "8121Z",
                "communeCode",
                "92050",
                "why",
                "Recruter autrement.",
                "agencySiret",
                agency,
                "contact",
                Map.of("firstName", "Ada", "lastName", "Martin", "email", ADA)));
    }

    private ValidatableResponse requests() {
        return given().auth()
                .oauth2(adviser)
                .get("/v1/membership-requests")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse tasks(String status) {
        return given().auth()
                .oauth2(adviser)
                .get("/v1/tasks?status=" + status)
                .then()
                .statusCode(200);
    }

    /** Decides on the only request of the club. */
    private ValidatableResponse decide(String token, String step, Map<String, String> body) {
        String id = requests().body("items", hasSize(1)).extract().path("items[0].id");
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/membership-requests/" + id + "/" + step)
                .then();
    }

    private static Response page(String link) {
        return given().accept("text/html").get(link);
    }

    private static Response confirm(String link) {
        return answer(link, "CONFIRM");
    }

    private static Response answer(String link, String answer) {
        return Mailbox.answer(link, answer);
    }
}
