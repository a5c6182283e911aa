package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
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
