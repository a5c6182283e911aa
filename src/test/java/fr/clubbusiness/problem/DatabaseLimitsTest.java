package fr.clubbusiness.problem;

import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL ends what takes too long. The answer says so, and the connection is reused or leaves the pool. */
@QuarkusTest
class DatabaseLimitsTest {
    /** More than the size of either pool, so that a failure that keeps a connection is detected. */
    private static final int MORE_THAN_A_POOL = 18;

    @Inject
    AgroalDataSource api;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Test
    void every_connection_of_requests_has_limits() throws SQLException {
        assertThat(limits(api)).containsExactly("10s", "3s", "10s", "20s");
    }

    @Test
    void every_connection_of_the_worker_has_limits() throws SQLException {
        assertThat(limits(worker)).containsExactly("30s", "3s", "30s", "1min");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/limited/statement",
                "api/limited/idle",
                "api/limited/transaction",
                "worker/limited/transaction"
            })
    void what_lasts_too_long_is_a_503_and_no_connection_is_lost(String operation) {
        for (int i = 0; i < MORE_THAN_A_POOL; i++) {
            unavailable(given().get("/test/" + operation).then(), "took-too-long");
        }
        readsOn();
    }

    /** The caller of a transaction is not cleared when its connection returns: what the database closed leaves the pool all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"api/limited/statement", "api/limited/idle", "api/limited/transaction"})
    void so_it_is_for_somebody_who_is_signed_in(String operation) {
        for (int i = 0; i < MORE_THAN_A_POOL; i++) {
            unavailable(
                    given().auth()
                            .oauth2(TestTokens.adviser())
                            .get("/test/" + operation)
                            .then(),
                    "took-too-long");
        }
        readsOn();
    }

    @Test
    void a_row_that_another_session_keeps_locked_is_a_503() throws SQLException {
        var need = aNeed().create();
        try (var other = TestDatabase.unrestricted();
                var lock = other.prepareStatement("SELECT id FROM need WHERE id = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(need.id()));
            assertThat(lock.executeQuery().next()).isTrue();
            unavailable(withdraw(need.id()), "data-locked");
            other.rollback();
        }
        withdraw(need.id()).statusCode(200);
        readsOn();
    }

    private static ValidatableResponse withdraw(String need) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .post("/v1/needs/" + need + "/withdraw")
                .then();
    }

    private static void unavailable(ValidatableResponse answer, String code) {
        answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("detail", containsString("ecommencez"));
    }

    private static void readsOn() {
        for (int i = 0; i < MORE_THAN_A_POOL; i++) {
            given().auth().oauth2(TestTokens.adviser()).get("/v1/needs").then().statusCode(200);
        }
    }

    private static List<String> limits(AgroalDataSource pool) throws SQLException {
        var limits = new ArrayList<String>();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var limit : List.of(
                    "statement_timeout",
                    "lock_timeout",
                    "idle_in_transaction_session_timeout",
                    "transaction_timeout")) {
                try (var row = statement.executeQuery("SHOW " + limit)) {
                    row.next();
                    limits.add(row.getString(1));
                }
            }
        }
        return limits;
    }
}
