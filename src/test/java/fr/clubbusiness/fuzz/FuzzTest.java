package fr.clubbusiness.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.clubbusiness.matching.Matching;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of the document with drawn requests, half of them to be accepted, the others with something spoilt: the caller, the thing, the
 * query, the headers or the body. Every answer has a documented status and form, is no 500 and tells nothing of the inside. Afterwards the rows of the
 * club keep its rules, and the index is that of a fresh load.
 *
 * <p>All happens in two clubs of its own. Only the referentials belong to all clubs: their imports are dry runs of files that are none. The server's
 * own limits (a line of 4 KB, a head of 16 KB, a body of 300 MB) are kept to.
 *
 * <p>A longer run: {@code ./club fuzz}; a failure names its seed: {@code -Dtest=FuzzTest -Dfuzz.requests=3000 -Dfuzz.seed=1}.
 */
@QuarkusTest
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_300);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int BETWEEN_REPLENISHMENTS = 150;
    private static final int LONG_BODY = 50_000;
    private static final Path REPORT = Path.of("target/fuzz.txt");

    /** Their files belong to all clubs, so that none is accepted. */
    private static final Set<String> NEVER_ACCEPTED = Set.of("importCommunes", "importOccupations");

    /** Chance may leave an operation out in the short form: so many rounds more are drawn of those that it left out. */
    private static final int MORE_ROUNDS = 20;

    private final Tally tally = new Tally();

    @Test
    void no_request_is_answered_otherwise_than_documented_and_the_club_stays_whole() throws SQLException, IOException {
        var document = ApiDocument.of(
                given().queryParam("format", "json").get("/q/openapi").asByteArray());
        var club = FuzzClub.found();
        var elsewhere = FuzzClub.found();
        elsewhere.replenish();
        var rules = new AnswerRules(document, ClubInvariants.constraints());
        try (var sender = new Sender("http://localhost:" + RestAssured.port)) {
            var draw = new CallDraw(new Random(SEED), document, club, elsewhere, sender);
            var operations = document.operations();
            for (int i = 0; i < REQUESTS; i++) {
                if (i % BETWEEN_REPLENISHMENTS == 0) {
                    club.replenish();
                }
                send(draw.next(operations.get(i % operations.size())), rules, sender);
            }
            for (int i = 0; i < MORE_ROUNDS && !leftOut(operations).isEmpty(); i++) {
                club.replenish();
                for (var operation : leftOut(operations)) {
                    send(isNeverAccepted(operation) ? draw.accepted(operation) : draw.spoilt(operation), rules, sender);
                }
            }
            tally.write(REPORT);
            assertSoftly(softly -> {
                softly.assertThat(tally.faults())
                        .as("seed %d; all in %s", SEED, REPORT)
                        .isEmpty();
                softly.assertThat(missed(operations)).as("seed %d", SEED).isEmpty();
                for (var spoilt : List.of(club, elsewhere)) {
                    softly.assertThat(ClubInvariants.broken(spoilt.companyId()))
                            .as("seed %d", SEED)
                            .isEmpty();
                }
                theIndexIsThatOfAFreshLoad(club, softly);
            });
        }
    }

    private void send(Call call, AnswerRules rules, Sender sender) {
        var began = System.nanoTime();
        var answer = sender.send(call);
        tally.time(call.operation(), System.nanoTime() - began);
        if (answer == null) {
            unanswered(call);
            return;
        }
        tally.count(call.operation(), answer.statusCode());
        rules.faults(call, answer).forEach(fault -> tally.fault(call, fault, answer.body()));
    }

    /** The server refuses a long body without reading it, and its answer may be lost with the connection. */
    private void unanswered(Call call) {
        if (call.body() == null || call.body().length < LONG_BODY) {
            tally.fault(call, "is not answered", "");
        }
    }

    /** A fuzz that is refused everything, or nothing, would prove nothing. */
    private List<String> missed(List<ApiDocument.Operation> operations) {
        var missed = new ArrayList<String>();
        for (var operation : operations) {
            if (isNeverAccepted(operation)) {
                missed.add(operation.id() + " is never accepted");
            }
            if (isNeverRefused(operation)) {
                missed.add(operation.id() + " is never refused");
            }
            if (tally.count(operation.id(), 100, 599) < REQUESTS / operations.size()) {
                missed.add(operation.id() + " is called too seldom");
            }
        }
        return missed;
    }

    private List<ApiDocument.Operation> leftOut(List<ApiDocument.Operation> operations) {
        return operations.stream()
                .filter(operation -> isNeverAccepted(operation) || isNeverRefused(operation))
                .toList();
    }

    private boolean isNeverAccepted(ApiDocument.Operation operation) {
        return tally.count(operation.id(), 200, 299) == 0 && !NEVER_ACCEPTED.contains(operation.id());
    }

    private boolean isNeverRefused(ApiDocument.Operation operation) {
        return tally.count(operation.id(), 400, 499) == 0;
    }

    private static void theIndexIsThatOfAFreshLoad(FuzzClub club, SoftAssertions softly) {
        Matching.settled();
        var followed = matches(club);
        given().auth()
                .oauth2(club.token("agency-admin"))
                .post("/v1/matching/index/rebuild")
                .then()
                .statusCode(202);
        Matching.settled();
        softly.assertThat(matches(club)).as("seed %d", SEED).isEqualTo(followed);
    }

    /** How many people and needs the index has, and whom it finds for the last needs. */
    private static List<Object> matches(FuzzClub club) {
        var index = given().auth()
                .oauth2(club.token("adviser"))
                .get("/v1/matching/index")
                .jsonPath();
        var found = new ArrayList<Object>(List.of(index.getInt("people"), index.getInt("needs")));
        var needs = club.things("needs");
        for (var need : needs.subList(Math.max(0, needs.size() - 50), needs.size())) {
            var answer = given().auth()
                    .oauth2(club.token("adviser"))
                    .get("/v1/needs/" + need.id() + "/matches?include=TO_LIFT&limit=100")
                    .jsonPath();
            found.add(String.valueOf(answer.<Object>get("items.beneficiary.id")));
            found.add(String.valueOf(answer.<Object>get("items.score")));
            found.add(String.valueOf(answer.<Object>get("eligible")));
        }
        return found;
    }
}
