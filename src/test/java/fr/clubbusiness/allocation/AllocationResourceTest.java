package fr.clubbusiness.allocation;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.Towns;
import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test uses its own town, too far from all others to share people with them. */
@QuarkusTest
class AllocationResourceTest {
    private static final String OCCUPATION = "G1603";

    @Inject
    DataSource database;

    @Test
    void two_needs_that_want_the_same_person_share_two_people() {
        var town = Towns.nextBetween();
        var both = aPerson().targeting(OCCUPATION).in(town).skilledIn("101782").create();
        var one = aPerson().targeting("G1602", OCCUPATION).in(town).create();
        var hall = aNeed().in(town).create();
        var kitchen = aNeed().in(town).requiring("101782").create();
        String id = Allocations.post("", Map.of("mode", "MOST_PLACED", "communeCode", town))
                .statusCode(201)
                .header("Location", containsString("/v1/allocations/"))
                .body("mode", equalTo("MOST_PLACED"))
                .body("communeCode", equalTo(town))
                .body("companyId", nullValue())
                .body("createdAt", notNullValue())
                .body("createdBy", notNullValue())
                .body("needs", equalTo(2))
                .body("people", greaterThanOrEqualTo(2))
                .body("seatsOffered", equalTo(2))
                .body("seatsFilled", equalTo(2))
                .body("mostWanted.beneficiaryId", containsInAnyOrder(both.id(), one.id()))
                .body("mostWanted.needs", contains(2, 2))
                .extract()
                .path("id");
        assertThat(Allocations.pairs(id))
                .extracting(pair -> pair.get("needId") + " " + pair.get("beneficiaryReference"))
                .containsExactlyInAnyOrder(hall.id() + " " + one.reference(), kitchen.id() + " " + both.reference());
        Allocations.get("/" + id).statusCode(200).body("seatsFilled", equalTo(2));
        Allocations.get("").statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void a_stable_proposal_has_no_blocking_pair() {
        var town = Towns.nextBetween();
        for (int i = 0; i < 4; i++) {
            aPerson()
                    .targeting(OCCUPATION)
                    .in(town)
                    .with("maxJourneyMinutes", 30 + i)
                    .create();
        }
        aNeed().in(town).positions(2).create();
        aNeed().in(town).create();
        Allocations.post("", Map.of("mode", "STABLE", "communeCode", town))
                .statusCode(201)
                .body("blockingPairs", equalTo(0))
                .body("seatsFilled", equalTo(3));
    }

    @Test
    void pairs_are_paged_the_best_score_first() {
        var town = Towns.nextBetween();
        for (var targets :
                List.of(List.of("G1602", OCCUPATION), List.of(OCCUPATION), List.of("G1605", "G1602", OCCUPATION))) {
            aPerson().targeting(targets.toArray(String[]::new)).in(town).create();
        }
        aNeed().in(town).positions(3).create();
        var id = Allocations.madeIn(town, AllocationMode.MOST_PLACED);
        var scores = new ArrayList<Float>();
        var cursor = "";
        do {
            var page = Allocations.get("/" + id + "/pairs?limit=1" + cursor)
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.status", contains("PROPOSED"))
                    .extract();
            scores.add(page.path("items[0].score"));
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(scores).hasSize(3).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        Allocations.get("/" + id + "/pairs?status=INTRODUCED").statusCode(200).body("items", hasSize(0));
        Allocations.get("/" + id + "/pairs?limit=0").statusCode(400);
    }

    @Test
    void gives_the_reason_of_each_need_and_person_left_out() {
        var town = Towns.nextBetween();
        var outranked = aPerson().targeting("G1605", OCCUPATION).in(town).create();
        aPerson().targeting(OCCUPATION).in(town).create();
        var elsewhere = aPerson().targeting("M1607").in(town).create();
        var full = aNeed().in(town).create();
        var needWithoutMatches =
                aNeed().in(town).forOccupation("A1201").postedBy(full.poster()).create();
        String id = Allocations.over(AllocationMode.STABLE, full)
                .statusCode(201)
                .body("needs", equalTo(2))
                .body("leftOut.code", hasItem("OUTRANKED"))
                .extract()
                .path("id");
        Allocations.get("/" + id + "/left-out?of=NEEDS")
                .statusCode(200)
                .body("items.needId", contains(needWithoutMatches.id()))
                .body("items.code", contains("NOBODY_FITS"))
                .body("items[0].text", notNullValue());
        Allocations.get("/" + id + "/left-out?of=PEOPLE&limit=200")
                .statusCode(200)
                .body(
                        "items.findAll { it.beneficiaryId == '%s' }.code".formatted(outranked.id()),
                        contains("OUTRANKED"))
                .body(
                        "items.findAll { it.beneficiaryId == '%s' }.code".formatted(elsewhere.id()),
                        contains("IN_NO_LIST"))
                .body(
                        "items.findAll { it.beneficiaryId == '%s' }.needsMatching".formatted(elsewhere.id()),
                        contains(0));
        Allocations.get("/" + id + "/left-out?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void gives_the_obstacles_of_people_in_no_list_who_may_still_be_proposed() {
        var town = Towns.nextBetween();
        aPerson()
                .targeting(OCCUPATION)
                .in(town)
                .with("drivingLicences", List.of("B"))
                .create();
        var walking = aPerson().targeting(OCCUPATION).in(town).create();
        var gone = aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town)
                .with("drivingLicences", List.of(Map.of("code", "B", "partOfJob", true)))
                .create();
        String id = Allocations.over(AllocationMode.STABLE, need)
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(gone.holder().token())
                .contentType("application/json")
                .post(gone.at("/pause"))
                .then()
                .statusCode(200);
        var people = Allocations.get("/" + id + "/left-out?of=PEOPLE&limit=200").statusCode(200);
        people.body("items.beneficiaryId", not(hasItem(gone.id())));
        var person = "items.find { it.beneficiaryId == '%s' }.".formatted(walking.id());
        people.body(person + "code", equalTo("IN_NO_LIST"))
                .body(person + "obstacles.constraint", hasItem("LICENCE"))
                .body(person + "obstacles[0].needs", greaterThanOrEqualTo(1));
    }

    @Test
    void a_need_that_wants_more_people_than_match_says_so_and_gets_no_more_than_its_positions() {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town).positions(3).create();
        String id = Allocations.over(AllocationMode.MOST_PLACED, need)
                .statusCode(201)
                .body("seatsOffered", equalTo(3))
                .body("seatsFilled", equalTo(1))
                .extract()
                .path("id");
        Allocations.get("/" + id + "/left-out?of=NEEDS")
                .body("items.needId", contains(need.id()))
                .body("items.code", contains("TOO_FEW_FIT"));
    }

    @Test
    void over_the_needs_of_an_ept() {
        var need = aNeed().in("94028").create();
        aPerson().targeting(OCCUPATION).in("94028").create();
        String id = Allocations.post("", Map.of("mode", "STABLE", "ept", "200058006"))
                .statusCode(201)
                .body("needs", equalTo(1))
                .extract()
                .path("id");
        assertThat(Allocations.pairs(id)).extracting(pair -> pair.get("needId")).containsExactly(need.id());
    }

    @Test
    void nothing_to_allocate_is_422_and_stores_nothing() {
        var company = Members.aCompany();
        String last = Allocations.get("?limit=1").extract().path("items[0].id");
        Allocations.post("", Map.of("mode", "STABLE", "companyId", company.reference()))
                .statusCode(422)
                .body("reasons.code", contains("NO_OPEN_NEED"));
        var alone = aNeed().in(Towns.nextBetween()).postedBy(company).create();
        Allocations.over(AllocationMode.MOST_PLACED, alone)
                .statusCode(422)
                .body("reasons.code", contains("NOBODY_FITS"));
        Allocations.get("?limit=1").body("items[0].id", equalTo(last));
    }

    @Test
    void filters_that_are_wrong_are_400_and_name_the_field() {
        requireInvalid(Map.of("mode", "STABLE", "communeCode", "92050", "ept", "200057982"), "companyId");
        requireInvalid(Map.of("mode", "STABLE", "companyId", UUID.randomUUID().toString()), "companyId");
        requireInvalid(Map.of("mode", "STABLE", "communeCode", "99999"), "communeCode");
        requireInvalid(Map.of("mode", "STABLE", "ept", "123456789"), "ept");
        requireInvalid(Map.of("mode", "FAIREST"), "mode");
        requireInvalid(Map.of("communeCode", "92050"), "mode");
        requireInvalid(Map.of("mode", "STABLE", "region", "11"), "region");
    }

    private static void requireInvalid(Map<String, String> body, String field) {
        Allocations.post("", body).statusCode(400).body("violations[0].field", endsWith(field));
    }

    @Test
    void an_unknown_allocation_is_404() {
        var nothing = "/" + UUID.randomUUID();
        Allocations.get(nothing).statusCode(404);
        Allocations.get(nothing + "/pairs").statusCode(404);
        Allocations.get(nothing + "/left-out").statusCode(404);
        Allocations.get("/R-0001").statusCode(404);
    }

    @Test
    void the_same_key_replays_the_first_proposal() {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        aNeed().in(town).create();
        var body = Map.of("mode", "STABLE", "communeCode", town);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String id = Allocations.post("", body, key).statusCode(201).extract().path("id");
        Allocations.post("", body, key).statusCode(201).body("id", equalTo(id));
    }

    @ParameterizedTest
    @EnumSource(AllocationMode.class)
    void one_at_a_time_in_a_club_whichever_node_runs_it(AllocationMode mode) throws SQLException {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town).create();
        runsElsewhere(need, 60);
        Allocations.over(mode, need)
                .statusCode(409)
                .body("code", equalTo("allocation-running"))
                .body("detail", containsString("déjà en cours"));
        runsElsewhere(need, 0);
        Allocations.over(mode, need).statusCode(201);
        Allocations.over(mode, need).statusCode(201);
    }

