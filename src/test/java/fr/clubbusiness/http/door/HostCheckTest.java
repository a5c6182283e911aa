package fr.clubbusiness.http.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service answers under its public address alone, and never copies a host from a request. */
@QuarkusTest
class HostCheckTest {
    private static final String ENDING = "Connection: close";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/companies", "/", "/q/swagger-ui/", "/q/openapi", "/v1/nothing-here", "/session/end"})
    void another_host_is_421_at_every_address(String path) {
        given().header("Host", "evil.example")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("other-host"))
                .body("detail", containsString("http://localhost:" + RestAssured.port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1", "localhost.evil.example", "127.0.0.1"})
    void a_host_that_only_resembles_is_421(String host) throws IOException {
        assertThat(RawAnswer.to("GET / HTTP/1.1", "Host: " + host, ENDING)).startsWith("HTTP/1.1 421");
    }

    @Test
    void the_case_of_the_host_does_not_count() throws IOException {
        assertThat(RawAnswer.to("GET / HTTP/1.1", "Host: LOCALHOST:" + RestAssured.port, ENDING))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void no_host_an_empty_one_or_two_are_400() throws IOException {
        var own = "Host: localhost:" + RestAssured.port;
        for (var answer : new String[] {
            RawAnswer.to("GET / HTTP/1.0", ENDING),
            RawAnswer.to("GET / HTTP/1.1", "Host:", ENDING),
            RawAnswer.to("GET / HTTP/1.1", own, "Host: evil.example", ENDING),
            RawAnswer.to("GET / HTTP/1.1", own, own, ENDING)
        }) {
            assertThat(answer).matches("(?s)HTTP/1[.][01] 400 .*host-unclear.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health", "/q/metrics"})
    void probes_may_name_any_host_or_none(String path) throws IOException {
        assertThat(RawAnswer.to("GET " + path + " HTTP/1.0", ENDING)).contains(" 200 ");
        assertThat(RawAnswer.to("GET " + path + " HTTP/1.1", "Host: 10.0.0.7:8080", ENDING))
                .contains(" 200 ");
        assertThat(RawAnswer.to("GET " + path + " HTTP/1.1", "Host: api", ENDING))
                .contains(" 200 ");
    }

    @Test
    void an_address_that_begins_like_a_probe_is_none() throws IOException {
        for (var path : new String[] {"/q/healthy", "/q/health/../../v1/companies", "/q/health/%2e%2e/swagger-ui/"}) {
            assertThat(RawAnswer.to("GET " + path + " HTTP/1.1", "Host: evil.example", ENDING))
                    .as(path)
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void forwarded_headers_change_no_address() {
        given().header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=https")
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", equalTo(own("/q/swagger-ui/")));
    }

    @Test
    void addresses_given_out_begin_with_the_public_one() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(TestTokens.adviser())
                    .contentType("application/json")
                    .body("""
                    {"siret": "%s", "name": "Une entreprise", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "contact@example.org"}
                    """.formatted(Sirets.next()))
                    .post("/v1/companies")
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith(own("/v1/companies/")));
        }
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/companies?limit=1&sort=name")
                .then()
                .statusCode(200)
                .header("Link", startsWith("<" + own("/v1/companies?limit=1&")));
        given().auth()
                .oauth2(TestTokens.adviser())
                .post("/v1/calendar")
                .then()
                .statusCode(201)
                .body("address", startsWith(own("/v1/calendar/")));
    }

    private static String own(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
