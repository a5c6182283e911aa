package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.FoldedText;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntroductionResourceTest {
    private static final String OCCUPATION = "G1603";
    /** Occupations that no other test uses: the first candidate is the person of the test. */
    private static final String RARE = "J1304";

    private static final String RARER = "I1402";

    @Test
    void a_company_asks_for_a_candidate_and_the_structure_must_answer() {
        aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        Introductions.askedByCompany(need)
                .statusCode(201)
                .body("reference", matchesPattern("M-[0-9]{4,}"))
                .body("status", equalTo("PROPOSED"))
                .body("awaiting", equalTo("STRUCTURE"))
                .body("deadline", notNullValue())
                .body("candidate.pseudonym", matchesPattern("\\S+ [0-9]+"))
                .body("candidate.identity", nullValue())
                .body("beneficiary", nullValue())
                .body("history.to", contains("PROPOSED"))
                .body("history.by", contains("COMPANY"));
    }

    @Test
    void a_candidate_of_no_list_is_400() {
        var need = aNeed().create();
        Introductions.post(
                        need.poster().token(),
                        "",
                        Map.of(
                                "needId",
                                need.id(),
                                "candidateId",
                                UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("candidateId"));
    }

    @Test
    void a_structure_proposes_its_own_person_who_is_shared_at_once() {
        var person = aPerson().targeting(OCCUPATION).named("Inès", "Nguyễn").create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        String id = Introductions.proposedByStructure(need, person)
                .statusCode(201)
                .body("status", equalTo("SHARED"))
                .body("awaiting", equalTo("COMPANY"))
                .body("beneficiary.reference", equalTo(person.reference()))
                .extract()
                .path("id");
        Introductions.read(need.poster().token(), id)
                .statusCode(200)
                .body("candidate.identity.firstName", equalTo("Inès"))
                .body("candidate.identity.lastName", equalTo("Nguyễn"))
                .body("beneficiary", nullValue());
    }

    @Test
    void a_structure_may_not_propose_somebody_elses_person() {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        Introductions.post(
                        Members.aStructure(StructureKind.ML).token(),
                        "",
                        Map.of("needId", need.id(), "beneficiaryId", person.reference()))
                .statusCode(400)
                .body("violations[0].field", equalTo("beneficiaryId"));
    }

    @Test
    void an_advisers_proposal_waits_for_the_structure_and_the_company_knows_nothing_of_it() {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        String id = Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of("needId", need.reference(), "beneficiaryId", person.reference()))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("id");
        Introductions.read(need.poster().token(), id).statusCode(404);
        Introductions.share(person.holder(), id).statusCode(200).body("status", equalTo("SHARED"));
        Introductions.read(need.poster().token(), id).statusCode(200);
    }

    @Test
    void a_pair_already_introduced_is_422() {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        Introductions.shared(need, person);
        Introductions.proposedByStructure(need, person)
                .statusCode(422)
                .body("reasons.code", hasItem("NO_CURRENT_INTRODUCTION"));
    }

    @Test
    void a_person_without_agreement_is_422_for_every_caller_and_reason() {
        var person = aPerson().targeting(OCCUPATION).withoutAgreement().create();
        var need = aNeed().forOccupation(OCCUPATION).create();
        Introductions.post(
                        person.holder().token(),
                        "",
                        Map.of("needId", need.id(), "beneficiaryId", person.id(), "overrideReason", "Très motivé"))
                .statusCode(422)
                .body("reasons.code", hasItem("AGREEMENT"));
    }

    @Test
    void a_pair_with_something_to_lift_needs_a_reason_which_the_company_never_reads() {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION)
                .with("drivingLicences", java.util.List.of(Map.of("code", "B", "partOfJob", true)))
                .create();
        Introductions.proposedByStructure(need, person).statusCode(422).body("reasons.code", contains("LICENCE"));
        String id = Introductions.post(
                        person.holder().token(),
                        "",
                        Map.of(
                                "needId", need.id(),
                                "beneficiaryId", person.id(),
                                "overrideReason", "Passe le permis le mois prochain"))
                .statusCode(201)
                .body("overrideReason", notNullValue())
                .extract()
                .path("id");
        Introductions.read(need.poster().token(), id).body("overrideReason", nullValue());
    }

    @Test
    void a_need_that_is_not_open_is_409() {
        var person = aPerson().targeting(OCCUPATION).create();
        var need = aNeed().forOccupation(OCCUPATION).with("open", false).create();
        Introductions.post(TestTokens.adviser(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(409)
                .body("code", equalTo("need-not-open"));
    }

    @Test
    void others_find_nothing() {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var id = Introductions.shared(need, aPerson().targeting(OCCUPATION).create());
        Introductions.read(Members.aCompany().token(), id).statusCode(404);
        Introductions.read(Members.aStructure(StructureKind.ACI).token(), id).statusCode(404);
    }

    @Test
    void company_staff_of_an_organisation_that_is_both_are_not_on_the_structures_side() {
        var both = Members.aStructure(StructureKind.ACI);
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Map.of(
                        "siret", both.siret(),
                        "name", "Les deux à la fois",
                        "nafCode", "8121Z",
                        "communeCode", "92050",
                        "contactEmail", "contact@example.org"))
                .post("/v1/companies")
                .then()
                .statusCode(201);
        var person = aPerson().heldBy(both).targeting(OCCUPATION).create();
        var id = Introductions.shared(aNeed().forOccupation(OCCUPATION).create(), person);
        Introductions.read(both.token(), id).statusCode(200);
        var companyStaff = TestTokens.of("staff-" + both.siret(), both.siret(), "company");
        Introductions.read(companyStaff, id).statusCode(404);
        given().auth()
                .oauth2(companyStaff)
                .get("/v1/introductions")
                .then()
                .statusCode(200)
                .body("items", equalTo(java.util.List.of()));
    }

    @Test
    void a_candidate_can_be_asked_for_by_the_pseudonym_of_the_list_and_within_its_need_alone() {
        var town = Towns.next();
        aPerson().targeting("G1603").in(town).create();
        var need = aNeed().forOccupation("G1603").in(town).create();
        Introductions.firstCandidate(need);
        String pseudonym = given().auth()
                .oauth2(need.poster().token())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .extract()
                .path("items[0].candidate.pseudonym");
        var other = aNeed().forOccupation("G1603").postedBy(need.poster()).create();

        Introductions.post(need.poster().token(), "", Map.of("needId", other.id(), "candidateId", pseudonym))
                .statusCode(400)
                .body("violations[0].field", equalTo("candidateId"));
        Introductions.post(need.poster().token(), "", Map.of("needId", need.id(), "candidateId", "Baobab 00"))
                .statusCode(400)
                .body("violations[0].field", equalTo("candidateId"));
        Introductions.post(
                        need.poster().token(),
                        "",
                        Map.of("needId", need.id(), "candidateId", FoldedText.words(pseudonym)))
                .statusCode(201)
                .body("candidate.pseudonym", equalTo(pseudonym));
    }

    @Test
    void a_candidate_who_left_the_list_is_400_and_nothing_says_why() {
        var person = aPerson().targeting(RARE).create();
        var need = aNeed().forOccupation(RARE).create();
        var candidate = Introductions.firstCandidate(need);
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at("/pause"))
                .then()
                .statusCode(200);
        Introductions.post(need.poster().token(), "", Map.of("needId", need.id(), "candidateId", candidate))
                .statusCode(400)
                .body("violations[0].field", equalTo("candidateId"))
                .body("reasons", empty());
    }

    @Test
    void a_company_does_not_learn_that_a_person_it_does_not_know_yet_was_hired_elsewhere() {
        var person = aPerson().targeting(RARER).create();
        var need = aNeed().forOccupation(RARER).create();
        String id = Introductions.askedByCompany(need).statusCode(201).extract().path("id");
        var elsewhere = aNeed().forOccupation(RARER).create();
        Introductions.hire(elsewhere.poster(), Introductions.shared(elsewhere, person))
                .statusCode(200);
        Introductions.read(person.holder().token(), id).body("status", equalTo("SUSPENDED"));
        Introductions.read(need.poster().token(), id)
                .body("status", equalTo("PROPOSED"))
                .body("history.to", contains("PROPOSED"));
        given().auth()
                .oauth2(need.poster().token())
                .get("/v1/introductions?status=SUSPENDED")
                .then()
                .statusCode(200)
                .body("items", equalTo(java.util.List.of()));
    }

    @Test
    void each_side_lists_its_own_and_the_structure_alone_reads_the_name() {
        var need = aNeed().forOccupation(OCCUPATION).create();
        var person =
                aPerson().targeting(OCCUPATION).named("Zébulon", "Introuvable").create();
        var id = Introductions.shared(need, person);
        for (var token :
                java.util.List.of(need.poster().token(), person.holder().token(), TestTokens.adviser())) {
            var body = given().auth()
                    .oauth2(token)
                    .queryParam("needId", need.reference())
                    .get("/v1/introductions")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("nextCursor", nullValue())
                    .extract()
                    .asString();
            assertThat(body.contains("Zébulon"))
                    .isEqualTo(token.equals(person.holder().token()));
        }
        given().auth()
                .oauth2(Members.aCompany().token())
                .get("/v1/introductions")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void both_candidate_and_person_or_neither_is_400() {
        var need = aNeed().create();
        Introductions.post(TestTokens.adviser(), "", Map.of("needId", need.id()))
                .statusCode(400);
        Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of("needId", need.id(), "beneficiaryId", "P-0001", "candidateId", UUID.randomUUID()))
                .statusCode(400);
    }

    @Test
    void each_side_reads_an_introduction_as_a_page_with_its_own_next_steps() {
        var town = Towns.next();
        var person =
                aPerson().targeting("G1603").in(town).with("pitch", "<b>&</b>").create();
        var need = aNeed().forOccupation("G1603").in(town).create();
        String id = Introductions.askedByCompany(need).statusCode(201).extract().path("id");
        String reference =
                Introductions.read(need.poster().token(), id).extract().path("reference");

        assertThat(page(need.poster().token(), id))
                .contains("La structure doit répondre", "withdrawIntroduction", "/q/swagger-ui/?id=" + reference)
                .doesNotContain("shareIntroduction", person.reference(), "postponeIntroduction");
        assertThat(page(person.holder().token(), id))
                .contains("shareIntroduction", "Confirmer l&#39;accord", person.reference());

        Introductions.share(person.holder(), id).statusCode(200);
        String name = Introductions.read(need.poster().token(), id).extract().path("candidate.identity.lastName");
        assertThat(page(need.poster().token(), id))
                .contains(
                        "Joindre la personne",
                        name,
                        "L&#39;employeur doit répondre",
                        "hireIntroduction",
                        "&lt;b&gt;&amp;&lt;/b&gt;")
                .doesNotContain("<b>&", person.reference());
        assertThat(page(TestTokens.adviser(), id))
                .contains("partagée", person.reference())
                .doesNotContain(name);
        given().auth()
                .oauth2(aNeed().create().poster().token())
                .accept("text/html")
                .get("/v1/introductions/" + id)
                .then()
                .statusCode(404)
                .contentType(org.hamcrest.Matchers.startsWith("text/html"));
    }

    private static String page(String token, String id) {
        return given().auth()
                .oauth2(token)
                .accept("text/html")
                .get("/v1/introductions/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString()
                .replace('\u00a0', ' ');
    }
}
