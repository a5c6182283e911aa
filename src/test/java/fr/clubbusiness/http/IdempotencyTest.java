package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two requests with the same key have the effect of one. */
@QuarkusTest
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();
    private final String siret = Sirets.next();

    @Test
    void the_same_key_and_body_replay_the_answer_with_its_location_and_version() {
        var first = post(key, "Une fois").statusCode(201).extract();
        var second = post(key, "Une fois").statusCode(201).extract();
        assertThat(contentOf(second)).isEqualTo(contentOf(first));
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        post(key, "Une fois").statusCode(201);
        post(key, "Autrement").statusCode(422).body("reasons[0].code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_refusal_is_not_stored_so_the_key_works_for_the_corrected_request() {
        post(key, "").statusCode(400);
        post(key, "Une fois").statusCode(201);
    }

    @Test
    void while_the_first_is_under_way_the_same_key_is_409() throws SQLException {
        post(UUID.randomUUID().toString(), "Une autre fois").statusCode(201);
        try (var connection = TestDatabase.unrestricted()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("""
                    SELECT pg_advisory_xact_lock(hashtextextended(m.id || ' ' || ?, 0))
                    FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE m.subject = 'subject-adviser' AND o.siret = ?
                    """)) {
                lock.setString(1, key);
                lock.setString(2, TestTokens.AGENCY);
                lock.executeQuery();
                post(key, "Une fois").statusCode(409).body("code", equalTo("idempotency-in-flight"));
            }
            connection.rollback();
        }
    }

    @Test
    void a_key_is_its_callers_own() {
        var one = Needs.aNeed().postedBy(Members.aCompany());
        var other = Needs.aNeed().postedBy(Members.aCompany());
        var first = keyed(one).statusCode(201).extract();
        keyed(other).statusCode(201).body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void after_a_day_a_key_is_forgotten_whosever_it_was() throws SQLException {
        var poster = Needs.aNeed().postedBy(Members.aCompany());
        var first = keyed(poster).statusCode(201).extract();
        age();
        post(UUID.randomUUID().toString(), "Une fois").statusCode(201);
        assertThat(kept()).isZero();
        keyed(poster).statusCode(201).body("id", not(equalTo(first.path("id"))));
        assertThat(kept()).isOne();
    }

    @Test
    void a_key_that_is_empty_too_long_or_unreadable_is_400_naming_the_header() {
        for (var wrong : List.of("", " ", "x".repeat(65), "deux mots", "clé")) {
            post(wrong, "Une fois").statusCode(400).body("violations[0].field", equalTo("Idempotency-Key"));
        }
        post("x".repeat(27) + key + "y", "Une fois").statusCode(201);
    }

    private ValidatableResponse post(String withKey, String name) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .header("Idempotency-Key", withKey)
                .contentType("application/json")
                .body("""
                {"siret": "%s", "name": "%s", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "contact@example.org"}
                """.formatted(siret, name))
                .post("/v1/companies")
                .then();
    }

    private ValidatableResponse keyed(Needs need) {
        var created = need.create();
        return given().auth()
                .oauth2(created.poster().token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(need.body())
                .post("/v1/needs")
                .then();
    }

    private static List<String> contentOf(ExtractableResponse<Response> answer) {
        return List.of(answer.asString(), answer.header("Location"), answer.header("ETag"));
    }

    /** Makes the stored answer of this key a day old. */
    private void age() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var sql = connection.prepareStatement("""
                WITH young AS (DELETE FROM idempotency_key WHERE key = ? RETURNING *)
                INSERT INTO idempotency_key (club_id, member_id, key, request_hash, location, body, version, created_at)
                SELECT club_id, member_id, key, request_hash, location, body, version, created_at - interval '25 hours' FROM young
                """)) {
            sql.setString(1, key);
            assertThat(sql.executeUpdate()).isOne();
        }
    }

    private long kept() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var sql = connection.prepareStatement("SELECT count(*) FROM idempotency_key WHERE key = ?")) {
            sql.setString(1, key);
            try (var rows = sql.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
