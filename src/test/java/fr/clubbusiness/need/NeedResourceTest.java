package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posting a need: who may post, for which employer, and the rules that refuse. */
@QuarkusTest
class NeedResourceTest {
    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void a_complete_need_is_opened_and_read_back() {
        var location = aNeed().postedBy(company)
                .with("title", "Plongeur à mi-temps")
                .with("description", "Vaisselle, rangement ; l'équipe est de 5 personnes.")
                .with("contractMonths", 6)
                .with("weeklyHours", 17.5)
                .with("skills", List.of(Map.of("code", "100341", "required", true)))
                .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", false)))
                .with("certifications", List.of("HACCP"))
                .with("workConditions", List.of("STANDING", "EARLY", "STANDING"))
                .with("accommodations", List.of("ADAPTED_HOURS"))
                .with("immersionPossible", true)
                .with("tutor", true)
                .post()
                .statusCode(201)
                .header("Location", containsString("/v1/needs/"))
                .body("status", equalTo("OPEN"))
                .body("openedAt", not(nullValue()))
                .extract()
                .header("Location");
        as(company)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9]+-.+\""))
                .body("reference", matchesPattern("B-[0-9]{4,}"))
                .body("title", equalTo("Plongeur à mi-temps (F/H)"))
                .body("employer.reference", equalTo(company.reference()))
                .body("occupationLabel", containsString("restauration"))
                .body("communeName", equalTo("Nanterre"))
                .body("weeklyHours", equalTo(17.5f))
                .body("skills", hasSize(1))
                .body("skills[0].label", not(""))
                .body("drivingLicences[0].partOfJob", equalTo(false))
                .body("workConditions", contains("STANDING", "EARLY"))
                .body("experience", equalTo("NONE"))
                .body("positionsLeft", equalTo(1))
                .body("lapsesOn", equalTo(Needs.today().plusDays(90).toString()))
                .body("transitAccess", nullValue())
                .body("warnings", empty());
    }

    @Test
    void without_pay_it_is_422_or_a_draft_with_a_warning() {
        aNeed().postedBy(company).without("pay").post().statusCode(422).body("reasons.code", contains("PAY_MISSING"));
        aNeed().postedBy(company)
                .without("pay")
                .with("open", false)
                .post()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("lapsesOn", nullValue())
                .body("warnings.code", contains("PAY_MISSING"));
    }

    @Test
    void all_refusals_are_given_at_once_422() {
        aNeed().postedBy(company)
                .without("pay")
                .by("CDI", "OTHER")
                .with("frenchOral", "B1")
                .with("frenchWritten", "A2")
                .with("title", "Jeune homme dynamique")
                .with("skills", sixSkills())
                .post()
                .statusCode(422)
                .body(
                        "reasons.code",
                        hasItems(
                                "PAY_MISSING",
                                "CONTRACT_NOT_POSSIBLE",
                                "FRENCH_REASON_MISSING",
                                "FRENCH_WRITTEN_REASON_MISSING",
                                "TOO_MANY_REQUIRED_SKILLS",
                                "WORDING_AGE"))
                .body("detail", containsString("salaire"));
    }

    @Test
    void refusals_are_in_english_when_asked() {
        given().auth()
                .oauth2(company.token())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(aNeed().without("pay").body())
                .post("/v1/needs")
                .then()
                .statusCode(422)
                .body("reasons[0].message", containsString("The pay"));
    }

    @Test
    void french_above_A2_is_accepted_with_a_reason_in_the_job() {
        aNeed().postedBy(company)
                .with("frenchOral", "B2")
                .with("frenchWritten", "B1")
                .with("frenchReason", "Accueil téléphonique et rédaction de comptes rendus")
                .post()
                .statusCode(201);
    }

    @Test
    void an_employer_posts_only_for_itself() {
        var other = aCompany();
        aNeed().postedBy(company).with("employerId", company.reference()).create();
        aNeed().postedBy(company)
                .with("employerId", other.id())
                .post()
                .statusCode(403)
                .body("code", equalTo("employer-not-yours"));
    }

    @Test
    void an_adviser_gives_the_employer() {
        adviserPosts(aNeed()).statusCode(400).body("violations[0].field", equalTo("employerId"));
        adviserPosts(aNeed().with("employerId", "E-999999999")).statusCode(400);
        adviserPosts(aNeed().with("employerId", company.reference()))
                .statusCode(201)
                .body("employer.id", equalTo(company.id()));
    }

    @Test
    void a_structure_that_does_not_hire_posts_nothing_422() {
        var misson = aStructure(StructureKind.ML);
        aNeed().postedBy(misson).post().statusCode(422).body("reasons[0].code", equalTo("EMPLOYER_HIRES_NOBODY"));
        adviserPosts(aNeed().with("employerId", misson.id())).statusCode(422);
    }

    @Test
    void a_structure_whose_agreement_has_ended_posts_nothing_422() {
        var workshop = aStructure(StructureKind.ACI);
        Members.agreedUntil(workshop, StructureKind.ACI, Needs.today().minusDays(31));
        aNeed().postedBy(workshop)
                .by("CDDI")
                .post()
                .statusCode(422)
                .body("reasons[0].code", equalTo("STRUCTURE_NOT_ACTIVE"));
        Members.agreedUntil(workshop, StructureKind.ACI, Needs.today().minusDays(30));
        aNeed().postedBy(workshop).by("CDDI").create();
    }

    @Test
    void a_structure_posts_by_its_own_contracts_and_a_company_by_those_that_structures_lend() {
        var workshop = aStructure(StructureKind.ACI);
        aNeed().postedBy(workshop).by("CDDI").create();
        aNeed().postedBy(workshop).by("CDI").post().statusCode(422);
        aNeed().postedBy(company).by("CDDI", "MISSION", "CDD").create();
    }

    @Test
    void an_external_id_is_unique_for_an_employer_409() {
        aNeed().postedBy(company).with("externalId", "offre-1").create();
        aNeed().postedBy(company)
                .with("externalId", "offre-1")
                .post()
                .statusCode(409)
                .body("code", equalTo("need-external-id-unique"));
        aNeed().with("externalId", "offre-1").create();
    }

    @Test
    void clicking_twice_with_a_key_posts_once() {
        var body = aNeed().body();
        var first = keyed("deux-clics", body);
        given().spec(as(company)).get("/v1/needs").then().body("items.id", contains(first));
        assertThat(keyed("deux-clics", body)).isEqualTo(first);
        as(company).get("/v1/needs").then().body("items", hasSize(1));
    }

    @Test
    void questionable_words_give_a_warning_and_the_need_opens() {
        aNeed().postedBy(company)
                .with("description", "Dans une équipe jeune et dynamique.")
                .post()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("warnings.code", hasItem("WORDING_AGE"));
    }

    private static List<Map<String, Object>> sixSkills() {
        return Stream.of("100341", "124451", "122435", "101782", "101716", "104234")
                .map(NeedResourceTest::skill)
                .toList();
    }

    private static Map<String, Object> skill(String code) {
        return Map.of("code", code, "required", true);
    }

    private String keyed(String key, Map<String, Object> body) {
        return given().spec(as(company))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse adviserPosts(Needs need) {
        return asAdviser()
                .contentType("application/json")
                .body(need.body())
                .post("/v1/needs")
                .then();
    }

    private static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token());
    }

    private static RequestSpecification asAdviser() {
        return given().auth().oauth2(TestTokens.adviser());
    }
}
