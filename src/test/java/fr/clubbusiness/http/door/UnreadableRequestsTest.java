package fr.clubbusiness.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.Members;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no readable request is a problem, too, and ends its connection. */
@QuarkusTest
class UnreadableRequestsTest {

    @Test
    void an_address_too_long_is_414() throws IOException {
        assertThat(RawAnswer.to("GET /" + "a".repeat(5_000) + " HTTP/1.1", own()))
                .startsWith("HTTP/1.1 414 ")
                .contains("application/problem+json", "X-Request-Id: ", "no-store", "nosniff")
                .contains("\"code\":\"address-too-long\"", "\"status\":414");
    }

    @Test
    void headers_too_large_are_431() throws IOException {
        assertThat(RawAnswer.to("GET / HTTP/1.1", own(), "X-Long: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json", "\"code\":\"headers-too-large\"");
    }

    @ParameterizedTest
    @CsvSource({"nothing of HTTP at all", "GET / HTTP/1.1 and more", "GET / HTTP/9"})
    void what_is_not_http_is_400(String line) throws IOException {
        assertThat(RawAnswer.to(line, own()))
                .matches("(?s)HTTP/1[.]1 (400|501|505) .*")
                .contains("application/problem+json");
    }

    @Test
    void the_answer_to_an_earlier_request_comes_first() throws IOException {
        assertThat(RawAnswer.to(
                        "GET /v1/companies HTTP/1.1", own(), "", "GET /" + "a".repeat(5_000) + " HTTP/1.1", own()))
                .startsWith("HTTP/1.1 401 ")
                .contains("HTTP/1.1 414 ");
    }

    @Test
    void a_client_that_asked_whether_to_go_on_reads_a_problem_for_its_next_request_too() throws IOException {
        String[] asking = {
            "POST /v1/needs HTTP/1.1",
            own(),
            "Authorization: Bearer " + Members.aCompany().token(),
            "Content-Type: application/json",
            "Content-Length: 4",
            "Expect: 100-continue",
            "",
            "{}"
        };
        assertThat(RawAnswer.toTheSecond(asking, new String[] {"GET /" + "a".repeat(5_000) + " HTTP/1.1", own()}))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"code\":\"address-too-long\"");
    }

    private static String own() {
        return "Host: localhost:" + RestAssured.port;
    }
}
