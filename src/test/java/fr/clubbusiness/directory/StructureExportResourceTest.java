package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.Members.aStructure;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StructureExportResourceTest {

    @Test
    void an_adviser_exports_those_of_the_club_as_a_table() {
        var member = aStructure(StructureKind.ASE);
        var file = export(TestTokens.adviser(), "text/csv")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();
        assertThat(new String(file, UTF_8))
                .startsWith("\uFEFFRéférence;SIRET;Nom;")
                .contains("\r\n" + member.reference() + ";'" + member.siret() + ";");
    }

    @Test
    void each_exports_only_itself() {
        var member = aStructure(StructureKind.ASE);
        aStructure(StructureKind.ASE);
        var line = export(member.token(), "application/x-ndjson")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(line.lines()).hasSize(1);
        assertThat(JsonPath.from(line).getString("id")).isEqualTo(member.id());
        assertThat(JsonPath.from(line).<String, Object>getMap(""))
                .isEqualTo(given().auth()
                        .oauth2(member.token())
                        .get("/v1/structures")
                        .then()
                        .extract()
                        .jsonPath()
                        .getMap("items[0]"));
    }

    @Test
    void another_role_is_403_and_another_format_406() {
        export(TestTokens.agencyAdmin(), "text/csv").statusCode(403).body("code", equalTo("role"));
        export(TestTokens.adviser(), "application/json").statusCode(406);
    }

    private static ValidatableResponse export(String token, String accept) {
        return given().auth()
                .oauth2(token)
                .accept(accept)
                .get("/v1/structures/export")
                .then();
    }
}
