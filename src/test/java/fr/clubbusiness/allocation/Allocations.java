package fr.clubbusiness.allocation;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Allocations for tests, made through the API as an adviser. */
final class Allocations {
    private Allocations() {}

    /** An allocation over the needs of this need's poster. */
    static ValidatableResponse over(AllocationMode mode, Need need) {
        return post("", Map.of("mode", mode.name(), "companyId", need.poster().id()));
    }

    /** An allocation over the needs of a commune. Returns its id. */
    static String madeIn(String commune, AllocationMode mode) {
        return post("", Map.of("mode", mode.name(), "communeCode", commune))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static List<Map<String, Object>> pairs(String allocation) {
        return get("/" + allocation + "/pairs").statusCode(200).extract().path("items");
    }

    static ValidatableResponse introduce(String allocation, Map<String, ?> body) {
        return post("/" + allocation + "/introductions", body);
    }

    static ValidatableResponse post(String path, Map<String, ?> body) {
        return post(path, body, Map.of());
    }

    static ValidatableResponse post(String path, Map<String, ?> body, Map<String, String> headers) {
        Matching.caughtUp();
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .headers(headers)
                .body(new LinkedHashMap<>(body))
                .post("/v1/allocations" + path)
                .then();
    }

    static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/allocations" + path)
                .then();
    }
}
