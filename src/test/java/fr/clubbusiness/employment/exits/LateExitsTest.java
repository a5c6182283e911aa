package fr.clubbusiness.employment.exits;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.employment.Employments.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.Automaton;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exit counts once: in the quarter of its day, or in the first one that is not frozen when it is known. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LateExitsTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    Automaton automaton;

    @Inject
    CountExits count;

    @Inject
    WriteExits write;

    private final LocalDate today = Needs.today();
    private final Quarter quarter = Quarter.of(today);
    private String adviser;
    private Member aci;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        aci = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void what_is_recorded_after_its_quarter_was_frozen_counts_once_in_the_next_one() throws SQLException {
        leaving();
        var unconfirmed = signed();
        published(quarter);
        own(quarter).body("total", equalTo(1)).body("recordedLate", equalTo(0));
        for (int person = 0; person < 4; person++) {
            leaving();
        }
        step(aci.token(), unconfirmed, "start").statusCode(200);
        published(quarter.plus(1));
        own(quarter).body("total", equalTo(1));
        own(quarter.plus(1))
                .body("total", equalTo(5))
                .body("lasting", equalTo(4))
                .body("other", equalTo(1))
                .body("recordedLate", equalTo(5));
        table(adviser, quarter.plus(1))
                .body("sums.total", equalTo(5))
                .body("sums.recordedLate", equalTo(5))
                .body("kinds[0].sums.recordedLate", nullValue())
                .body("kinds[0].structures[0].exits.recordedLate", nullValue());
        table(aci.token(), quarter.plus(1)).body("sums.recordedLate", nullValue());
        published(quarter.plus(2));
        own(quarter.plus(2)).body("total", equalTo(0)).body("recordedLate", equalTo(0));
    }

    /** Nobody had left as long as the renewal stood. */
    @Test
    void who_did_not_stay_after_all_counts_when_that_is_known() throws SQLException {
        var contract = signed();
        step(aci.token(), contract, "start").statusCode(200);
        String renewal = step(
                        aci.token(),
                        contract,
                        "renew",
                        Map.of("endDate", today.plusMonths(6).toString()))
                .statusCode(200)
                .extract()
                .path("id");
        published(quarter);
        own(quarter).body("total", equalTo(0));
        step(aci.token(), renewal, "not-started").statusCode(200);
        published(quarter.plus(1));
        own(quarter.plus(1)).body("total", equalTo(1)).body("recordedLate", equalTo(1));
    }

    @Test
    void what_was_counted_before_another_node_froze_the_quarter_is_not_written() throws SQLException {
        leaving();
        var club = UUID.fromString(
                TestDatabase.texts("SELECT club_id::text FROM organisation WHERE id = ?::uuid", aci.id())
                        .getFirst());
        automaton.actFor(club, () -> {
            var exits =
                    ProtectedExits.of(QuarkusTransaction.requiringNew().call(() -> count.of(club, quarter, quarter)));
            QuarkusTransaction.requiringNew().run(() -> write.freeze(club, exits, Instant.EPOCH));
            QuarkusTransaction.requiringNew().run(() -> write.freeze(club, exits, Instant.now()));
            return exits;
        });
        assertThat(TestDatabase.texts(
                        "SELECT frozen_at::date::text FROM exit_table WHERE club_id = ?::uuid", club.toString()))
                .containsExactly("1970-01-01");
    }

    private void published(Quarter of) throws SQLException {
        assertThat(jobs.on(PublicationRules.publishedOn(of), aci.id())).containsEntry("employment-exit-statistics", 1);
    }

    /** A contract of four months that ends today. */
    private String signed() {
        var person = aPerson()
                .heldBy(aci)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        return entered(aci, contract(person, "CDDI", today.minusMonths(4), today, 26));
    }

    /** Its person left today for a lasting job. */
    private void leaving() {
        var contract = signed();
        step(aci.token(), contract, "start").statusCode(200);
        step(aci.token(), contract, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(200);
    }

    private ValidatableResponse own(Quarter of) {
        return table(aci.token(), of).rootPath("kinds[0].structures[0].exits");
    }

    private static ValidatableResponse table(String token, Quarter of) {
        return given().auth().oauth2(token).get("/v1/exits/" + of).then().statusCode(200);
    }
}
