package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BeneficiaryResourceTest {
    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.ACI);
    }

    @Test
    void a_structure_registers_a_person_with_the_least_and_gets_the_defaults() {
        var location = aPerson()
                .heldBy(structure)
                .withoutAgreement()
                .post()
                .statusCode(201)
                .body("reference", matchesPattern("P-[0-9]{4,}"))
                .body("state", equalTo("READY_FOR_WORK"))
                .body("agreementInForce", equalTo(false))
                .body("structureId", equalTo(structure.id()))
                .body("maxJourneyMinutes", equalTo(60))
                .body("transport", equalTo(List.of("TRANSIT")))
                .body("availableFrom", nullValue())
                .body("waitingSince", nullValue())
                .extract()
                .header("Location");
        as(structure).get(location).then().statusCode(200).header("ETag", startsWith("\"0-"));
    }

    @Test
    void a_person_with_every_field_is_returned_as_sent() {
        aPerson()
                .heldBy(structure)
                .targeting("G1603", "K2204")
                .with("openToEntryLevel", true)
                .with("certifications", List.of("HACCP", "SST"))
                .with("maxJourneyMinutes", 45)
                .with("transport", List.of("BIKE", "TRANSIT"))
                .with("availableFrom", "2028-02-29")
                .with("frenchOral", "A2")
                .with("frenchWritten", "BELOW_A1")
                .with("drivingLicences", List.of("B"))
                .with("contractTypes", List.of("CDI", "CDD"))
                .with("weeklyHoursMin", 17.5)
                .with("weeklyHoursMax", 35)
                .with("readiness", "READY_FOR_IMMERSION")
                .with("pitch", "Aime le travail soigné.\nDisponible le matin.")
                .with("currentContract", "CDDI")
                .with("externalId", "abc-1")
                .post()
                .statusCode(201)
                .body("targetOccupations", equalTo(List.of("G1603", "K2204")))
                .body("openToEntryLevel", equalTo(true))
                .body("certifications", equalTo(List.of("HACCP", "SST")))
                .body("availableFrom", equalTo("2028-02-29"))
                .body("frenchWritten", equalTo("BELOW_A1"))
                .body("weeklyHoursMin", equalTo(17.5f))
                .body("state", equalTo("READY_FOR_IMMERSION"))
                .body("pitch", containsString("soigné"))
                .body("currentContract", equalTo("CDDI"))
                .body("agreementInForce", equalTo(true))
                .body("waitingSince", matchesPattern("2.*Z"));
    }

    @Test
    void the_view_of_facts_has_no_contact_and_no_sensitive_data_and_its_structure_alone_reads_the_name() {
        var created = aPerson()
                .heldBy(structure)
                .named("Éléonore", "Zyx")
                .with("email", "eleonore@example.org")
                .with("phone", "06 12 34 56 78")
                .with("barriers", List.of("HOUSING"))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("excludedConditions", List.of("NIGHT"))
                .post()
                .statusCode(201)
                .extract();
        assertThat(created.asString())
                .contains("Éléonore", "Zyx")
                .doesNotContain("1990", "eleonore@", "06 12", "HOUSING", "RSA", "NIGHT");
        var read = given().auth()
                .oauth2(TestTokens.adviser())
                .get(created.header("Location"))
                .then()
                .statusCode(200);
        assertThat(read.extract().asString()).doesNotContain("Zyx", "léonore", "Name\":null", "1990");
    }

    @Test
    void skills_are_declared_unless_said_otherwise() {
        var code = aSkill();
        aPerson()
                .heldBy(structure)
                .with("skills", List.of(Map.of("code", code)))
                .post()
                .statusCode(201)
                .body("skills.code", equalTo(List.of(code)))
                .body("skills.proof", equalTo(List.of("DECLARED")))
                .body("skills[0].label", matchesPattern(".+"));
    }

    @Test
    void unknown_codes_are_400_naming_each_field() {
        aPerson()
                .heldBy(structure)
                .targeting("G1603", "A9999")
                .with("skills", List.of(Map.of("code", "999999999")))
                .in("99999")
                .post()
                .statusCode(400)
                .body("violations.field", hasItems("targetOccupations[1]", "skills[0].code", "communeCode"));
    }

    @Test
    void paris_as_a_whole_is_400_naming_its_arrondissements() {
        aPerson()
                .heldBy(structure)
                .in("75056")
                .post()
                .statusCode(400)
                .body("violations[0].field", equalTo("communeCode"))
                .body("violations[0].message", containsString("75101"));
    }

    @ParameterizedTest
    @CsvSource({"93059, 93066", "78251, 78551", "78524, 78158", "91182, 91228", "77166, 77316"})
    void a_commune_that_merged_is_400_naming_the_one_that_has_its_place(String old, String today) {
        aPerson()
                .heldBy(structure)
                .in(old)
                .post()
                .statusCode(400)
                .body("violations[0].field", equalTo("communeCode"))
                .body("violations[0].message", containsString(today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"97411", "98818", "97502", "2b096", "92050\u00a0", "\u200b92050", "31404"})
    void a_code_from_anywhere_in_France_is_taken_and_what_a_copy_put_around_it_forgiven(String code) {
        aPerson().heldBy(structure).in(code).post().statusCode(201);
    }

    @Test
    void things_said_twice_are_400_at_the_second() {
        aPerson()
                .heldBy(structure)
                .targeting("G1603", "G1603")
                .with("transport", List.of("CAR", "CAR"))
                .with("barriers", List.of("HOUSING", Map.of("code", "HOUSING", "status", "LIFTED")))
                .post()
                .statusCode(400)
                .body("violations.field", hasItems("targetOccupations[1]", "transport[1]", "barriers[1]"));
    }

    @Test
    void bounds_are_400_naming_each_field() {
        aPerson()
                .heldBy(structure)
                .targeting("G1603", "G1602", "K2204", "N1103", "A1203", "D1106")
                .with("maxJourneyMinutes", 121)
                .with("weeklyHoursMin", 50)
                .with("weeklyHoursMax", 20.25)
                .with("pitch", "x".repeat(601))
                .named("x".repeat(101), " ")
                .post()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "targetOccupations",
                                "maxJourneyMinutes",
                                "weeklyHoursMin",
                                "weeklyHoursMax",
                                "pitch",
                                "firstName",
                                "lastName"));
    }

    @Test
    void an_age_out_of_bounds_a_future_date_and_a_date_that_is_not_are_400() {
        for (var date : List.of("2020-01-01", "1920-01-01", "2050-01-01", "2026-02-29", "0000-01-01")) {
            aPerson()
                    .heldBy(structure)
                    .with("birthDate", date)
                    .post()
                    .statusCode(400)
                    .body("violations.field", hasItem("birthDate"));
        }
        aPerson().heldBy(structure).with("birthDate", "2000-02-29").post().statusCode(201);
    }

    @Test
    void fewest_hours_above_the_most_are_400() {
        aPerson()
                .heldBy(structure)
                .with("weeklyHoursMin", 30)
                .with("weeklyHoursMax", 20)
                .post()
                .statusCode(400)
                .body("violations[0].field", equalTo("weeklyHoursMin"));
    }

    @Test
    void a_pitch_that_identifies_the_person_is_400() {
        for (var pitch :
                List.of("Appelez le 06 12 34 56 78", "Écrire à cam@example.org", "camille MARTIN aime ranger")) {
            aPerson()
                    .heldBy(structure)
                    .with("pitch", pitch)
                    .post()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("pitch"));
        }
    }

    @Test
    void an_agreement_of_tomorrow_is_400() {
        aPerson()
                .heldBy(structure)
                .with("agreement", Map.of("givenOn", "2099-01-01", "means", "ORAL", "informedOn", "2026-01-01"))
                .post()
                .statusCode(400)
                .body("violations[0].field", equalTo("agreement.givenOn"));
    }

    @Test
    void an_unknown_field_is_400() {
        aPerson().heldBy(structure).with("nir", "1").post().statusCode(400).body("violations[0].field", equalTo("nir"));
    }

    @Test
    void an_adviser_registers_for_a_structure_named_by_id_or_reference() {
        as(TestTokens.adviser())
                .body(aPerson().with("structureId", structure.reference()).body())
                .post("/v1/beneficiaries")
                .then()
                .statusCode(201)
                .body("structureId", equalTo(structure.id()));
    }

    @Test
    void an_adviser_who_names_no_structure_or_a_company_is_400() {
        as(TestTokens.adviser())
                .body(aPerson().body())
                .post("/v1/beneficiaries")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("structureId"));
        as(TestTokens.adviser())
                .body(aPerson().with("structureId", Members.aCompany().id()).body())
                .post("/v1/beneficiaries")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("structureId"));
    }

    @Test
    void a_structure_may_not_register_for_another() {
        aPerson()
                .heldBy(structure)
                .with("structureId", Members.aStructure(StructureKind.EI).id())
                .post()
                .statusCode(400)
                .body("violations[0].field", equalTo("structureId"));
    }

    @Test
    void a_known_external_id_is_409_in_its_structure_and_free_in_another() {
        aPerson().heldBy(structure).with("externalId", "x-1").post().statusCode(201);
        aPerson()
                .heldBy(structure)
                .with("externalId", "x-1")
                .post()
                .statusCode(409)
                .body("code", equalTo("beneficiary-external-id-unique"));
        aPerson().with("externalId", "x-1").post().statusCode(201);
    }

    @Test
    void who_clicks_twice_with_a_key_registers_once() {
        var body = aPerson().body();
        var first = keyed(body).statusCode(201).extract();
        keyed(body).statusCode(201).body("id", equalTo(first.path("id"))).body("state", equalTo("READY_FOR_WORK"));
        body.put("firstName", "Autre");
        keyed(body).statusCode(422);
    }

    @Test
    void what_another_structure_holds_is_404() {
        var person = aPerson().heldBy(structure).create();
        var other = Members.aStructure(StructureKind.EI);
        as(other).get(person.at("")).then().statusCode(404);
        as(other).get("/v1/beneficiaries/" + person.reference()).then().statusCode(404);
        as(other)
                .header("If-Match", "*")
                .body(facts())
                .put(person.at(""))
                .then()
                .statusCode(404);
        as(other).get("/v1/beneficiaries").then().statusCode(200).body("items.id", not(hasItem(person.id())));
    }

    @Test
    void an_adviser_reads_the_facts_of_the_whole_club_by_id_or_reference() {
        var person = aPerson().heldBy(structure).create();
        as(TestTokens.adviser())
                .get("/v1/beneficiaries/" + person.reference())
                .then()
                .statusCode(200)
                .body("id", equalTo(person.id()));
    }

    @Test
    void a_company_and_an_administrator_are_403_everywhere() {
        var person = aPerson().heldBy(structure).create();
        for (var token : List.of(Members.aCompany().token(), TestTokens.agencyAdmin())) {
            for (var path : List.of("", "/identity", "/sensitive")) {
                as(token).get(person.at(path)).then().statusCode(403);
            }
            as(token).get("/v1/beneficiaries").then().statusCode(403);
            as(token).body(aPerson().body()).post("/v1/beneficiaries").then().statusCode(403);
            as(token)
                    .body(Map.of("q", "martin"))
                    .post("/v1/beneficiaries/search")
                    .then()
                    .statusCode(403);
            as(token).post(person.at("/pause")).then().statusCode(403);
        }
    }

    @Test
    void lists_are_paged_and_filtered_by_state_and_structure() {
        var older = aPerson().heldBy(structure).create();
        var newer = aPerson().heldBy(structure).create();
        as(structure).post(older.at("/pause")).then().statusCode(200);
        var page = as(structure)
                .queryParam("limit", 1)
                .get("/v1/beneficiaries")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(newer.id())))
                .extract();
        as(structure)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/beneficiaries")
                .then()
                .body("items.id", equalTo(List.of(older.id())))
                .body("nextCursor", nullValue());
        as(TestTokens.adviser())
                .queryParam("state", "PAUSED")
                .queryParam("structureId", structure.id())
                .get("/v1/beneficiaries")
                .then()
                .body("items.id", equalTo(List.of(older.id())));
        as(structure)
                .queryParam("state", "GONE")
                .get("/v1/beneficiaries")
                .then()
                .statusCode(400);
    }

    @Test
    void those_who_left_are_listed_only_when_asked_for() {
        var person = aPerson().heldBy(structure).create();
        as(structure).post(person.at("/leave")).then().statusCode(200);
        as(structure).get("/v1/beneficiaries").then().body("items", hasSize(0));
        as(structure)
                .queryParam("state", "LEFT")
                .get("/v1/beneficiaries")
                .then()
                .body("items.id", equalTo(List.of(person.id())));
    }

    @Test
    void replacing_needs_the_present_version() {
        var person = aPerson().heldBy(structure).create();
        as(structure).body(facts()).put(person.at("")).then().statusCode(428);
        as(structure)
                .header("If-Match", "\"7\"")
                .body(facts())
                .put(person.at(""))
                .then()
                .statusCode(412);
        as(structure)
                .header("If-Match", "\"0\"")
                .body(facts())
                .put(person.at(""))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("communeCode", equalTo("92012"))
                .body("readiness", equalTo("READY_FOR_WORK"));
    }

    @Test
    void readiness_moves_the_state_when_it_is_replaced() {
        var person = aPerson().heldBy(structure).create();
        var body = facts();
        body.put("readiness", "PREPARING");
        as(structure)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(person.at(""))
                .then()
                .statusCode(200)
                .body("state", equalTo("PREPARING"))
                .body("waitingSince", nullValue());
    }

    private static Map<String, Object> facts() {
        var body = new LinkedHashMap<String, Object>();
        body.put("communeCode", "92012");
        return body;
    }

    private ValidatableResponse keyed(Map<String, Object> body) {
        return as(structure)
                .header("Idempotency-Key", "click-1")
                .body(body)
                .post("/v1/beneficiaries")
                .then();
    }

    private String aSkill() {
        return as(structure)
                .get("/v1/occupations/G1603")
                .then()
                .statusCode(200)
                .extract()
                .path("skills[0].code");
    }

    private static RequestSpecification as(Member member) {
        return as(member.token());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
