package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StructureResourceTest {

    @Test
    void a_structure_reads_itself_with_its_own_kind_even_a_revealing_one() {
        var structure = Members.aStructure(StructureKind.CSAPA);
        read(structure.token(), structure.reference()).statusCode(200).body("kind", equalTo("CSAPA"));
    }

    @Test
    void another_structure_is_404() {
        var structure = Members.aStructure(StructureKind.ACI);
        var other = Members.aStructure(StructureKind.ML);
        read(other.token(), structure.id()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_company_may_not_read_structures() {
        var structure = Members.aStructure(StructureKind.ACI);
        read(Members.aCompany().token(), structure.id()).statusCode(403);
    }

    @Test
    void a_structure_changes_its_contacts() {
        var structure = Members.aStructure(StructureKind.ACI);
        replace(structure, "\"0\"", body(structure, "ACI", "nouvelle@structure.example"))
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("contactEmail", equalTo("nouvelle@structure.example"));
    }

    @Test
    void a_structure_changing_its_kind_is_403() {
        var structure = Members.aStructure(StructureKind.ACI);
        replace(structure, "\"0\"", body(structure, "ETTI", "contact@structure.example"))
                .statusCode(403)
                .body("code", equalTo("contacts-only"));
    }

    @Test
    void a_change_without_if_match_is_428_and_from_an_old_version_412() {
        var structure = Members.aStructure(StructureKind.ACI);
        var body = body(structure, "ACI", "nouvelle@structure.example");
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .body(body)
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(428);
        replace(structure, "\"7\"", body).statusCode(412);
    }

    @Test
    void a_structure_without_dates_is_of_its_kind_on_any_day() {
        var structure = Members.aStructure(StructureKind.ACI);
        read(structure.token(), structure.id())
                .body("capacities.kind", contains("ACI"))
                .body("capacities[0].since", nullValue())
                .body("capacities[0].until", nullValue());
    }

    @Test
    void an_adviser_dates_the_kinds_of_a_structure_and_its_title() {
        var structure = Members.aStructure(StructureKind.ACI);
        describe(structure, """
                "prescriber": "PREFECT", "prescriberSince": "2026-01-01",
                "capacities": [{"kind": "ETTI", "since": "2025-03-01"},
                               {"kind": "ACI", "since": "2024-01-01", "until": "2026-12-31", "reference": "ACI-2024"}]
                """)
                .statusCode(200)
                .body("capacities.kind", contains("ACI", "ETTI"))
                .body("capacities[0].until", equalTo("2026-12-31"));
        read(structure.token(), structure.id())
                .body("kind", equalTo("ACI"))
                .body("prescriberSince", equalTo("2026-01-01"))
                .body("capacities[0].reference", equalTo("ACI-2024"))
                .body("capacities[1].since", equalTo("2025-03-01"));
    }

    @Test
    void changing_only_the_capacities_gives_a_new_version() {
        var structure = Members.aStructure(StructureKind.ACI);
        describe(structure, "\"capacities\": [{\"kind\": \"ACI\", \"since\": \"2024-01-01\"}]")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
    }

    @Test
    void capacities_without_the_kind_or_with_one_twice_on_a_day_are_400() {
        var structure = Members.aStructure(StructureKind.ACI);
        describe(structure, "\"capacities\": [{\"kind\": \"EI\"}]")
                .statusCode(400)
                .body("violations[0].field", equalTo("capacities"));
        describe(structure, "\"capacities\": [{\"kind\": \"ACI\"}, {\"kind\": \"ACI\", \"since\": \"2026-01-01\"}]")
                .statusCode(400);
    }

    @Test
    void a_structure_dates_nothing_of_itself() {
        var structure = Members.aStructure(StructureKind.ACI);
        replace(
                        structure,
                        "*",
                        body(structure, "ACI", "contact@structure.example")
                                .replace(
                                        "\"prescriber\"",
                                        "\"capacities\": [{\"kind\": \"ACI\", \"until\": \"2030-01-01\"}], \"prescriber\""))
                .statusCode(403)
                .body("code", equalTo("contacts-only"));
    }

    private static ValidatableResponse describe(Member structure, String more) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Structure %s", "kind": "ACI", "communeCode": "92050",
                         "contactEmail": "contact@structure.example", %s}
                        """.formatted(structure.siret(), structure.siret(), more))
                .put("/v1/structures/" + structure.id())
                .then();
    }

    private static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get("/v1/structures/" + id).then();
    }

    private static ValidatableResponse replace(Member structure, String version, String body) {
        return given().auth()
                .oauth2(structure.token())
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put("/v1/structures/" + structure.id())
                .then();
    }

    private static String body(Member structure, String kind, String email) {
        return """
                {"siret": "%s", "name": "Structure %s", "kind": "%s", "communeCode": "92050", "contactEmail": "%s",
                 "prescriber": "NO"}
                """.formatted(structure.siret(), structure.siret(), kind, email);
    }

    @Test
    void an_adviser_changes_everything() {
        var structure = Members.aStructure(StructureKind.ACI);
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(body(structure, "EI", "contact@structure.example"))
                .put("/v1/structures/" + structure.reference())
                .then()
                .statusCode(200)
                .body("kind", equalTo("EI"));
    }
}