    /** Stores the run of another node, which computes or has died. The run expires after this many seconds. */
    private void runsElsewhere(Need need, int seconds) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var run = connection.prepareStatement("""
                        INSERT INTO allocation_run (club_id, run, until)
                        SELECT club_id, uuidv7(), now() + make_interval(secs => ?) FROM organisation WHERE id = ?::uuid
                        ON CONFLICT (club_id) DO UPDATE SET until = excluded.until
                        """)) {
            run.setInt(1, seconds);
            run.setString(2, need.poster().id());
            assertThat(run.executeUpdate()).isOne();
        }
    }

    @Test
    void the_database_shows_proposals_to_the_clubs_advisers_alone() throws SQLException {
        var town = Towns.nextBetween();
        aPerson().targeting(OCCUPATION).in(town).create();
        var need = aNeed().in(town).create();
        Allocations.over(AllocationMode.STABLE, need).statusCode(201);
        try (var connection = database.getConnection()) {
            for (var table : List.of("allocation", "allocation_pair")) {
                assertThat(rows(connection, table, need.poster().id(), "adviser"))
                        .isPositive();
                assertThat(rows(connection, table, need.poster().id(), "company,structure"))
                        .isZero();
                assertThat(rows(connection, table, null, "adviser")).isZero();
            }
        }
    }

    private static long rows(
            Connection connection, String table, @org.jspecify.annotations.Nullable String organisation, String roles)
            throws SQLException {
        try (var caller = connection.prepareStatement(
                        "SELECT set_config('caller.roles', ?, false), set_config('caller.club', ?, false)");
                var count = connection.prepareStatement("SELECT count(*) FROM " + table)) {
            caller.setString(1, roles);
            caller.setString(2, organisation == null ? UUID.randomUUID().toString() : clubOf(organisation));
            caller.execute();
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String clubOf(String organisation) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.prepareStatement("SELECT club_id FROM organisation WHERE id = ?::uuid")) {
            query.setString(1, organisation);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
