package fr.clubbusiness.commitment.label;

import static fr.clubbusiness.commitment.Engagements.kept;
import static fr.clubbusiness.commitment.Engagements.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The label of an organisation that keeps its commitments: granted on its counts, for two years, public. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LabelTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private AnotherClub club;
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        club = AnotherClub.found();
        adviser = Objects.requireNonNull(club.tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void an_adviser_sees_the_counts_and_grants_it_for_two_years() {
        keptThree(company);
        counts(adviser, "?organisationId=" + company.reference())
                .body("keptCommitments", equalTo(3))
                .body("kinds.kind", contains("DUODAY", "VISIT"))
                .body("kinds.count", contains(1, 2))
                .body("answers", equalTo("SOMETIMES"))
                .body("rule.commitments", equalTo(3));
        grant(adviser, company)
                .statusCode(201)
                .body("inForce", equalTo(true))
                .body("since", equalTo(Needs.today().toString()))
                .body("until", equalTo(Needs.today().plusYears(2).minusDays(1).toString()))
                .body("kinds", contains("DUODAY", "VISIT"))
                .body("organisationName", equalTo("Entreprise " + company.siret()));
    }

    @Test
    void its_own_staff_read_their_counts_and_nobody_elses_and_not_how_often_they_answer() {
        kept(company, structure, "VISIT");
        counts(company.token(), "").body("keptCommitments", equalTo(1)).body("answers", nullValue());
        counts(company.token(), "?organisationId=" + company.id()).body("organisationId", equalTo(company.id()));
        given().auth()
                .oauth2(Members.aCompany(adviser).token())
                .get("/v1/labels/counts?organisationId=" + company.id())
                .then()
                .statusCode(404);
        given().auth().oauth2(adviser).get("/v1/labels/counts").then().statusCode(400);
        given().auth().oauth2(structure.token()).get("/v1/labels/counts").then().statusCode(403);
    }

    @Test
    void counts_that_do_not_reach_refuse_it_with_all_reasons() throws Exception {
        kept(company, structure, "VISIT");
        answersRarely();
        grant(adviser, company)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("TOO_FEW_KEPT", "TOO_FEW_KINDS", "ANSWERS_RARELY"));
        grant(company.token(), company).statusCode(403);
        post(adviser, "/v1/labels/grant", Map.of("organisationId", "E-9999999999"))
                .statusCode(400);
    }

    @Test
    void what_an_adviser_corrected_counts_no_longer() {
        keptThree(company);
        var wrong = kept(company, structure, "VISIT");
        counts(company.token(), "").body("keptCommitments", equalTo(4));
        Engagements.correct(adviser, structure, wrong, false).statusCode(200);
        counts(company.token(), "").body("keptCommitments", equalTo(3));
    }

    @Test
    void what_was_kept_long_ago_counts_no_longer() throws Exception {
        keptThree(company);
        TestDatabase.texts(
                "UPDATE commitment_taking SET answered_at = answered_at - interval '25 months' WHERE offerer_id = ?::uuid RETURNING ''",
                company.id());
        grant(adviser, company).statusCode(422);
    }

    @Test
    void what_ended_long_ago_counts_no_longer_whenever_it_was_answered() throws Exception {
        keptThree(company);
        TestDatabase.texts(
                "UPDATE commitment SET starts_on = starts_on - 800, ends_on = ends_on - 800 WHERE offerer_id = ?::uuid RETURNING ''",
                company.id());
        counts(adviser, "?organisationId=" + company.id()).body("keptCommitments", equalTo(0));
        grant(adviser, company).statusCode(422);
    }

    @Test
    void an_organisation_that_has_left_is_granted_none() {
        keptThree(company);
        post(company.token(), "/v1/organisations/" + company.id() + "/leave", Map.of())
                .statusCode(200);
        grant(adviser, company).statusCode(422).body("reasons.code", hasItem("NOT_A_MEMBER"));
    }

    @Test
    void its_renewal_is_withdrawn_with_it() throws Exception {
        keptThree(company);
        var last = Needs.today().plusYears(2).minusDays(1);
        String id = grant(adviser, company).statusCode(201).extract().path("id");
        TestDatabase.texts(
                "UPDATE commitment SET starts_on = starts_on + 700, ends_on = ends_on + 700 WHERE offerer_id = ?::uuid RETURNING ''",
                company.id());
        jobs.on(last.minusDays(60), company.id());
        grant(adviser, company).statusCode(201);
        withdraw(id).statusCode(200);
        list(structure.token()).body("items", hasSize(0));
        list(company.token()).body("items.status", contains("WITHDRAWN", "WITHDRAWN"));
    }

    @Test
    void a_partner_that_is_no_company_answers_nobody_and_may_have_one() {
        var partner = Engagements.aPartner(adviser, "FUNDER");
        keptThree(partner);
        counts(adviser, "?organisationId=" + partner.id()).body("answers", nullValue());
        grant(adviser, partner).statusCode(201);
    }

    @Test
    void it_is_public_without_an_account_while_it_is_in_force() {
        keptThree(company);
        String id = grant(adviser, company).statusCode(201).extract().path("id");
        var row = "items.find {it.id == '%s'}.".formatted(id);
        published()
                .header("Cache-Control", containsString("public, max-age=300"))
                .body(row + "name", equalTo("Entreprise " + company.siret()))
                .body(row + "communeName", equalTo("Nanterre"))
                .body(row + "kinds", contains("DUODAY", "VISIT"));
        for (var reader :
                new String[] {structure.token(), Members.aCompany(adviser).token()}) {
            list(reader).body("items.id", contains(id));
        }
        withdraw(id).statusCode(200).body("status", equalTo("WITHDRAWN")).body("inForce", equalTo(false));
        withdraw(id).statusCode(200);
        published().body("items.id", not(hasItem(id)));
        list(structure.token()).body("items", hasSize(0));
        list(company.token()).body("items.withdrawnBecause", contains("Deux visites n'ont pas eu lieu"));
        given().auth().oauth2(structure.token()).get("/v1/labels/" + id).then().statusCode(404);
    }

    @Test
    void it_is_renewed_in_its_last_sixty_days_from_the_day_after() throws Exception {
        keptThree(company);
        var since = Needs.today();
        String id = grant(adviser, company).statusCode(201).extract().path("id");
        grant(adviser, company).statusCode(409).body("code", equalTo("label-in-force"));
        var last = since.plusYears(2).minusDays(1);
        jobs.on(last.minusDays(60), company.id());
        assertThat(tasks()).containsExactly("OPEN");
        grant(adviser, company)
                .statusCode(201)
                .body("since", equalTo(last.plusDays(1).toString()));
        assertThat(tasks()).containsExactly("DONE");
        jobs.on(last.plusDays(1), company.id());
        given().auth().oauth2(company.token()).get("/v1/labels/" + id).then().body("status", equalTo("ENDED"));
        list(structure.token()).body("items", hasSize(1)).body("items.inForce", contains(true));
        post(adviser, "/v1/labels/" + id + "/withdraw", Map.of("reason", "Trop tard"))
                .statusCode(409);
    }

    @Test
    void it_ends_by_itself_and_its_end_was_announced() throws Exception {
        keptThree(company);
        grant(adviser, company).statusCode(201);
        assertThat(messages()).containsExactly("LABEL_GRANTED");
        jobs.on(Needs.today().plusYears(2).minusDays(61), company.id());
        assertThat(messages()).contains("LABEL_ENDING");
        jobs.on(Needs.today().plusYears(2), company.id());
        list(company.token()).body("items.status", contains("ENDED"));
        list(structure.token()).body("items", hasSize(0));
        assertThat(messages()).filteredOn("LABEL_ENDING"::equals).hasSize(1);
    }

    @Test
    void an_organisation_that_leaves_the_club_takes_no_label_along() {
        keptThree(company);
        String id = grant(adviser, company).statusCode(201).extract().path("id");
        post(company.token(), "/v1/organisations/" + company.id() + "/leave", Map.of())
                .statusCode(200);
        published().body("items.id", not(hasItem(id)));
        given().auth().oauth2(adviser).get("/v1/labels/" + id).then().body("status", equalTo("ENDED"));
    }

    @Test
    void the_history_of_the_organisation_tells_of_its_label() throws Exception {
        keptThree(company);
        String id = grant(adviser, company).statusCode(201).extract().path("id");
        withdraw(id).statusCode(200);
        assertThat(TestDatabase.texts(
                        "SELECT type FROM history WHERE subject_id = ?::uuid AND type LIKE 'LABEL%' ORDER BY id",
                        company.id()))
                .containsExactly("LABEL_GRANTED", "LABEL_WITHDRAWN");
    }

    /** Two visits and a day beside somebody. */
    private void keptThree(Member offerer) {
        kept(offerer, structure, "VISIT");
        kept(offerer, structure, "VISIT");
        kept(offerer, structure, "DUODAY");
    }

    private void answersRarely() throws Exception {
        TestDatabase.texts(
                "INSERT INTO answer_rate (club_id, organisation_id, party, ended, answered, habit, counted_on) SELECT club_id, id, 'COMPANY', 9, 0, 'RARELY', current_date FROM organisation WHERE id = ?::uuid RETURNING ''",
                company.id());
    }

    private List<String> tasks() throws Exception {
        return TestDatabase.texts(
                "SELECT status FROM task WHERE subject_id = ?::uuid AND kind = 'RENEW_LABEL'", company.id());
    }

    private List<String> messages() throws Exception {
        return TestDatabase.texts(
                "SELECT kind FROM message WHERE organisation_id = ?::uuid AND kind LIKE 'LABEL%' ORDER BY id",
                company.id());
    }

    private static ValidatableResponse counts(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/labels/counts" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse grant(String token, Member organisation) {
        return post(token, "/v1/labels/grant", Map.of("organisationId", organisation.id()));
    }

    private ValidatableResponse withdraw(String id) {
        return post(adviser, "/v1/labels/" + id + "/withdraw", Map.of("reason", "Deux visites n'ont pas eu lieu"));
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/v1/labels").then().statusCode(200);
    }

    private static ValidatableResponse published() {
        return given().get("/v1/public/labels?limit=1000").then().statusCode(200);
    }
}
