package fr.clubbusiness.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address that has its page beside JSON: programs get JSON unless they ask for the page, browsers get the page. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AcceptedFormsTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({"/v1/workbench", "/v1/introductions/M-999999999", "/v1/public/events", "/v1/privacy/dossier?q=x"})
    void anything_is_json_and_a_browser_gets_the_page(String path) throws IOException, InterruptedException {
        assertThat(form(path, null)).as("no Accept").endsWith("json");
        assertThat(form(path, "*/*")).as("anything").endsWith("json");
        assertThat(form(path, "application/json")).as("JSON").endsWith("json");
        assertThat(form(path, BROWSER)).as("a browser").isEqualTo("text/html");
    }

    /** The media type of the answer, without its parameters. */
    private String form(String path, @Nullable String accepted) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", "Bearer " + TestTokens.adviser())
                    .header("Purpose", "Essai");
            if (accepted != null) {
                request.header("Accept", accepted);
            }
            var answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        }
    }
}
