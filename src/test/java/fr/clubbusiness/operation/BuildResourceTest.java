package fr.clubbusiness.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.directory.Members;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Operators see which build is running, and whether its parts work. */
@QuarkusTest
class BuildResourceTest {

    @Test
    void a_member_reads_which_build_answers() {
        given().auth()
                .oauth2(Members.aCompany().token())
                .get("/v1/build")
                .then()
                .statusCode(200)
                .body("contractVersion", matchesPattern("\\d+\\.\\d+\\.\\d+"))
                .body("commit", not(startsWith("$")))
                .body("builtAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .body("schemaVersion", matchesPattern("\\d{3}"))
                .body("javaVersion", startsWith("25"))
                .body("startedAt", matchesPattern("\\d{4}-.*Z"));
    }

    @Test
    void health_names_its_parts() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("Database connections health check", "matching-index", "identity"));
    }
}
