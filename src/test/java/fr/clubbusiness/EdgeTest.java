package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong request gets a problem that says what is wrong, where, and what to do. Nothing is stored. */
@QuarkusTest
class EdgeTest {
    private final String siret = Sirets.next();

    @Test
    void malformed_json_is_400_with_line_and_column() {
        refused("{\"siret\": ", 400).body("detail", containsString("ligne 1")).body("violations", empty());
    }

    @Test
    void a_field_given_twice_is_400() {
        refused("{\"name\": \"A\", \"name\": \"B\"}", 400);
    }

    @Test
    void text_after_the_object_is_400() {
        refused(company("X") + "{}", 400);
    }

    @Test
    void a_list_or_a_text_instead_of_an_object_is_400() {
        refused("[]", 400);
        refused("\"text\"", 400);
        refused("null", 400);
        refused("", 400);
    }

    @Test
    void a_number_instead_of_a_text_is_400_naming_the_field() {
        refused(company("X").replace("\"X\"", "12"), 400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void a_control_character_is_400_naming_the_field() {
        refused(company("A\\u0000B"), 400).body("violations[0].field", equalTo("name"));
        refused(company("A\\u001bB"), 400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void half_a_surrogate_pair_is_400() {
        refused(company("A\\ud800B"), 400);
    }

    @Test
    void a_text_over_its_bound_is_400_naming_the_field() {
        refused(company("x".repeat(201)), 400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void a_blank_name_is_400() {
        refused(company("   "), 400).body("violations[0].field", equalTo("name"));
    }

    @Test
    void an_unknown_commune_is_400_naming_the_field() {
        refused(company("X").replace("92050", "99999"), 400).body("violations[0].field", equalTo("communeCode"));
    }

    @Test
    void paris_as_a_whole_is_400_naming_its_arrondissements() {
        refused(company("X").replace("92050", "75056"), 400).body("violations[0].message", containsString("75101"));
    }

    @Test
    void a_body_over_the_limit_is_413() {
        refused("{\"name\": \"" + "x".repeat(300_000) + "\"}", 413).body("code", equalTo("too-large"));
    }

    /** The second body has one text alone: a reader of plain text could make it of anything. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/companies", "/v1/beneficiaries/search"})
    void another_content_type_is_415(String path) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "appel entrant")
                .contentType("text/plain")
                .body(company("X"))
                .post(path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void an_answer_in_another_format_is_406() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .accept("application/xml")
                .get("/v1/companies")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void another_method_is_405() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .delete("/v1/companies")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void an_unknown_address_is_404() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/nothing-here")
                .then()
                .statusCode(404);
    }

    @Test
    void a_limit_out_of_range_or_a_foreign_cursor_is_400() {
        for (var query : List.of("limit=0", "limit=201", "limit=-1", "cursor=abc", "cursor=%00")) {
            given().auth()
                    .oauth2(TestTokens.adviser())
                    .get("/v1/companies?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void errors_are_in_english_when_asked() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Accept-Language", "en")
                .get("/v1/companies/E-999999")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("en"))
                .body("detail", containsString("does not exist"));
    }

    @Test
    void an_expired_token_is_401() {
        unauthenticated(TestTokens.sign(organisation(
                TestTokens.claims("adviser", "adviser").expiresIn(Duration.ofMinutes(-1)), TestTokens.AGENCY)));
    }

    @Test
    void a_token_for_another_service_is_401() {
        unauthenticated(TestTokens.sign(
                organisation(TestTokens.claims("adviser", "adviser").audience("another-api"), TestTokens.AGENCY)));
    }

    @Test
    void a_token_signed_with_another_key_is_401() {
        unauthenticated(organisation(TestTokens.claims("adviser", "adviser"), TestTokens.AGENCY)
                .sign(TestTokens.keyPair().getPrivate()));
    }

    @Test
    void an_unsigned_token_is_401() {
        unauthenticated("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZHZpc2VyIiwiYXVkIjoiY2x1Yi1hcGkifQ.");
        unauthenticated("not-a-token");
    }

    @Test
    void a_token_without_or_with_several_organisations_is_403_saying_how_to_choose() {
        forbidden(TestTokens.sign(TestTokens.claims("adviser", "adviser")), "organisation-choice");
        forbidden(
                TestTokens.sign(TestTokens.claims("adviser", "adviser")
                        .claim(
                                "organization",
                                Map.of(
                                        "one", Map.of("siret", List.of(TestTokens.AGENCY)),
                                        "two", Map.of("siret", List.of(siret))))),
                "organisation-choice");
    }

    @Test
    void a_token_of_an_organisation_that_is_no_member_is_403() {
        forbidden(TestTokens.of("adviser", Sirets.next(), "adviser"), "organisation-unknown");
    }

    @Test
    void a_company_cannot_have_advisers() {
        created(company("Une entreprise"));
        forbidden(TestTokens.of("intruder", siret, "adviser"), "role-organisation");
    }

    private static io.smallrye.jwt.build.JwtClaimsBuilder organisation(
            io.smallrye.jwt.build.JwtClaimsBuilder claims, String siret) {
        return claims.claim("organization", Map.of("o", Map.of("siret", List.of(siret))));
    }

    private static void unauthenticated(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/companies")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static void forbidden(String token, String code) {
        given().auth().oauth2(token).get("/v1/companies").then().statusCode(403).body("code", equalTo(code));
    }

    private static ValidatableResponse refused(String body, int status) {
        return post(body).statusCode(status).contentType("application/problem+json");
    }

    private static void created(String body) {
        post(body).statusCode(201);
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(body)
                .post("/v1/companies")
                .then();
    }

    private String company(String name) {
        return """
                {"siret": "%s", "name": "%s", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "contact@example.org"}
                """.formatted(siret, name);
    }
}
