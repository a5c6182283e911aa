package fr.clubbusiness.catalogue;

import static fr.clubbusiness.catalogue.BoughtServices.answers;
import static fr.clubbusiness.catalogue.BoughtServices.award;
import static fr.clubbusiness.catalogue.BoughtServices.sent;
import static fr.clubbusiness.catalogue.Offers.post;
import static fr.clubbusiness.catalogue.Offers.published;
import static fr.clubbusiness.catalogue.Offers.read;
import static fr.clubbusiness.catalogue.Offers.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an award to draft needs; the potential of a market; and what everybody reads. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AwardToWorkTest {
    private static final String POTENTIAL = "/v1/catalogue/potential?sector=CLEANING&department=92&amount=50000";

    private AnotherClub club;
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        club = AnotherClub.found();
        adviser = Objects.requireNonNull(club.tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.EI);
    }

    @Test
    void the_winner_gets_a_draft_need_for_each_occupation_with_the_jobs_shared() {
        published(structure, with("romeCodes", List.of("K2204", "G1603")));
        var purchase = sent(company, adviser, BoughtServices.body());
        post(structure.token(), purchase.at("/needs"), Map.of()).statusCode(404);
        post(adviser, purchase.at("/needs"), Map.of()).statusCode(409).body("code", equalTo("purchase-not-awarded"));
        answers(structure, "/interested", Map.of()).statusCode(200);
        award(purchase, 18_000, 3, structure).statusCode(200);
        var needs = post(structure.token(), purchase.at("/needs"), Map.of())
                .statusCode(200)
                .body("items.romeCode", contains("K2204", "G1603"))
                .body("items.positions", contains(2, 1))
                .extract()
                .<List<String>>path("items.needId");
        read(structure.token(), "/v1/needs/" + needs.getFirst())
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("employer.id", equalTo(structure.id()))
                .body("communeCode", equalTo("92050"));
        post(adviser, purchase.at("/needs"), Map.of()).statusCode(200).body("items.needId", equalTo(needs));
    }

    @Test
    void several_winners_share_the_jobs_of_the_award() {
        var other = Members.aStructure(adviser, StructureKind.ACI);
        List.of(structure, other).forEach(Offers::published);
        var purchase = sent(company, adviser, BoughtServices.with("jointAllowed", true));
        List.of(structure, other)
                .forEach(one -> answers(one, "/interested", Map.of()).statusCode(200));
        award(purchase, 18_000, 3, structure, other).statusCode(200);
        int first = positions(structure, purchase);
        int second = positions(other, purchase);
        assertThat(first + second).isEqualTo(3);
        post(adviser, purchase.at("/needs"), Map.of()).statusCode(200).body("items", hasSize(2));
    }

    private static int positions(Member winner, BoughtServices.Bought purchase) {
        return post(winner.token(), purchase.at("/needs"), Map.of())
                .statusCode(200)
                .body("items.employerId", contains(winner.id()))
                .extract()
                .path("items[0].positions");
    }

    @Test
    void the_needs_of_an_award_stay_what_they_are_though_the_offer_changes() {
        var offer = published(structure, with("romeCodes", List.of("K2204")));
        var purchase = sent(company, adviser, BoughtServices.body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        award(purchase, 18_000, 150, structure).statusCode(200);
        var needs = post(structure.token(), purchase.at("/needs"), Map.of())
                .statusCode(200)
                .body("items.positions", contains(99, 51))
                .extract()
                .<List<String>>path("items.needId");
        given().auth()
                .oauth2(structure.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(with("romeCodes", List.of("G1603")))
                .put(offer.at(""))
                .then()
                .statusCode(200);
        post(structure.token(), purchase.at("/needs"), Map.of())
                .statusCode(200)
                .body("items.needId", equalTo(needs))
                .body("items.romeCode", contains("K2204", "K2204"));
    }

    @Test
    void an_offer_without_occupation_leads_to_no_need() {
        published(structure, with("romeCodes", List.of()));
        var purchase = sent(company, adviser, BoughtServices.body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        award(purchase, 18_000, 3, structure).statusCode(200);
        post(adviser, purchase.at("/needs"), Map.of()).statusCode(422).body("reasons.code", contains("NO_OCCUPATION"));
    }

    @Test
    void a_market_is_advised_by_how_many_could_deliver_and_its_dependency_is_told_to_the_agency_alone() {
        published(structure, with("turnover", 100_000));
        published(Members.aStructure(adviser, StructureKind.ACI), with("turnover", 300_000));
        read(adviser, POTENTIAL)
                .statusCode(200)
                .body("suppliers", equalTo(2))
                .body("dependency", equalTo(25.0f))
                .body("advice", equalTo("CLAUSE"));
        read(company.token(), POTENTIAL).body("suppliers", equalTo(2)).body("dependency", nullValue());
        read(adviser, "/v1/catalogue/potential?sector=CLEANING&department=78&amount=50000")
                .body("advice", equalTo("NONE"));
        published(structure, with("area", Map.of("kind", "KM", "km", 30)));
        read(adviser, "/v1/catalogue/potential?sector=CLEANING&department=78&amount=50000")
                .body("suppliers", equalTo(1));
        read(adviser, "/v1/catalogue/potential?sector=CLEANING&department=13&amount=50000")
                .body("suppliers", equalTo(0));
        read(adviser, "/v1/catalogue/potential?sector=CLEANING&department=92&amount=0")
                .statusCode(400)
                .body("violations.field", contains("amount"));
    }

    @Test
    void a_partner_that_does_not_buy_asks_for_no_potential() {
        var siret = Sirets.next();
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Partenaire", "kinds": ["FUNDER"], "communeCode": "92050",
                         "contactEmail": "contact@partenaire.example"}
                        """.formatted(siret))
                .post("/v1/partners")
                .then()
                .statusCode(201);
        read(TestTokens.of("partner-" + siret, siret, "partner"), POTENTIAL)
                .statusCode(403)
                .body("code", equalTo("role"));
        read(Objects.requireNonNull(club.tokens().get("partner")), POTENTIAL).statusCode(200);
    }

    @Test
    void everybody_reads_the_offers_of_structures_that_agree_and_of_no_others() {
        published(structure, with("shownToPublic", true));
        published(structure, with("title", "Discret"));
        var open = given().get("/v1/public/offers?agencySiret=" + club.agency())
                .then()
                .statusCode(200);
        open.body("items", hasSize(1)).body("items[0].structureName", notNullValue());
        assertThat(open.extract().header("Cache-Control")).contains("public");
        assertThat(open.extract().asString()).doesNotContain("turnover", "Discret");
        given().get("/v1/public/offers?agencySiret=1").then().statusCode(400);
        open.body("items.title", not(hasItem("Discret")));
    }
}
