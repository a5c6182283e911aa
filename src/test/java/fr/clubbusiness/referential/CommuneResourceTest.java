package fr.clubbusiness.referential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommuneResourceTest {

    @Test
    void search_200_finds_by_name_without_accents() {
        search("SEVRES")
                .statusCode(200)
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "code",
                                "92072",
                                "name",
                                "Sèvres",
                                "postalCodes",
                                List.of("92310"),
                                "department",
                                "92")))
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

    private static ValidatableResponse search(String q) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", q)
                .get("/v1/communes")
                .then();
    }
}
