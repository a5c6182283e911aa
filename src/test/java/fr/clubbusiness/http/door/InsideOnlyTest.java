package fr.clubbusiness.http.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are for the machines of an operator: not for whoever comes by the public address or through a proxy. */
@QuarkusTest
@TestProfile(LimitedEdge.class)
class InsideOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/q/health/live"})
    void inside_they_are_read_by_number_or_name(String path) throws IOException {
        for (var host : new String[] {"10.0.0.7:8080", "api", "localhost:" + RestAssured.port}) {
            assertThat(RawAnswer.to("GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close"))
                    .contains(" 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/q//metrics", "/q/./health"})
    void by_the_public_host_they_are_403(String path) throws IOException {
        assertThat(RawAnswer.to("GET " + path + " HTTP/1.1", "Host: " + LimitedEdge.HOST, "Connection: close"))
                .doesNotContain(" 200 ", "jvm_", "matching-index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void through_a_proxy_they_are_403(String header) {
        given().header(header, "198.51.100.7")
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("inside-only"));
    }

    @Test
    void the_document_stays_open() {
        given().header("Host", LimitedEdge.HOST).get("/q/openapi").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.18.0.1, true",
        "192.168.0.9, true",
        "::1, true",
        "fd00::7, true",
        "172.32.0.1, false",
        "198.51.100.7, false",
        "2001:db8::7, false"
    })
    void private_networks_are_those_that_no_address_of_the_internet_leads_to(String address, boolean isPrivate) {
        assertThat(Network.isPrivate(address)).isEqualTo(isPrivate);
    }
}
