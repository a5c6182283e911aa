package fr.clubbusiness.referential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OccupationResourceTest {

    @Test
    void search_200_finds_by_the_beginning_of_words() {
        search("prepa COMM")
                .statusCode(200)
                .body("items[0].romeCode", equalTo("N1103"))
                .body("items[0].label", equalTo("Magasinage et préparation de commandes"))
                .body("items[0].appellations[0]", equalTo("Préparateur / Préparatrice de commandes"))
                .body("nextCursor", nullValue());
    }

    @Test
    void search_200_without_q_gives_the_first_page() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/occupations")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .body("items[0].label", equalTo("Accompagnement médicosocial"));
    }

    @Test
    void search_200_gives_at_most_the_limit() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", "vente")
                .queryParam("limit", 2)
                .get("/v1/occupations")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void search_200_of_what_names_nothing_is_empty() {
        search("astronaute ' OR 1=1 --").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void search_400_when_q_is_too_long() {
        search("a".repeat(101))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("violations.field", contains("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1"})
    void search_400_when_limit_is_out_of_range(String limit) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("limit", limit)
                .get("/v1/occupations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("limit"));
    }

    @Test
    void search_401_without_a_token() {
        given().get("/v1/occupations").then().statusCode(401);
    }

    @Test
    void search_is_open_to_the_agencys_administrators() {
        given().auth()
                .oauth2(TestTokens.agencyAdmin())
                .get("/v1/occupations")
                .then()
                .statusCode(200);
    }

    @Test
    void get_200_gives_skills_and_neighbours() {
        get("N1105")
                .statusCode(200)
                .body("romeCode", equalTo("N1105"))
                .body("label", equalTo("Manutention manuelle de charges"))
                .body("version", equalTo("3.47"))
                .body("skills", hasItem(Map.of("code", "100016", "label", "Gestes et postures de manutention")))
                .body("neighbours.romeCode", hasItems("N1103", "N1101"))
                .body("neighbours.kind", everyItem(in(List.of("PROCHE", "EVOLUTION"))))
                .body("neighbours.find { it.romeCode == 'N1101' }.kind", equalTo("EVOLUTION"))
                .body("neighbours.find { it.romeCode == 'N1101' }.label", containsString("engins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1105", "N1105%20", "N%C2%A01105", "%E2%80%8BN1105", "N%201105"})
    void get_200_for_a_code_as_people_type_it(String code) {
        get(code).statusCode(200).body("romeCode", equalTo("N1105"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A9999", "N110", "N11055", "Z0000", "%00"})
    void get_404_when_no_occupation_has_the_code(String code) {
        get(code).statusCode(404).contentType("application/problem+json");
    }

    private static ValidatableResponse search(String q) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", q)
                .get("/v1/occupations")
                .then();
    }

    private static ValidatableResponse get(String code) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .urlEncodingEnabled(false)
                .get("/v1/occupations/" + code)
                .then();
    }
}
