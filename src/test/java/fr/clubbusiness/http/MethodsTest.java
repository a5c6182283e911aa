package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The HTTP rules for every address: HEAD, OPTIONS, and refusals that list the allowed methods. */
@QuarkusTest
class MethodsTest {
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Length", "ETag", "Vary", "Cache-Control", "Content-Language", "Link");

    @Test
    void head_gives_the_headers_of_get_without_its_body() {
        var need = Needs.aNeed().create();
        Needs.aNeed().create();
        for (var address : List.of(
                "/v1/needs/" + need.id(), "/v1/needs?limit=1", "/v1/occupations/G1603", "/v1/communes?q=nant")) {
            var get = adviser().get(address).then().statusCode(200).extract().headers();
            var head = adviser()
                    .head(address)
                    .then()
                    .statusCode(200)
                    .body(emptyString())
                    .extract()
                    .headers();
            for (var header : HEADERS) {
                assertThat(head.getValue(header))
                        .as("%s of %s", header, address)
                        .isEqualTo(get.getValue(header));
            }
            adviser()
                    .header("If-None-Match", get.getValue("ETag"))
                    .head(address)
                    .then()
                    .statusCode(304);
        }
        adviser().head("/v1/needs/B-999999").then().statusCode(404).body(emptyString());
    }

    @Test
    void options_lists_the_methods_of_an_address() {
        options("/v1/needs", "GET, HEAD, OPTIONS, POST");
        options("/v1/needs/B-0001", "GET, HEAD, OPTIONS, PUT");
        options("/v1/beneficiaries/search", "OPTIONS, POST");
        options("/v1/needs/B-0001/open", "OPTIONS, POST");
        adviser().options("/v1/nothing-here").then().statusCode(404);
    }

    private static void options(String address, String allowed) {
        adviser()
                .options(address)
                .then()
                .statusCode(204)
                .header("Allow", equalTo(allowed))
                .body(emptyString());
    }

    @Test
    void another_method_is_405_with_those_allowed() {
        adviser()
                .delete("/v1/needs/B-0001")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
    }

    /** It is one segment for the address, whatever it is once decoded. */
    @Test
    void a_slash_that_is_encoded_does_not_make_another_address() {
        adviser()
                .urlEncodingEnabled(false)
                .delete("/v1/needs/a%2Fb")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
    }

    @Test
    void another_format_is_406_or_415() {
        adviser()
                .accept("application/xml")
                .get("/v1/needs")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        adviser()
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/needs")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void answers_are_in_the_language_preferred_and_say_which() {
        var need = Needs.aNeed().create();
        for (var address : List.of("/v1/needs/" + need.id(), "/v1/needs/" + need.id() + "/matches?x=1")) {
            adviser().get(address).then().header("Content-Language", equalTo("fr"));
            adviser()
                    .header("Accept-Language", "de, en;q=0.5, fr;q=0.1")
                    .get(address)
                    .then()
                    .header("Content-Language", equalTo("en"))
                    .header("Vary", containsString("Accept-Language"));
        }
    }

    @Test
    void matches_say_that_they_speak_french_whatever_was_asked() {
        var need = Needs.aNeed().create();
        adviser()
                .header("Accept-Language", "en")
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"));
    }

    private static RequestSpecification adviser() {
        return given().auth().oauth2(TestTokens.adviser());
    }
}
