package fr.clubbusiness.operation;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.directory.Members;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard shows only metrics that the service publishes. */
@QuarkusTest
class DashboardTest {
    private static final Path DASHBOARD = Path.of("docker/grafana/club.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:http|agroal|jvm|process|system|club)_[a-z_]+");

    @Test
    void every_metric_of_the_dashboard_is_published() throws IOException {
        given().auth()
                .oauth2(Members.aCompany().token())
                .get("/v1/build")
                .then()
                .statusCode(200);
        var told = given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(asked())
                .hasSizeGreaterThan(10)
                .allSatisfy(metric -> assertThat(told).containsPattern("(?m)^" + metric + "[{ ]"));
    }

    @Test
    void an_operation_is_counted_by_its_path_in_the_document_and_never_by_an_id() {
        given().auth()
                .oauth2(Members.aCompany().token())
                .get("/v1/needs/B-999999")
                .then()
                .statusCode(404);

        given().get("/q/metrics")
                .then()
                .body(containsString("uri=\"/v1/needs/{id}\""))
                .body(not(containsString("B-999999")));
    }

    @Test
    void a_request_that_reaches_no_operation_is_counted_without_its_path() {
        given().options("/v1/calendar/inconnu-de-tous.ics").then().statusCode(204);
        given().patch("/v1/needs/inconnu-de-tous").then().statusCode(405);

        given().get("/q/metrics")
                .then()
                .body(containsString("uri=\"ELSEWHERE\""))
                .body(not(containsString("inconnu-de-tous")));
    }

    private static Set<String> asked() throws IOException {
        var dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        return dashboard.findValuesAsText("expr").stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(found -> found.group())
                .collect(toCollection(TreeSet::new));
    }
}
