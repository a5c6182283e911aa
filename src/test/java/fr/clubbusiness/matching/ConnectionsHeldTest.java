package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A search or computation holds no connection of the API's pool. Each search starts with a query on the worker's pool. The test takes all connections
 * of the worker, and checks the other pool while the request waits for one.
 */
@QuarkusTest
class ConnectionsHeldTest {
    private static final String TOWN = Towns.nextBetween();

    @Inject
    AgroalDataSource api;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private String need;
    private String person;

    @BeforeEach
    void someoneForANeed() {
        person = aPerson().targeting("G1603").in(TOWN).create().id();
        need = aNeed().in(TOWN).create().id();
        Matching.caughtUp();
    }

    @Test
    void the_matches_of_a_need_hold_none_while_they_are_searched() throws SQLException {
        holdsNone(adviser -> adviser.get("/v1/needs/" + need + "/matches"), 200);
        holdsNone(adviser -> adviser.accept("text/html").get("/v1/needs/" + need + "/matches"), 200);
    }

    @Test
    void the_matches_of_a_person_hold_none_while_they_are_searched() throws SQLException {
        holdsNone(adviser -> adviser.get("/v1/beneficiaries/" + person + "/matches"), 200);
    }

    @Test
    void an_allocation_holds_none_while_it_is_computed() throws SQLException {
        holdsNone(
                adviser -> adviser.contentType("application/json")
                        .header("Idempotency-Key", "held-" + need.substring(0, 8))
                        .body(Map.of("mode", "MOST_PLACED", "communeCode", TOWN))
                        .post("/v1/allocations"),
                201);
    }

    private void holdsNone(Function<RequestSpecification, Response> request, int status) throws SQLException {
        var held = new ArrayList<Connection>();
        CompletableFuture<Response> answer;
        try {
            int all = worker.getConfiguration().connectionPoolConfiguration().maxSize();
            for (int i = 0; i < all; i++) {
                held.add(worker.getConnection());
            }
            answer = CompletableFuture.supplyAsync(
                    () -> request.apply(given().auth().oauth2(TestTokens.adviser())));
            awaitTwoWaiting(answer);
            assertThat(api.getMetrics().activeCount()).isZero();
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        assertThat(answer.join().statusCode()).isEqualTo(status);
    }

    /** Waits until two threads wait: the request and the index's poller, which always queries. */
    private void awaitTwoWaiting(CompletableFuture<Response> answer) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (worker.getMetrics().awaitingCount() < 2 && !answer.isDone() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
    }
}
