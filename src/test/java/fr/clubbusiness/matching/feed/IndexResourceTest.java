package fr.clubbusiness.matching.feed;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.vocabulary.AnswerHabit;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The state of the index, as an adviser, an administrator and the monitoring read it. */
@QuarkusTest
class IndexResourceTest {
    @Inject
    MatchIndex index;

    @Inject
    ReadDemand demands;

    @Inject
    AgroalDataSource database;

    @Test
    void an_adviser_reads_how_much_it_holds_and_up_to_when() {
        aPerson().create();
        aNeed().create();
        var written = Instant.now();
        Matching.caughtUp();

        String upTo = read(TestTokens.adviser())
                .body("people", greaterThanOrEqualTo(1))
                .body("needs", greaterThanOrEqualTo(1))
                .body("lagMillis", greaterThanOrEqualTo(0))
                .body("rebuiltAt", notNullValue())
                .extract()
                .path("upTo");
        assertThat(Instant.parse(upTo)).isAfter(written.minusMillis(1));
    }

    @Test
    void it_follows_what_is_written_by_itself() {
        Matching.caughtUp();
        int before = read(TestTokens.adviser()).extract().path("needs");
        aNeed().create();

        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        int now = before;
        while (now == before && System.nanoTime() < deadline) {
            now = read(TestTokens.adviser()).extract().path("needs");
        }
        assertThat(now).isEqualTo(before + 1);
    }

    @Test
    void an_administrator_has_it_rebuilt() {
        var asked = Instant.now();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(TestTokens.agencyAdmin())
                    .post("/v1/matching/index/rebuild")
                    .then()
                    .statusCode(202)
                    .body("people", notNullValue());
        }
        do {
            Matching.caughtUp();
        } while (index.isRebuilding());

        String rebuiltAt = read(TestTokens.agencyAdmin())
                .body("rebuilding", equalTo(false))
                .extract()
                .path("rebuiltAt");
        assertThat(Instant.parse(rebuiltAt)).isAfter(asked.minusMillis(1));
    }

    @Test
    void what_is_read_by_sql_is_what_is_read_of_the_entity() {
        var need = aNeed().requiring("104167")
                .with("workConditions", List.of("COLD", "STANDING"))
                .with("frenchOral", "A2")
                .with("frenchReason", "Consignes de sécurité")
                .create();
        Matching.caughtUp();

        TheClub.runs(() -> {
            LabourNeed entity = LabourNeed.findById(UUID.fromString(need.id()));
            assertThat(index.of(entity.clubId()).needs().need(entity.id()))
                    .map(demand ->
                            demand.postedBy(new Demand.Poster(demand.poster().id(), AnswerHabit.SOMETIMES)))
                    .contains(demands.of(entity, Viewpoint.ADVISER));
        });
    }

    @Test
    void health_is_ready_and_names_the_transaction_that_delays_changes() throws SQLException {
        Matching.caughtUp();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            // A transaction delays another only once the other has ended.
            aNeed().create();
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (index.loaded().heldBy() == null && System.nanoTime() < deadline) {
                index.catchUp();
            }
            var check = "checks.find {it.name == 'matching-index'}.";
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.name", hasItem("matching-index"))
                    .body(check + "status", equalTo("UP"))
                    .body(check + "data.people", nullValue())
                    .body(check + "data.needs", nullValue())
                    .body(check + "data.lagMillis", greaterThanOrEqualTo(1_000))
                    .body(check + "data.heldBy", notNullValue());
            read(TestTokens.adviser())
                    .body("heldBy.user", equalTo("club_api"))
                    .body("heldBy.database", equalTo("club"));
            connection.rollback();
        }
        Matching.caughtUp();
        assertThat(index.loaded().heldBy()).isNull();
    }

    @Test
    void size_lag_and_age_are_metrics() {
        Matching.caughtUp();
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains("club_matching_index_people", "club_matching_index_needs")
                .contains("club_matching_index_lag_seconds", "club_matching_index_age_seconds")
                .contains("club_matching_index_changes_total", "club_matching_index_load_seconds");
    }

    private static ValidatableResponse read(String token) {
        return given().auth().oauth2(token).get("/v1/matching/index").then().statusCode(200);
    }
}
