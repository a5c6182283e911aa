package fr.clubbusiness.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed document is the one that the API serves. */
@QuarkusTest
class DocumentTest {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    @Test
    void the_committed_document_is_the_one_served() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, served);
        assertThat(firstDifference(Files.readAllLines(COMMITTED), served.lines().toList()))
                .as("The contract has changed: read the difference, then run: cp %s %s", GENERATED, COMMITTED)
                .isEmpty();
    }

    /** Only the first difference, because a whole comparison would fill the screen. */
    private static String firstDifference(List<String> committed, List<String> served) {
        for (int n = 0; n < Math.max(committed.size(), served.size()); n++) {
            var before = n < committed.size() ? committed.get(n) : "";
            var after = n < served.size() ? served.get(n) : "";
            if (!before.equals(after)) {
                return "line %d, committed: «%s», served: «%s»".formatted(n + 1, before, after);
            }
        }
        return "";
    }
}
