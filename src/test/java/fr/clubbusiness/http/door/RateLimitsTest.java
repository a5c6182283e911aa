package fr.clubbusiness.http.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Each member has so many requests of each kind a minute; whoever has no valid token shares those of their address. */
@QuarkusTest
@TestProfile(LimitedEdge.class)
class RateLimitsTest implements ByPublicName {

    @Test
    void every_answer_says_what_is_left_and_one_too_many_is_429_with_what_to_do() {
        var token = Members.aStructure(StructureKind.AI).token();
        for (int left = LimitedEdge.READS - 1; left >= 0; left--) {
            get(token, "/v1/needs")
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"reads\";q=5;w=60"))
                    .header("RateLimit", matchesPattern("\"reads\";r=" + left + ";t=[0-9]+"));
        }
        get(token, "/v1/needs")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"))
                .header("RateLimit", matchesPattern("\"reads\";r=0;t=[0-9]+"))
                .body("code", equalTo("rate-limit"))
                .body("detail", containsString("5 lectures en une minute : recommencez dans"));
    }

    @Test
    void the_limits_of_one_member_are_nobody_elses() {
        var spent = Members.aStructure(StructureKind.AI).token();
        for (int i = 0; i <= LimitedEdge.READS; i++) {
            get(spent, "/v1/needs");
        }
        get(spent, "/v1/needs").statusCode(429);
        get(Members.aStructure(StructureKind.AI).token(), "/v1/needs").statusCode(200);
    }

    @Test
    void exports_are_counted_apart_from_readings() {
        var token = Members.aStructure(StructureKind.AI).token();
        get(token, "/v1/needs/export").statusCode(200).header("RateLimit", containsString("\"exports\";r=0"));
        get(token, "/v1/needs/export").statusCode(429).body("detail", containsString("exports"));
        get(token, "/v1/needs").statusCode(200);
    }

    @Test
    void wrong_tokens_from_one_address_become_429_and_a_right_one_from_there_stays_free() {
        for (int i = 0; i < LimitedEdge.STRANGERS; i++) {
            get("not-a-token", "/v1/needs");
        }
        get("not-a-token", "/v1/needs")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("WWW-Authenticate", nullValue())
                .body("status", equalTo(429))
                .body("code", equalTo("rate-limit"));
        given().get("/v1/schemas/needs").then().statusCode(429);
        get(Members.aStructure(StructureKind.AI).token(), "/v1/needs").statusCode(200);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
