package fr.clubbusiness.exposure;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExposureResourceTest {
    /** A town that no other test uses. */
    private static final String TOWN = Towns.nextBetween();

    @Inject
    ExposureMeasures measures;

    @BeforeEach
    void measureAgain() {
        measures.forget();
    }

    @Test
    void a_measure_is_cached_for_all_callers_and_pages() {
        String first = exposure().statusCode(200).extract().path("computedAt");
        forgotten();
        exposure().statusCode(200).body("computedAt", equalTo(first));
        measures.forget();
        exposure().statusCode(200).body("computedAt", not(equalTo(first)));
    }

    @Test
    void people_shown_are_counted_by_group_and_rounded_to_five() throws SQLException {
        aPerson().in(TOWN).targeting("G1603").create();
        wereWrittenYesterday(aNeed().in(TOWN).forOccupation("G1603").create().poster());
        Matching.caughtUp();

        exposure()
                .statusCode(200)
                .body("needs", greaterThanOrEqualTo(1))
                .body(
                        "dimensions.dimension",
                        contains("AGE_BAND", "CRITERIA_LEVEL", "QPV", "DISABILITY_TITLE", "STRUCTURE_KIND", "ZONE"))
                .body(
                        "dimensions.groups.flatten().findAll { it.eligible < 5 || it.eligible % 5 != 0 }.size()",
                        equalTo(0));
    }

    @Test
    void needs_of_today_do_not_move_the_measure_of_the_day_and_later_weigh_ten_at_most() throws SQLException {
        var town = Towns.nextBetween();
        aPerson().in(town).targeting("K2204").create();
        var before = measured();
        var needs = needsMeasured();
        var company = aCompany();
        for (int i = 0; i < CountedNeeds.MOST_PER_EMPLOYER + 3; i++) {
            aNeed().in(town).forOccupation("K2204").postedBy(company).create();
        }
        Matching.caughtUp();

        measures.forget();
        assertThat(measured()).isEqualTo(before);

        wereWrittenYesterday(company);
        measures.forget();
        assertThat(needsMeasured()).isEqualTo(needs + CountedNeeds.MOST_PER_EMPLOYER);
    }

    @Test
    void a_need_that_an_adviser_wrote_counts_once_somebody_was_shared_for_it() throws SQLException {
        var town = Towns.nextBetween();
        var company = aCompany();
        var person = aPerson().in(town).targeting("K2204").create();
        var before = needsMeasured();
        String id = given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(aNeed().in(town)
                        .forOccupation("K2204")
                        .with("employerId", company.id())
                        .body())
                .post("/v1/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        wereWrittenYesterday(company);
        Matching.caughtUp();

        measures.forget();
        assertThat(needsMeasured()).isEqualTo(before);

        Introductions.shared(new Need(id, "", company), person);
        wereWrittenYesterday(company);
        Matching.caughtUp();
        measures.forget();
        assertThat(needsMeasured()).isEqualTo(before + 1);
    }

    @Test
    void a_need_whose_criteria_changed_today_counts_from_tomorrow_on() throws SQLException {
        var need = aNeed().create();
        wereWrittenYesterday(need.poster());
        Matching.caughtUp();
        measures.forget();
        var before = needsMeasured();

        given().auth()
                .oauth2(need.poster().token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(aNeed().with("weeklyHours", 20).body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
        measures.forget();

        assertThat(needsMeasured()).isEqualTo(before - 1);
    }

    /** What the measure says, without when. */
    private static Map<String, Object> measured() {
        var measure = new HashMap<>(exposure().statusCode(200).extract().<Map<String, Object>>path("$"));
        measure.remove("computedAt");
        return measure;
    }

    private static int needsMeasured() {
        return exposure().statusCode(200).extract().path("needs");
    }

    private static void wereWrittenYesterday(Member employer) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.createStatement()) {
            for (var sql : List.of(
                    "UPDATE need SET opened_at = opened_at - interval '1 day' WHERE employer_id = '%s'",
                    "UPDATE introduction SET shared_at = shared_at - interval '1 day' WHERE employer_id = '%s'",
                    "UPDATE history SET at = at - interval '1 day' WHERE subject_id IN (SELECT id FROM need WHERE employer_id = '%s')")) {
                update.executeUpdate(sql.formatted(employer.id()));
            }
        }
    }

    @Test
    void a_person_who_waits_90_days_in_no_list_is_given_with_the_obstacles() throws SQLException {
        var blocked = aPerson()
                .in(TOWN)
                .targeting("K2204")
                .with("maxJourneyMinutes", 10)
                .with("contractTypes", List.of("CDDI"))
                .create();
        wereWrittenYesterday(
                aNeed().in(TOWN).forOccupation("K2204").by("CDI").create().poster());
        hasWaited(blocked, 90);
        var recent = aPerson()
                .in(TOWN)
                .targeting("K2204")
                .with("contractTypes", List.of("CDDI"))
                .create();
        hasWaited(recent, 89);
        Matching.caughtUp();

        var forgotten = forgotten();

        assertThat(forgotten)
                .extracting(one -> one.get("beneficiaryId"))
                .contains(blocked.id())
                .doesNotContain(recent.id());
        assertThat(forgotten)
                .filteredOn(one -> blocked.id().equals(one.get("beneficiaryId")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("reference")).isEqualTo(blocked.reference());
                    assertThat(String.valueOf(one.get("obstacles")))
                            .contains("CONTRACT")
                            .contains("DISCUSS_CONTRACT");
                });
    }

    @Test
    void a_person_in_a_list_is_not_forgotten() throws SQLException {
        var town = Towns.nextBetween();
        var shown = aPerson().in(town).targeting("G1602").create();
        hasWaited(shown, 200);
        var need = aNeed().in(town).forOccupation("G1602").create();
        wereWrittenYesterday(need.poster());
        Matching.caughtUp();

        assertThat(forgotten()).extracting(one -> one.get("beneficiaryId")).doesNotContain(shown.id());
    }

    @Test
    void needs_of_today_tell_nothing_about_who_is_forgotten_or_why() throws SQLException {
        var town = Towns.nextBetween();
        var person = aPerson().in(town).targeting("G1602").create();
        hasWaited(person, 200);
        Matching.caughtUp();
        var before = forgotten(person);
        assertThat(before).hasSize(1);

        aNeed().in(town).forOccupation("G1602").create();
        aNeed().in(town).forOccupation("G1602").by("CDDI").create();
        Matching.caughtUp();
        measures.forget();

        assertThat(forgotten(person)).isEqualTo(before);
    }

    @Test
    void an_age_and_an_excluded_condition_are_one_obstacle_that_says_nothing_more() throws SQLException {
        var town = Towns.nextBetween();
        var minor = aPerson()
                .in(town)
                .targeting("G1602")
                .born(Needs.today().minusYears(16).minusDays(1))
                .create();
        var byDay = aPerson()
                .in(town)
                .targeting("G1602")
                .with("excludedConditions", List.of("NIGHT"))
                .create();
        hasWaited(minor, 200);
        hasWaited(byDay, 200);
        wereWrittenYesterday(aNeed().in(town)
                .forOccupation("G1602")
                .with("workConditions", List.of("NIGHT"))
                .create()
                .poster());
        Matching.caughtUp();

        for (var person : List.of(minor, byDay)) {
            assertThat(forgotten(person))
                    .singleElement()
                    .extracting(one -> one.get("obstacles"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .anySatisfy(obstacle -> assertThat(obstacle.toString())
                            .contains("PRIVATE_FACT")
                            .contains("action=null"))
                    .noneMatch(obstacle -> obstacle.toString().matches(".*(AGE|CONDITIONS|ADAPT).*"));
        }
    }

    private static List<Map<String, Object>> forgotten(Person person) {
        return forgotten().stream()
                .filter(one -> person.id().equals(one.get("beneficiaryId")))
                .toList();
    }

    @Test
    void a_paused_person_is_not_given() throws SQLException {
        var paused = aPerson()
                .in(TOWN)
                .targeting("K2204")
                .with("contractTypes", List.of("CDDI"))
                .create();
        hasWaited(paused, 120);
        given().auth()
                .oauth2(paused.holder().token())
                .post(paused.at("/pause"))
                .then()
                .statusCode(200);
        Matching.caughtUp();

        assertThat(forgotten()).extracting(one -> one.get("beneficiaryId")).doesNotContain(paused.id());
    }

    @Test
    void a_structure_sees_neither() {
        var structure = aStructure(StructureKind.ACI);
        for (var path : List.of("/v1/matching/exposure", "/v1/matching/exposure/forgotten")) {
            given().auth().oauth2(structure.token()).get(path).then().statusCode(403);
        }
    }

    @Test
    void an_unknown_cursor_is_400() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/matching/exposure/forgotten?cursor=nowhere")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("cursor"))
                .body("code", not(equalTo("internal-error")));
    }

    private static ValidatableResponse exposure() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/matching/exposure")
                .then();
    }

    /** All pages of two people each, without repetition. */
    private static List<Map<String, Object>> forgotten() {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String cursor = null;
        do {
            var page = given().auth()
                    .oauth2(TestTokens.adviser())
                    .queryParams(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor))
                    .get("/v1/matching/exposure/forgotten")
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(all).extracting(one -> one.get("beneficiaryId")).doesNotHaveDuplicates();
        return all;
    }

    /** Since noon of that day of the club: as many hours ago may be another day, when the clocks changed between. */
    private static void hasWaited(Person person, int days) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement("""
                        UPDATE beneficiary SET waiting_since = (club_today() - ? + time '12:00') AT TIME ZONE 'Europe/Paris' WHERE id = ?
                        """)) {
            update.setInt(1, days);
            update.setObject(2, UUID.fromString(person.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
