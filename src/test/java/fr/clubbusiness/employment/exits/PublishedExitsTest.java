package fr.clubbusiness.employment.exits;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.employment.Employments.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A quarter of exits is counted once, thirty days after its end, and what would tell of somebody is hidden. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PublishedExitsTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private final Quarter quarter = Quarter.of(today);
    private Map<String, String> tokens;
    private String adviser;
    private Member first;
    private Member second;
    private Member third;
    private boolean isPublished;

    /** 6 + 5, 5 + 6 and 3 + 7 people left: for a lasting job, and for nothing, or nobody says it. Others go on under another contract or a renewal. */
    @BeforeEach
    void aClubThatPublished() throws SQLException {
        if (isPublished) {
            return;
        }
        tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        first = Members.aStructure(adviser, StructureKind.ACI);
        second = Members.aStructure(adviser, StructureKind.ACI);
        third = Members.aStructure(adviser, StructureKind.ACI);
        left(first, 6, "CDI");
        left(first, 5, "UNEMPLOYED");
        left(second, 5, "CDI");
        left(second, 6, "UNEMPLOYED");
        left(third, 3, "CDI");
        for (int i = 0; i < 7; i++) {
            started(third, today);
        }
        goesOn(first);
        renews(first);
        leavesNoSiae();
        jobs.on(today.plusDays(1), first.id());
        assertThat(jobs.on(PublicationRules.publishedOn(quarter), first.id()))
                .containsEntry("employment-exit-statistics", 1);
        clock.comeBack();
        isPublished = true;
    }

    /** Left, but for another contract that begins the day after. */
    private void goesOn(Member aci) {
        var next = entered(
                aci, contract(person(leaving(aci, "OTHER_SIAE")), "CDDI", today.plusDays(1), today.plusMonths(6), 26));
        clock.travelTo(today.plusDays(1));
        step(aci.token(), next, "start").statusCode(200);
        clock.comeBack();
    }

    /** The renewal is signed, and nobody said yet that it started. */
    private void renews(Member aci) {
        step(
                        aci.token(),
                        started(aci, today),
                        "renew",
                        Map.of("endDate", today.plusMonths(5).toString()))
                .statusCode(200);
    }

    /** A GEIQ does not count exits from insertion. */
    private void leavesNoSiae() {
        var geiq = Members.aStructure(adviser, StructureKind.GEIQ);
        var person = aPerson().heldBy(geiq).create();
        var contract = entered(geiq, contract(person, "CDD", today.minusMonths(4), today.plusMonths(2), 35));
        step(geiq.token(), contract, "start").statusCode(200);
        step(geiq.token(), contract, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(200);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void nothing_is_published_before_its_day() throws SQLException {
        var agency = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        var aci = Members.aStructure(agency, StructureKind.ACI);
        leaving(aci, "CDI");
        assertThat(jobs.on(PublicationRules.publishedOn(quarter).minusDays(1), aci.id()))
                .doesNotContainKey("employment-exit-statistics");
        table(agency)
                .statusCode(422)
                .body("reasons.code", contains("QUARTER_NOT_CLOSED"))
                .body("detail", containsString(quarter.label()));
        given().auth().oauth2(agency).get("/v1/exits").then().statusCode(200).body("items", empty());
    }

    @Test
    void a_quarter_of_before_the_first_exit_is_unknown_and_so_is_what_is_no_quarter() {
        given().auth().oauth2(adviser).get("/v1/exits/2001-Q1").then().statusCode(404);
        given().auth().oauth2(adviser).get("/v1/exits/2026-T3").then().statusCode(404);
    }

    @Test
    void published_quarters_are_listed() {
        given().auth()
                .oauth2(first.token())
                .get("/v1/exits")
                .then()
                .statusCode(200)
                .body("items.quarter", contains(quarter.toString()));
    }

    @Test
    void an_adviser_reads_each_structure_and_no_number_of_few_people() {
        table(adviser)
                .statusCode(200)
                .body("quarter", equalTo(quarter.toString()))
                .body("sums.total", equalTo(32))
                .body("kinds.kind", contains("ACI"))
                .body("kinds[0].structures", hasSize(4))
                .body(figures(third) + ".lasting", nullValue())
                .body(figures(third) + ".lastingPercent", nullValue());
    }

    @Test
    void a_structure_reads_the_kinds_and_its_own_line() {
        table(first.token())
                .statusCode(200)
                .body("sums.total", equalTo(32))
                .body("kinds[0].structures.id", contains(first.id()))
                .body(figures(first) + ".total", equalTo(11))
                .body(figures(first) + ".transition", equalTo(0));
        table(third.token())
                .statusCode(200)
                .body(figures(third) + ".lasting", equalTo(3))
                .body(figures(third) + ".lastingPercent", equalTo(30));
    }

    @Test
    void a_company_reads_nothing_and_another_club_nothing_of_this_one() throws SQLException {
        table(Objects.requireNonNull(tokens.get("company"))).statusCode(403);
        table(Objects.requireNonNull(AnotherClub.found().tokens().get("adviser")))
                .statusCode(422)
                .body("reasons.code", contains("QUARTER_NOT_CLOSED"));
    }

    @Test
    void what_is_said_later_changes_no_published_quarter() throws SQLException {
        var before = table(adviser).extract().asString();
        leaving(second, "CDI");
        assertThat(jobs.on(PublicationRules.publishedOn(quarter).plusDays(1), first.id()))
                .doesNotContainKey("employment-exit-statistics");
        assertThat(table(adviser).extract().asString()).isEqualTo(before);
    }

    @Test
    void the_file_has_the_same_lines_and_empty_cells_for_what_is_hidden() {
        var csv = given().auth()
                .oauth2(adviser)
                .accept("text/csv")
                .get("/v1/exits/" + quarter + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(1 + 1 + 1 + 4);
        assertThat(csv).contains("Emploi durable", "Durable en %", quarter + ";ACI;");
    }

    @Test
    void nobody_changes_what_is_frozen() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var ask = connection.prepareStatement(
                        "SELECT bool_or(has_any_column_privilege('club_api', frozen, 'UPDATE') OR has_table_privilege('club_api', frozen, 'DELETE'))"
                                + " FROM unnest(ARRAY['exit_line', 'exit_table']) frozen")) {
            var row = ask.executeQuery();
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    private void left(Member aci, int people, String kind) {
        for (int i = 0; i < people; i++) {
            leaving(aci, kind);
        }
    }

    /** The contract of somebody who left today after four months. */
    private String leaving(Member aci, String kind) {
        var contract = started(aci, today.plusMonths(2));
        step(aci.token(), contract, "end", Map.of("on", today.toString(), "kind", kind))
                .statusCode(200);
        return contract;
    }

    private String started(Member aci, LocalDate end) {
        var person = aPerson()
                .heldBy(aci)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var contract = entered(aci, contract(person, "CDDI", today.minusMonths(4), end, 26));
        step(aci.token(), contract, "start").statusCode(200);
        return contract;
    }

    private String person(String contract) {
        return given().auth().oauth2(adviser).get("/v1/employments/" + contract).path("beneficiary.id");
    }

    private ValidatableResponse table(String token) {
        return given().auth().oauth2(token).get("/v1/exits/" + quarter).then();
    }

    private static String figures(Member structure) {
        return "kinds[0].structures.find { it.id == '" + structure.id() + "' }.exits";
    }
}
