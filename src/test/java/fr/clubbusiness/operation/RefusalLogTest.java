package fr.clubbusiness.operation;

import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.ApiLog;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each refusal is one line of the log: operation, status, code and who was refused, and nothing of what they sent. */
@QuarkusTest
class RefusalLogTest {
    private static final String JSON = "application/json";

    private Member company;
    private ApiLog log;

    @BeforeEach
    void listen() {
        company = Members.aCompany();
        log = ApiLog.open();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void without_a_token_nobody_is_known() {
        assertThat(line(given(), as -> as.get("/v1/needs"), 401))
                .isEqualTo("GET /v1/needs 401 refused=unauthenticated member=-");
    }

    @Test
    void a_role_is_refused_by_the_subject_of_its_token() {
        assertThat(line(asCompany(), as -> as.get("/v1/matching/exposure"), 403))
                .matches("GET /v1/matching/exposure 403 refused=role subject=\\S+");
    }

    @Test
    void what_is_not_theirs_is_a_404_with_their_id() throws SQLException {
        assertThat(line(asCompany(), as -> as.get("/v1/needs/" + UUID.randomUUID()), 404))
                .isEqualTo("GET /v1/needs/{id} 404 refused=not-found " + member());
    }

    @Test
    void a_sweep_of_others_ids_is_seen_by_its_member() throws SQLException {
        for (int i = 0; i < 5; i++) {
            asCompany().get("/v1/introductions/" + UUID.randomUUID());
        }
        var swept = " /v1/introductions/{id} 404";
        var who = member();
        assertThat(awaited(
                        5,
                        () -> log.entries().stream()
                                .map(ApiLog.Entry::text)
                                .filter(text -> text.contains(swept) && text.contains(who))
                                .toList()))
                .hasSize(5);
    }

    @Test
    void a_step_that_is_not_possible_is_a_409() throws SQLException {
        var draft = aNeed().postedBy(company).with("open", false).create();
        assertThat(line(asCompany().noContentType(), as -> as.post("/v1/needs/" + draft.id() + "/withdraw"), 409))
                .isEqualTo("POST /v1/needs/{id}/withdraw 409 refused=step-not-possible " + member());
    }

    @Test
    void an_old_version_is_a_412() throws SQLException {
        var need = aNeed().postedBy(company).create();
        var change = asCompany().header("If-Match", "\"7\"").contentType(JSON).body(aNeed().body());
        assertThat(line(change, as -> as.put("/v1/needs/" + need.id()), 412))
                .matches("PUT /v1/needs/[{]id} 412 refused=[a-z-]+ " + member());
    }

    @Test
    void a_rule_that_refuses_is_a_422() throws SQLException {
        var draft = aNeed().postedBy(company).without("pay").with("open", false).create();
        assertThat(line(asCompany().noContentType(), as -> as.post("/v1/needs/" + draft.id() + "/open"), 422))
                .matches("POST /v1/needs/[{]id}/open 422 refused=[a-z-]+ " + member());
    }

    @Test
    void too_many_changes_are_a_429() throws SQLException {
        var need = aNeed().postedBy(company).create();
        for (int hours = 20; hours < 30; hours++) {
            change(hours).put("/v1/needs/" + need.id()).then().statusCode(200);
        }
        assertThat(line(change(30), as -> as.put("/v1/needs/" + need.id()), 429))
                .isEqualTo("PUT /v1/needs/{id} 429 refused=criteria-changes " + member());
    }

    @Test
    void a_wrong_field_is_a_400() throws SQLException {
        assertThat(line(asCompany().contentType(JSON).body("{}"), as -> as.post("/v1/needs"), 400))
                .isEqualTo("POST /v1/needs 400 refused=invalid " + member());
    }

    @Test
    void an_address_of_nothing_is_not_repeated() {
        assertThat(line(given(), as -> as.get("/v1/nothing/Secretname"), 404))
                .isEqualTo("GET - 404 refused=not-found member=-");
    }

    @Test
    void a_calendar_that_nobody_has_keeps_its_secret() {
        assertThat(line(given(), as -> as.get("/v1/calendar/guessedsecret.ics"), 404))
                .matches("GET /v1/calendar/[{].* 404 refused=[a-z-]+ member=-")
                .doesNotContain("guessedsecret");
    }

    private RequestSpecification change(int hours) {
        return asCompany()
                .header("If-Match", "*")
                .contentType(JSON)
                .body(aNeed().with("weeklyHours", hours).body());
    }

    private RequestSpecification asCompany() {
        return given().auth().oauth2(company.token());
    }

    private String member() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.prepareStatement(
                        "SELECT id FROM member WHERE organisation_id = ?::uuid AND subject IS NOT NULL")) {
            query.setString(1, company.id());
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return "member=%s organisation=%s".formatted(rows.getString(1), company.id());
            }
        }
    }

    /** The only line of this request. */
    private String line(RequestSpecification as, Function<RequestSpecification, Response> ask, int status) {
        var id = UUID.randomUUID().toString();
        ask.apply(as.header("X-Request-Id", id)).then().statusCode(status);
        var lines = awaited(1, () -> log.accesses(id));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    /** The line follows the last byte of the answer. */
    private static List<String> awaited(int count, Supplier<List<String>> lines) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (lines.get().size() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return lines.get();
    }
}
