package fr.clubbusiness.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.need.Needs;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends the examples of the contract in the order of the main job, and compares the answers with their examples. */
@QuarkusTest
class DocumentExamplesTest {
    private final ExampleCalls examples = new ExampleCalls(Needs.today());

    @Inject
    @All
    List<ExampleRequests> features;

    @Test
    void every_example_is_taken_and_answered_as_written() {
        features.forEach(feature -> feature.send(examples));
        problems();
        features.forEach(feature -> feature.end(examples));
        assertThat(examples.differences())
                .as("Read what is new in target/openapi/examples, then: cp target/openapi/examples/* openapi/examples/")
                .isEmpty();
    }

    /** Nobody can ask for these problems: their examples are compared with the texts of the club instead. */
    @ParameterizedTest
    @ValueSource(strings = {"TooManyRequests", "Unexpected", "Unavailable"})
    void a_problem_that_cannot_be_provoked_is_shown_with_the_texts_of_its_code(String name) throws IOException {
        var json = new ObjectMapper();
        var example = json.readTree(Files.readString(Path.of("openapi/examples/Problem." + name + ".json")));
        var code = example.path("code").asText();
        var texts = json.readTree(Files.readString(Path.of("src/main/resources/problems.json")))
                .path(code);
        assertThat(example.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(example.path("status")).isEqualTo(texts.path("status"));
        assertThat(example.path("title")).isEqualTo(texts.path("fr").path("title"));
    }

    private void problems() {
        var json = "application/json";
        examples.send("Problem.Unauthenticated", given(), "GET", "/v1/needs/B-0001");
        examples.send(
                "Problem.Forbidden", given().auth().oauth2(examples.company()), "GET", "/v1/beneficiaries/P-0426");
        examples.send("Problem.NotFound", given().auth().oauth2(examples.company()), "GET", "/v1/needs/B-999999999");
        examples.send(
                "Problem.NotAcceptable",
                given().auth().oauth2(examples.company()).accept("application/xml"),
                "GET",
                "/v1/needs/B-0001");
        examples.send(
                "Problem.Invalid",
                given().auth().oauth2(examples.company()).contentType(json).body("{\"title\": \"\"}"),
                "POST",
                "/v1/needs");
        examples.send(
                "Problem.UnsupportedMediaType",
                given().auth()
                        .oauth2(examples.company())
                        .contentType("text/plain")
                        .body("besoin"),
                "POST",
                "/v1/needs");
        examples.send(
                "Problem.TooLarge",
                given().auth()
                        .oauth2(examples.company())
                        .contentType(json)
                        .body("{\"title\": \"" + "x".repeat(300_000) + "\"}"),
                "POST",
                "/v1/needs");
        var company1 = "{\"siret\": \"" + examples.actual("99941000400017")
                + "\", \"name\": \"Bis\", \"nafCode\": \"8121Z\", \"communeCode\": \"92026\","
                + " \"contactEmail\": \"bis@bis.example\"}";
        examples.send(
                "Problem.Conflict",
                given().auth().oauth2(examples.adviser()).contentType(json).body(company1),
                "POST",
                "/v1/companies");
        examples.send(
                "Problem.VersionNeeded",
                given().auth().oauth2(examples.adviser()).contentType(json).body(company1),
                "PUT",
                "/v1/companies/E-0002");
        examples.send(
                "Problem.Stale",
                given().auth()
                        .oauth2(examples.adviser())
                        .header("If-Match", "\"99\"")
                        .contentType(json)
                        .body(company1),
                "PUT",
                "/v1/companies/E-0002");
        var refused = Needs.aNeed().by("CDDI").without("pay").body();
        examples.send(
                "Problem.Refused",
                given().auth().oauth2(examples.company()).contentType(json).body(refused),
                "POST",
                "/v1/needs");
    }
}
