package fr.clubbusiness.membership.members;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.JoinRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation leaves at once, and nothing waits for it any more. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LeaveTest {
    @Inject
    DueJobs jobs;

    @Inject
    RecordedAccounts accounts;

    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        given().auth().oauth2(company.token()).get("/v1/members").then().statusCode(200);
        given().auth().oauth2(structure.token()).get("/v1/members").then().statusCode(200);
    }

    @AfterEach
    void forget() {
        accounts.off();
    }

    @Test
    void a_live_token_and_the_address_of_a_calendar_stop_at_once() {
        String calendar = given().auth()
                .oauth2(company.token())
                .post("/v1/calendar")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        given().get(calendar).then().statusCode(200);
        leave(company.token(), company.id(), Map.of()).statusCode(200).body("member", equalTo(false));
        given().auth()
                .oauth2(company.token())
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("organisation-unknown"));
        given().get(calendar).then().statusCode(404);
    }

    @Test
    void its_open_needs_are_withdrawn_and_the_introductions_that_wait_for_them_end() {
        var need = aNeed().postedBy(company).create();
        var person = aPerson().heldBy(structure).targeting("G1603").create();
        String introduction = Introductions.post(
                        adviser,
                        "",
                        Map.of("needId", need.id(), "beneficiaryId", person.id(), "overrideReason", "Vue en entretien"))
                .statusCode(201)
                .extract()
                .path("id");
        leave(company.token(), company.id(), Map.of()).statusCode(200);
        given().auth().oauth2(adviser).get("/v1/needs/" + need.id()).then().body("status", equalTo("WITHDRAWN"));
        Introductions.read(structure.token(), introduction)
                .body("status", equalTo("DECLINED"))
                .body("ended.reason", equalTo("NEED_CHANGED"));
    }

    /** Whoever is registered while it leaves would be seen by nobody. */
    @Test
    void the_database_holds_nobody_in_a_structure_that_has_left() {
        var person =
                aPerson().heldBy(Members.aStructure(adviser, StructureKind.EI)).create();
        leave(structure.token(), structure.id(), Map.of()).statusCode(200);
        assertThatThrownBy(() -> TestDatabase.texts(
                        "UPDATE beneficiary SET structure_id = ?::uuid WHERE id = ?::uuid RETURNING ''",
                        structure.id(),
                        person.id()))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("40001"));
    }

    @Test
    void no_need_of_an_employer_who_has_left_opens_again() {
        var need = aNeed().postedBy(company).create();
        leave(company.token(), company.id(), Map.of()).statusCode(200);
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .post("/v1/needs/" + need.id() + "/open")
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("EMPLOYER_LEFT"));
    }

    @Test
    void an_adviser_says_why_and_it_is_in_the_history_with_who_asked() throws Exception {
        leave(adviser, company.id(), Map.of()).statusCode(400).body("violations.field", hasItem("reason"));
        leave(adviser, company.reference(), Map.of("reason", "L'établissement ferme."))
                .statusCode(200);
        leave(adviser, company.id(), Map.of("reason", "L'établissement ferme.")).statusCode(200);
        assertThat(TestDatabase.texts(
                        "SELECT type || coalesce(' ' || reason, '') FROM history WHERE subject_id = ?::uuid AND type LIKE 'LE%' ORDER BY id",
                        company.id()))
                .containsExactly("LEAVE_ASKED L'établissement ferme.", "LEFT");
        given().auth()
                .oauth2(adviser)
                .get("/v1/companies?q=" + company.siret())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_structure_that_accompanies_people_stays() {
        aPerson().heldBy(structure).create();
        leave(structure.token(), structure.id(), Map.of())
                .statusCode(422)
                .body("reasons.code", hasItem("PEOPLE_HELD"))
                .body("detail", containsString("encore 1 personne"));
        given().auth().oauth2(structure.token()).get("/v1/members").then().statusCode(200);
    }

    @Test
    void only_whoever_manages_its_members_and_advisers_let_it_leave() {
        var somebody = TestTokens.of("somebody-" + company.siret(), company.siret(), "company");
        leave(somebody, company.id(), Map.of()).statusCode(403).body("code", equalTo("administrators-only"));
        leave(structure.token(), company.id(), Map.of()).statusCode(404);
    }

    @Test
    void the_identity_provider_closes_it_by_a_job() throws Exception {
        accounts.on();
        var agency = JoinRows.agencyOf(company.id());
        leave(company.token(), company.id(), Map.of()).statusCode(200);
        jobs.run(structure.id());
        assertThat(accounts.calls()).contains("close %s-%s".formatted(agency, company.siret()));
    }

    @Test
    void one_that_is_registered_again_has_no_member_of_before() throws Exception {
        leave(company.token(), company.id(), Map.of()).statusCode(200);
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of(
                        "siret",
                        company.siret(),
                        "name",
                        "De retour",
                        "nafCode",
                        "8121Z",
                        "communeCode",
                        "92050",
                        "contactEmail",
                        "contact@retour.example"))
                .post("/v1/companies")
                .then()
                .statusCode(201)
                .body("id", equalTo(company.id()));
        given().auth()
                .oauth2(company.token())
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("member-left"));
    }

    private static ValidatableResponse leave(String token, String id, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/organisations/" + id + "/leave")
                .then();
    }
}
