package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** A company written by an adviser, for tests of creation and replacement. */
final class Company {
    private final String siret = Sirets.next();
    private String id = "";

    ExtractableResponse<Response> post() {
        var created = adviser()
                .body(body("Une entreprise"))
                .post("/v1/companies")
                .then()
                .statusCode(201)
                .extract();
        id = created.path("id");
        return created;
    }

    ValidatableResponse post(String key, String name) {
        return adviser()
                .header("Idempotency-Key", key)
                .body(body(name))
                .post("/v1/companies")
                .then();
    }

    ValidatableResponse put(@Nullable String ifMatch, String name) {
        var request = adviser().body(body(name));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/companies/" + id)
                .then();
    }

    private String body(String name) {
        return """
                {"siret": "%s", "name": "%s", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "contact@example.org"}
                """.formatted(siret, name);
    }

    private static RequestSpecification adviser() {
        return given().auth().oauth2(TestTokens.adviser()).contentType("application/json");
    }
}
