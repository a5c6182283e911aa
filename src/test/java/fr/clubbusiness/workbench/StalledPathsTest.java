package fr.clubbusiness.workbench;

import static fr.clubbusiness.pathway.PathwayRequests.contactOn;
import static fr.clubbusiness.pathway.PathwayRequests.plan;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static fr.clubbusiness.pathway.PathwayRequests.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths that stand still, in the day of a structure and of an adviser. */
@QuarkusTest
class StalledPathsTest {
    private static final String SECTION = "/v1/workbench/BARRIERS_STALLED";

    private final LocalDate today = Needs.today();

    @Inject
    TestClock clock;

    private String adviser;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void an_action_counts_from_the_day_after_its_own() {
        var person = somebody("MOBILITY");
        plan(person, "MOBILITY", today.plusDays(3));
        clock.travelTo(today.plusDays(3));
        section(structure.token()).body("items", empty());
        clock.travelTo(today.plusDays(4));
        section(structure.token())
                .body("items.reference", contains(person.reference()))
                .body("items[0].kind", equalTo("BENEFICIARY"))
                .body("items[0].dueOn", equalTo(today.plusDays(3).toString()))
                .body("items[0].reason", allOf(containsString("n'est pas fait"), not(containsString("mobilité"))))
                .body("items[0].operation", containsString("#/pathway/listBarriers"));
    }

    @Test
    void it_no_longer_counts_once_it_is_done_or_cancelled_or_its_barrier_is_lifted() {
        var done = somebody("MOBILITY");
        var cancelled = somebody("MOBILITY");
        var lifted = somebody("MOBILITY");
        plan(lifted, "MOBILITY", today);
        var ofDone = plan(done, "MOBILITY", today);
        var ofCancelled = plan(cancelled, "MOBILITY", today);
        clock.travelTo(today.plusDays(1));
        section(structure.token()).body("items.size()", equalTo(3));
        act(done, "/barrier-actions/" + ofDone + "/done");
        act(cancelled, "/barrier-actions/" + ofCancelled + "/cancel");
        step(lifted, "MOBILITY", "lift").statusCode(200);
        section(structure.token()).body("items", empty());
    }

    @Test
    void a_barrier_with_nothing_planned_counts_from_its_sixtieth_silent_day() {
        var person = somebody("HOUSING", "HEALTH:LIFTED");
        clock.travelTo(today.plusDays(StalledPaths.SILENT_DAYS - 1));
        section(structure.token()).body("items", empty());
        clock.travelTo(today.plusDays(StalledPaths.SILENT_DAYS));
        section(structure.token())
                .body("items.reference", contains(person.reference()))
                .body("items[0].since", equalTo(today.toString()))
                .body("items[0].reason", allOf(containsString("rien n'est prévu"), not(containsString("logement"))));
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .body(Map.of("text", "Dossier envoyé."))
                .post(person.at("/notes"))
                .then()
                .statusCode(201);
        section(structure.token()).body("items", empty());
    }

    @Test
    void whoever_has_no_barrier_to_lift_or_something_planned_is_not_forgotten() {
        somebody("HOUSING:LIFTED");
        somebody();
        plan(somebody("MOBILITY"), "MOBILITY", today.plusDays(300));
        contactOn(somebody("MOBILITY"), today.plusDays(300)).statusCode(200);
        clock.travelTo(today.plusDays(200));
        section(structure.token()).body("items", empty());
    }

    @Test
    void a_contact_that_did_not_take_place_counts_without_any_barrier() {
        var person = somebody();
        contactOn(person, today).statusCode(200);
        section(structure.token()).body("items", empty());
        clock.travelTo(today.plusDays(1));
        section(structure.token()).body("items.reference", contains(person.reference()));
        mine(structure.token()).body("items.reference", contains(person.reference()));
        contactOn(person, today.plusDays(8)).statusCode(200);
        section(structure.token()).body("items", empty());
    }

    @Test
    void an_adviser_reads_whose_path_it_is_and_no_barrier() throws SQLException {
        var person = somebody("HEALTH");
        clock.travelTo(today.plusDays(StalledPaths.SILENT_DAYS));
        section(adviser)
                .body("items.reference", contains(person.reference()))
                .body("items[0].title", not(containsString("Martin")))
                .body("items[0].reason", not(containsString("santé")))
                .body("items[0].reason", not(containsString("Frein")));
        section(Members.aStructure(adviser, StructureKind.EI).token()).body("items", empty());
    }

    @Test
    void who_left_is_not_forgotten() {
        var person = somebody("HOUSING");
        act(person, "/leave");
        clock.travelTo(today.plusDays(StalledPaths.SILENT_DAYS));
        section(structure.token()).body("items", empty());
    }

    private Person somebody(String... barriers) {
        return somebodyWith(barriers).heldBy(structure).create();
    }

    private static void act(Person person, String path) {
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body(Map.of())
                .post(person.at(path))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse section(String token) {
        return given().auth().oauth2(token).get(SECTION).then().statusCode(200);
    }

    private static ValidatableResponse mine(String token) {
        return given().auth().oauth2(token).get(SECTION + "?mine=true").then().statusCode(200);
    }
}
