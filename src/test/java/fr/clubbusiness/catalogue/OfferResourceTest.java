package fr.clubbusiness.catalogue;

import static fr.clubbusiness.catalogue.Offers.body;
import static fr.clubbusiness.catalogue.Offers.draft;
import static fr.clubbusiness.catalogue.Offers.post;
import static fr.clubbusiness.catalogue.Offers.published;
import static fr.clubbusiness.catalogue.Offers.read;
import static fr.clubbusiness.catalogue.Offers.step;
import static fr.clubbusiness.catalogue.Offers.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Structures offer services; buyers read them once they are published. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OfferResourceTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private String partner;
    private Member structure;
    private Member company;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        partner = Objects.requireNonNull(tokens.get("partner"));
        structure = Members.aStructure(adviser, StructureKind.EI);
        company = Members.aCompany(adviser);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void an_offer_is_a_draft_that_its_structure_and_the_agency_read() {
        var offer = draft(structure);
        read(structure.token(), offer.at("")).statusCode(200).body("status", equalTo("DRAFT"));
        read(adviser, "/v1/offers/" + offer.reference()).statusCode(200);
        read(company.token(), offer.at("")).statusCode(404);
        read(Members.aStructure(adviser, StructureKind.ACI).token(), offer.at(""))
                .statusCode(404);
    }

    @Test
    void buyers_read_it_once_it_is_published_and_no_longer_when_it_pauses() {
        var offer = published(structure);
        read(company.token(), offer.at(""))
                .statusCode(200)
                .body("structureName", notNullValue())
                .body("structureCommune", equalTo("Nanterre"));
        read(partner, offer.at("")).statusCode(200);
        read(company.token(), "/v1/offers").body("items.id", contains(offer.id()));
        step(offer, "/pause").statusCode(200).body("status", equalTo("PAUSED"));
        read(company.token(), offer.at("")).statusCode(404);
        read(partner, offer.at("")).statusCode(404);
    }

    @Test
    void a_structure_does_not_read_the_offers_of_another() {
        var offer = published(structure);
        var other = Members.aStructure(adviser, StructureKind.ACI);
        read(other.token(), offer.at("")).statusCode(404);
        post(other.token(), offer.at("/pause"), Map.of()).statusCode(404);
    }

    @Test
    void what_a_structure_earns_is_read_by_itself_and_the_agency_alone() {
        var offer = published(structure, with("turnover", 480_000));
        read(structure.token(), offer.at("")).body("turnover", equalTo(480_000));
        read(adviser, offer.at("")).body("turnover", equalTo(480_000));
        read(company.token(), offer.at("")).body("turnover", nullValue());
        read(partner, "/v1/offers").body("items[0].turnover", nullValue());
    }

    @Test
    void an_archived_offer_is_over() {
        var offer = published(structure);
        step(offer, "/archive").statusCode(200).body("status", equalTo("ARCHIVED"));
        step(offer, "/archive").statusCode(200);
        step(offer, "/publish").statusCode(409).body("code", equalTo("step-not-possible"));
        step(offer, "/confirm").statusCode(409).body("code", equalTo("offer-not-published"));
        put(structure.token(), offer, with("title", "Autre"))
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-archived"));
    }

    @Test
    void a_structure_that_does_no_work_for_others_publishes_nothing() {
        var mission = Members.aStructure(adviser, StructureKind.ML);
        step(draft(mission), "/publish").statusCode(422).body("reasons.code", contains("STRUCTURE_NOT_ACTIVE"));
    }

    @Test
    void an_area_has_what_its_kind_needs_and_nothing_else() {
        post(structure.token(), "/v1/offers", with("area", Map.of("kind", "KM", "departments", List.of("999"))))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("area", "area.departments[0]"));
        post(structure.token(), "/v1/offers", with("area", Map.of("kind", "COMMUNES", "communes", List.of("92000"))))
                .statusCode(400)
                .body("violations.field", hasItem("area.communes[0]"));
    }

    @Test
    void an_adviser_writes_for_a_structure_and_a_structure_for_itself_alone() {
        post(adviser, "/v1/offers", body()).statusCode(400).body("violations.field", contains("structureId"));
        post(adviser, "/v1/offers", with("structureId", structure.reference())).statusCode(201);
        post(adviser, "/v1/offers", with("structureId", company.id())).statusCode(400);
        var other = Members.aStructure(adviser, StructureKind.ACI);
        post(structure.token(), "/v1/offers", with("structureId", other.id()))
                .statusCode(403)
                .body("code", equalTo("structure-not-yours"));
    }

    @Test
    void an_offer_stays_with_its_structure() {
        var offer = draft(structure);
        put(adviser, offer, with("structureId", company.id()))
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-structure"));
    }

    @Test
    void a_list_is_filtered_by_sector_service_and_where_it_is_delivered() {
        var near = published(structure, with("area", Map.of("kind", "KM", "km", 15)));
        var there = published(structure, with("area", Map.of("kind", "COMMUNES", "communes", List.of("78646"))));
        read(company.token(), "/v1/offers?sector=CLEANING&service=PRESTATION&communeCode=92026")
                .body("items.id", contains(near.id()));
        read(company.token(), "/v1/offers?communeCode=78646").body("items.id", hasItem(there.id()));
        read(company.token(), "/v1/offers?sector=CATERING").body("items", equalTo(List.of()));
        read(company.token(), "/v1/offers?service=FABRICATION").body("items", equalTo(List.of()));
        read(company.token(), "/v1/offers?sector=NOTHING").statusCode(400);
    }

    @Test
    void its_structure_is_asked_once_whether_it_stands_after_180_days() throws Exception {
        var offer = published(structure);
        assertThat(jobs.on(Needs.today().plusDays(179), structure.id())).doesNotContainKey("offer-confirmation");
        assertThat(jobs.on(Needs.today().plusDays(182), structure.id())).containsEntry("offer-confirmation", 1);
        assertThat(jobs.run(structure.id())).doesNotContainKey("offer-confirmation");
        read(structure.token(), "/v1/tasks?kind=CONFIRM_OFFER")
                .body("items.subjectReference", contains(offer.reference()));
        step(offer, "/confirm").statusCode(200);
        read(structure.token(), "/v1/tasks?kind=CONFIRM_OFFER").body("items", equalTo(List.of()));
        assertThat(jobs.run(structure.id())).doesNotContainKey("offer-confirmation");
    }

    @Test
    void changing_a_published_offer_answers_the_question_whether_it_stands() throws Exception {
        var offer = published(structure);
        jobs.on(Needs.today().plusDays(182), structure.id());
        put(structure.token(), offer, with("title", "Autre")).then().statusCode(200);
        read(structure.token(), "/v1/tasks?kind=CONFIRM_OFFER").body("items", equalTo(List.of()));
        put(adviser, offer, with("structureId", structure.reference().replace("-", "")))
                .then()
                .statusCode(200);
    }

    /** The structure has moved from Nanterre to Marseille. */
    @Test
    void a_circle_moves_with_its_structure() throws Exception {
        published(structure, with("area", Map.of("kind", "KM", "km", 2)));
        given().auth()
                .oauth2(adviser)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Structure", "kind": "EI", "communeCode": "13055", "prescriber": "NO",
                         "contactEmail": "contact@structure.example"}
                        """.formatted(structure.siret()))
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
        assertThat(jobs.run(structure.id())).containsEntry("offer-reach", 1);
        var there = BoughtServices.draft(company, BoughtServices.with("communeCode", "13055"));
        read(adviser, there.at("/suppliers")).body("items.structureId", contains(structure.id()));
        assertThat(jobs.run(structure.id())).doesNotContainKey("offer-reach");
    }

    @Test
    void offers_of_a_structure_that_leaves_are_archived() {
        var offer = published(structure);
        post(adviser, "/v1/organisations/" + structure.id() + "/leave", Map.of("reason", "Fermeture"))
                .statusCode(200);
        read(adviser, offer.at("")).body("status", equalTo("ARCHIVED"));
    }

    private static Response put(String token, Offers.Offer offer, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(offer.at(""));
    }
}
