package fr.clubbusiness.exposure;

import static fr.clubbusiness.beneficiary.People.aPerson;
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
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void people_shown_are_counted_by_group_and_rounded_to_five() {
        aPerson().in(TOWN).targeting("G1603").create();
        aNeed().in(TOWN).forOccupation("G1603").create();
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
    void a_person_who_waits_90_days_in_no_list_is_given_with_the_obstacles() throws SQLException {
        var blocked = aPerson()
                .in(TOWN)
                .targeting("K2204")
                .with("maxJourneyMinutes", 10)
                .with("contractTypes", List.of("CDDI"))
                .create();
        aNeed().in(TOWN).forOccupation("K2204").by("CDI").create();
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
        aNeed().in(town).forOccupation("G1602").create();
        Matching.caughtUp();

        assertThat(forgotten()).extracting(one -> one.get("beneficiaryId")).doesNotContain(shown.id());
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

    private static void hasWaited(Person person, int days) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement(
                        "UPDATE beneficiary SET waiting_since = now() - make_interval(days => ?) WHERE id = ?")) {
            update.setInt(1, days);
            update.setObject(2, UUID.fromString(person.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
