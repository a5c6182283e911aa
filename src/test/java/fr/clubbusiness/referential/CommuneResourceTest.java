package fr.clubbusiness.referential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommuneResourceTest {

    @Test
    void search_200_finds_by_name_without_accents() {
        search("SEVRES")
                .statusCode(200)
                .body("items[0].code", equalTo("92072"))
                .body("items[0].name", equalTo("Sèvres"))
                .body("items[0].postalCodes", contains("92310"))
                .body("items[0].department", equalTo("92"))
                .body("items[0].former", nullValue())
                .body("nextCursor", nullValue());
    }

    @Test
    void search_200_finds_by_post_code() {
        search("92190").statusCode(200).body("items.name", contains("Meudon"));
    }

    @Test
    void search_200_of_the_code_of_Paris_names_its_arrondissements() {
        search("75056").statusCode(200).body("items", hasSize(20)).body("items[0].code", equalTo("75101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ST CLOUD", "st-cloud", "SAINT CLOUD", "92210 ST CLOUD", "ST CLOUD CEDEX"})
    void search_200_finds_a_place_as_it_is_written_in_an_address(String q) {
        search(q).statusCode(200).body("items[0].code", equalTo("92064"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92060", "92024", "92050", "92063", "92062"})
    void search_200_of_five_digits_that_are_no_post_code_gives_nothing(String q) {
        search(q).statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PIERREFITTE SUR SEINE",
                "Pierrefitte-sur-Seine",
                "93059",
                "93380 PIERREFITTE",
                "pierrefitte s/ seine"
            })
    void search_200_of_a_commune_that_merged_gives_the_one_that_has_its_place(String q) {
        search(q)
                .statusCode(200)
                .body("items[0].code", equalTo("93066"))
                .body("items[0].name", equalTo("Saint-Denis"))
                .body("items[0].former.code", equalTo("93059"))
                .body("items[0].former.name", equalTo("Pierrefitte-sur-Seine"));
    }

    @ParameterizedTest
    @CsvSource({"92060, 92060", "2a004, 2A004", "'92050\u00a0', 92050", "93059, 93066", "69383, 69123", "98818, 98818"})
    void search_200_finds_by_insee_code(String inseeCode, String code) {
        byCode(inseeCode).statusCode(200).body("items.code", contains(code));
    }

    @Test
    void search_200_of_the_insee_code_of_Paris_names_its_arrondissements() {
        byCode("75056").statusCode(200).body("items", hasSize(20)).body("items[19].code", equalTo("75120"));
    }

    @Test
    void search_200_of_an_insee_code_that_nobody_has_gives_nothing() {
        byCode("99999").statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9205", "Nanterre", "920500", "2C004", "-"})
    void search_400_when_the_insee_code_is_none(String inseeCode) {
        byCode(inseeCode).statusCode(400).body("violations.field", contains("inseeCode"));
    }

    @Test
    void search_400_with_both_q_and_an_insee_code() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", "nanterre")
                .queryParam("inseeCode", "92050")
                .get("/v1/communes")
                .then()
                .statusCode(400)
                .body("violations.field", contains("inseeCode"));
    }

    @Test
    void search_200_without_q_gives_the_largest() {
        search("").statusCode(200).body("items", hasSize(50)).body("items[0].name", equalTo("Marseille"));
    }

    @Test
    void search_400_when_q_is_too_long() {
        search("é".repeat(101)).statusCode(400).body("violations.field", contains("q"));
    }

    @Test
    void search_401_without_a_token() {
        given().get("/v1/communes").then().statusCode(401);
    }

    private static ValidatableResponse byCode(String inseeCode) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("inseeCode", inseeCode)
                .get("/v1/communes")
                .then();
    }

    private static ValidatableResponse search(String q) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", q)
                .get("/v1/communes")
                .then();
    }
}
