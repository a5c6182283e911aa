package fr.clubbusiness.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Each request has an id, which is in its answer, its problem and the log. */
@QuarkusTest
class RequestIdTest {
    private static final String MADE_HERE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void a_problem_has_the_request_id_of_the_header() {
        var answer = given().get("/v1/needs").then().statusCode(401);

        answer.header("X-Request-Id", matchesPattern(MADE_HERE))
                .body("requestId", equalTo(answer.extract().header("X-Request-Id")));
    }

    @Test
    void a_caller_may_name_its_requests() {
        named("commande_42.b").body("requestId", equalTo("commande_42.b"));
    }

    @Test
    void a_name_that_could_not_stand_in_a_log_is_replaced() {
        named("deux mots").body("requestId", matchesPattern(MADE_HERE));
        named("é").body("requestId", matchesPattern(MADE_HERE));
        named("x".repeat(65)).body("requestId", matchesPattern(MADE_HERE));
    }

    @Test
    void an_answer_that_is_no_problem_has_a_name_too() {
        given().get("/q/openapi").then().statusCode(200).header("X-Request-Id", matchesPattern(MADE_HERE));
    }

    private static ValidatableResponse named(String name) {
        return given().header("X-Request-Id", name).get("/v1/needs").then().statusCode(401);
    }
}
