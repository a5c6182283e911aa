package fr.clubbusiness.http.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Browsers let the configured front-ends read answers, and nobody else's pages. */
@QuarkusTest
@TestProfile(LimitedEdge.class)
class FrontEndsTest implements ByPublicName {

    @Test
    void a_configured_front_end_may_read_and_sees_the_headers_that_it_needs() {
        from(LimitedEdge.FRONT_END)
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LimitedEdge.FRONT_END))
                .header("Access-Control-Allow-Credentials", equalTo("false"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
    }

    @Test
    void a_configured_front_end_may_ask_before_it_changes() {
        given().header("Origin", LimitedEdge.FRONT_END)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,purpose")
                .options("/v1/needs/B-0001")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LimitedEdge.FRONT_END))
                .header("Access-Control-Allow-Methods", containsString("PUT"));
    }

    @Test
    void another_page_may_not_read() {
        from("https://evil.example").statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        from("null").statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void the_clubs_own_pages_may_read() {
        from("https://" + LimitedEdge.HOST).statusCode(200);
    }

    private static ValidatableResponse from(String origin) {
        return given().auth()
                .oauth2(Members.aStructure(StructureKind.AI).token())
                .header("Origin", origin)
                .get("/v1/needs")
                .then();
    }
}
