package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompanyResourceTest {
    private final String siret = Sirets.next();

    @Test
    void an_adviser_registers_a_company_and_reads_it_back() {
        var location = post(company(siret, "Dupont & Fils"))
                .statusCode(201)
                .header("Location", containsString("/v1/companies/"))
                .body("reference", matchesPattern("E-[0-9]{4,}"))
                .body("name", equalTo("Dupont & Fils"))
                .extract()
                .header("Location");
        given().auth()
                .oauth2(TestTokens.adviser())
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("siret", equalTo(siret));
    }

    @Test
    void a_siret_already_registered_is_409() {
        post(company(siret, "Première")).statusCode(201);
        post(company(siret, "Seconde")).statusCode(409).body("code", equalTo("organisation-siret-unique"));
    }

    @Test
    void an_external_id_already_taken_is_409() {
        var taken = "{\"externalId\": \"paie-%s\", ".formatted(siret);
        post(company(siret, "Première").replace("{", taken)).statusCode(201);
        post(company(Sirets.next(), "Seconde").replace("{", taken))
                .statusCode(409)
                .body("code", equalTo("organisation-external-id-unique"));
    }

    @Test
    void a_wrong_siret_is_400_naming_the_field_and_what_is_expected() {
        post(company("13002526500014", "Clé fausse"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("siret"))
                .body("violations[0].message", containsString("clé de contrôle"));
    }

    @Test
    void missing_fields_are_400_all_at_once() {
        post("{}").statusCode(400).body("violations.field", hasItem("siret")).body("violations.field", hasItem("name"));
    }

    @Test
    void an_unknown_field_is_400() {
        post(company(siret, "X").replace("{", "{\"sirett\": 1,"))
                .statusCode(400)
                .body("violations[0].field", equalTo("sirett"));
    }

    @Test
    void without_token_it_is_401() {
        given().get("/v1/companies").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_structure_may_not_register_companies() {
        given().auth()
                .oauth2(TestTokens.of("s", siret, "structure"))
                .contentType("application/json")
                .body(company(siret, "X"))
                .post("/v1/companies")
                .then()
                .statusCode(403)
                .body("code", equalTo("role"));
    }

    @Test
    void a_company_sees_only_itself() {
        post(company(siret, "Elle-même")).statusCode(201);
        post(company(Sirets.next(), "Une autre")).statusCode(201);
        given().auth()
                .oauth2(TestTokens.of("c", siret, "company"))
                .get("/v1/companies")
                .then()
                .statusCode(200)
                .body("items.siret", equalTo(java.util.List.of(siret)));
    }

    @Test
    void the_same_key_and_body_replay_the_answer() {
        var body = company(siret, "Une fois");
        var first =
                keyed("clé-1".replace("é", "e"), body).statusCode(201).extract().path("id");
        keyed("cle-1", body).statusCode(201).body("id", equalTo(first));
        keyed("cle-1", company(siret, "Autre"))
                .statusCode(422)
                .body("reasons[0].code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(body)
                .post("/v1/companies")
                .then();
    }

    private static ValidatableResponse keyed(String key, String body) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/companies")
                .then();
    }

    static String company(String siret, String name) {
        return """
                {"siret": "%s", "name": "%s", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "contact@example.org"}
                """.formatted(siret, name);
    }
}
