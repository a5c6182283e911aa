package fr.clubbusiness.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged API as it is watched in production: traces sent to a collector, one JSON object a line of log. */
@ExtendWith(RunningClub.class)
class ObservabilityIT {
    /** Jobs run every minute: one that left rows says so until its next run. */
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private static final String SOUGHT = "Zéphyrine Introuvable";

    private static final ConcurrentLinkedQueue<String> TRACES = new ConcurrentLinkedQueue<>();
    private static HttpServer collector;

    @BeforeAll
    static void watch() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            // A protocol buffer: its texts are readable as they are.
            TRACES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        RunningClub.club()
                .restartApi(List.of(
                        "-Dquarkus.log.console.json.enabled=true",
                        "-Dquarkus.otel.sdk.disabled=false",
                        "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
                        "-Dquarkus.otel.bsp.schedule.delay=100ms",
                        "-Dquarkus.otel.exporter.otlp.endpoint=http://localhost:"
                                + collector.getAddress().getPort()));
        given().auth()
                .oauth2(RunningClub.token("structure"))
                .header("X-Request-Id", "recherche-1")
                .contentType("application/json")
                .body(Map.of("q", SOUGHT))
                .post(RunningClub.apiUrl() + "/v1/beneficiaries/search")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(RunningClub.token("company"))
                .header("X-Request-Id", "refus-1")
                .contentType("application/json")
                .body(Map.of("q", SOUGHT))
                .post(RunningClub.apiUrl() + "/v1/beneficiaries/search")
                .then()
                .statusCode(403);
    }

    @AfterAll
    static void asBefore() {
        RunningClub.club().restartApi();
        collector.stop(0);
    }

    @Test
    void a_trace_tells_the_operation_and_its_queries_and_never_what_was_sought() {
        await(() -> traces().contains("/v1/beneficiaries/search") && traces().contains("SELECT"));

        assertThat(traces()).doesNotContain(SOUGHT).doesNotContainIgnoringCase("introuvable");
    }

    @Test
    void each_request_is_a_line_of_json_with_its_name_and_never_what_was_sought() {
        var line = access("recherche-1");
        assertThat(line.path("message").asText()).matches("POST /v1/beneficiaries/search 200 \\d+ ms");
        assertThat(line.path("mdc").path("requestId").asText()).isEqualTo("recherche-1");
        assertThat(log()).doesNotContainIgnoringCase("introuvable");
    }

    @Test
    void a_refusal_is_a_line_of_the_same_form_with_its_code_and_who_was_refused() {
        assertThat(access("refus-1").path("message").asText())
                .matches("POST /v1/beneficiaries/search 403 \\d+ ms refused=role subject=\\S+");
    }

    @Test
    void health_and_metrics_tell_that_each_job_ran() {
        var jobs = List.of("introduction-expiry", "introduction-notices", "need-expiry", "message-delivery");
        await(() -> jobs.stream().allMatch(job -> well().contains("\"" + job + ".lastSuccess\": \"20")));
        assertThat(well()).contains("\"name\": \"jobs\"", "\"introduction-expiry.failures\": 0");
        assertThat(metrics()).contains("club_job_rows_total");
        await(() ->
                jobs.stream().allMatch(job -> metrics().contains("club_job_overdue_rows{job=\"" + job + "\"} 0.0")));
    }

    private static String metrics() {
        return given().get(RunningClub.apiUrl() + "/q/metrics").asString();
    }

    private static String well() {
        return given().get(RunningClub.apiUrl() + "/q/health/well").asString();
    }

    /** Vert.x answers it without a body when the guard of connections was not found. */
    @Test
    void the_guard_of_connections_is_there_in_the_packaged_service() {
        given().get(RunningClub.apiUrl() + "/" + "a".repeat(5_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json");
    }

    @Test
    void no_log_of_any_part_holds_what_was_sought_nor_a_token() throws IOException {
        access("refus-1");
        for (var part : List.of("api", "keycloak", "postgresql")) {
            assertThat(Files.readString(RunningClub.club().settings().log(part)))
                    .as(part)
                    .isNotEmpty()
                    .doesNotContainIgnoringCase("introuvable")
                    .doesNotContain("eyJhbGciOi");
        }
    }

    /** The line of access of a request. */
    private static JsonNode access(String requestId) {
        await(() -> accesses(requestId).findFirst().isPresent());
        return accesses(requestId).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> accesses(String requestId) {
        return log().lines()
                .filter(text -> text.contains(requestId))
                .map(ObservabilityIT::json)
                .filter(json -> json.path("message").asText().startsWith("POST"));
    }

    private static String traces() {
        return TRACES.stream().collect(Collectors.joining());
    }

    private static String log() {
        try {
            return Files.readString(RunningClub.club().settings().log("api"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier seen) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!seen.getAsBoolean() && System.nanoTime() < deadline) {
            Pause.millis(100);
        }
        assertThat(seen.getAsBoolean()).isTrue();
    }
}
