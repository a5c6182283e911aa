package fr.clubbusiness.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events.Announced;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events from their draft until they were held or cancelled, in a club of their own. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EventTest {
    private String adviser;
    private String admin;
    private String partner;
    private Member structure;
    private Member company;

    @BeforeEach
    void aClub() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        partner = Objects.requireNonNull(tokens.get("partner"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
        company = Members.aCompany(adviser);
    }

    @Test
    void a_draft_has_a_reference_and_no_seat_taken() {
        Events.post(adviser, "/v1/events", Events.body(20))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("reference", matchesPattern("R-[0-9]{4,}"))
                .body("status", equalTo("DRAFT"))
                .body("capacity", equalTo(20))
                .body("seatsTaken", equalTo(0))
                .body("full", equalTo(false));
    }

    @Test
    void whatever_speaks_against_it_is_said_at_once() {
        var body = Events.body(5, "COMPANY", 6);
        body.put("startsAt", Instant.now().minus(Duration.ofDays(1)).toString());
        body.remove("place");
        Events.post(adviser, "/v1/events", body)
                .statusCode(422)
                .body(
                        "reasons.code",
                        containsInAnyOrder(
                                "START_IN_PAST",
                                "TOO_LONG",
                                "CLOSES_AFTER_START",
                                "PLACE_OR_ONLINE",
                                "QUOTAS_OVER_CAPACITY"));
    }

    @Test
    void an_unknown_commune_and_two_quotas_of_one_side_are_wrong_fields() {
        var body = Events.body(5);
        body.put("place", Map.of("name", "Atelier", "communeCode", "99999", "address", "1 rue"));
        body.put("quotas", List.of(Map.of("side", "COMPANY", "seats", 1), Map.of("side", "COMPANY", "seats", 2)));
        Events.post(adviser, "/v1/events", body)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("place.communeCode", "quotas"));
    }

    @Test
    void a_structure_and_a_partner_draft_their_own_and_the_agency_announces_it() {
        for (var author : List.of(structure.token(), partner)) {
            var draft = Events.draft(author, Events.body(5));
            Events.step(author, draft, "publish").statusCode(403);
            Events.step(admin, draft, "publish").statusCode(200).body("status", equalTo("PUBLISHED"));
        }
        Events.post(company.token(), "/v1/events", Events.body(5)).statusCode(403);
    }

    @Test
    void a_draft_is_read_by_its_organisation_and_the_agency_alone() {
        var draft = Events.draft(structure.token(), Events.body(5));
        Events.read(structure.token(), draft).statusCode(200);
        Events.read(adviser, draft).statusCode(200);
        Events.read(admin, draft).statusCode(200);
        for (var other : List.of(
                company.token(),
                partner,
                Members.aStructure(adviser, StructureKind.EI).token())) {
            Events.read(other, draft).statusCode(404);
            list(other, "").body("items.id", not(hasItem(draft.id())));
        }
    }

    @Test
    void what_is_announced_is_read_by_every_member() {
        var event = Events.announced(adviser, Events.body(5));
        for (var member : List.of(company.token(), partner, structure.token())) {
            Events.read(member, event).statusCode(200).body("status", equalTo("PUBLISHED"));
            list(member, "").body("items.id", contains(event.id()));
        }
    }

    @Test
    void a_list_is_narrowed_to_a_series_a_kind_and_a_status() {
        var breakfast = Events.body(5);
        breakfast.put("kind", "BREAKFAST");
        breakfast.put("series", "Mois de l'ESS 2026");
        var event = Events.announced(adviser, breakfast);
        Events.draft(adviser, Events.body(5));
        for (var filter : List.of("series=Mois de l'ESS 2026", "kind=BREAKFAST", "status=PUBLISHED")) {
            list(adviser, "?" + filter).body("items.id", contains(event.id()));
        }
        list(adviser, "?kind=PICNIC").statusCode(400).body("violations.field", contains("kind"));
    }

    @Test
    void a_list_is_ordered_by_start() {
        var later = Events.body(5);
        later.put("startsAt", Instant.now().plus(Duration.ofDays(30)).toString());
        later.put("endsAt", Instant.now().plus(Duration.ofDays(31)).toString());
        var second = Events.announced(adviser, later);
        var first = Events.announced(adviser, Events.body(5));
        list(adviser, "?sort=startsAt").body("items.id", contains(first.id(), second.id()));
    }

    @Test
    void its_author_changes_a_draft_and_the_agency_what_is_announced() {
        var event = Events.draft(structure.token(), Events.body(5));
        replace(structure.token(), event, 6).statusCode(200).body("capacity", equalTo(6));
        Events.step(adviser, event, "publish").statusCode(200);
        replace(structure.token(), event, 7).statusCode(409).body("code", equalTo("event-announced"));
        replace(adviser, event, 8).statusCode(200).body("capacity", equalTo(8));
    }

    @Test
    void another_organisation_changes_nothing_of_it() {
        var event = Events.announced(adviser, Events.body(5));
        replace(structure.token(), event, 6).statusCode(404);
        replace(company.token(), event, 6).statusCode(403);
    }

    @Test
    void a_cancelled_event_says_why_and_stays_cancelled() {
        var event = Events.announced(adviser, Events.body(5));
        Events.cancel(adviser, event)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("La salle est fermée."));
        Events.cancel(adviser, event).statusCode(200);
        Events.read(company.token(), event).body("cancelReason", equalTo("La salle est fermée."));
        replace(adviser, event, 6).statusCode(409).body("code", equalTo("event-over"));
        Events.step(adviser, event, "publish").statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void a_draft_is_not_cancelled_and_not_held() {
        var draft = Events.draft(adviser, Events.body(5));
        Events.cancel(adviser, draft).statusCode(409).body("code", equalTo("step-not-possible"));
        Events.step(adviser, draft, "hold").statusCode(409).body("code", equalTo("step-not-possible"));
    }

    @Test
    void what_took_place_is_not_cancelled() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Events.begin(event);
        TestDatabase.texts(
                "UPDATE club_event SET ends_at = now() - interval '1 minute' WHERE id = ?::uuid RETURNING ''",
                event.id());
        Events.cancel(adviser, event).statusCode(409).body("code", equalTo("event-took-place"));
    }

    @Test
    void a_start_that_is_too_far_away_is_refused() {
        var body = Events.body(5);
        body.put("startsAt", "+300000-01-01T00:00:00Z");
        body.put("endsAt", "+300000-01-01T01:00:00Z");
        Events.post(adviser, "/v1/events", body).statusCode(422).body("reasons.code", contains("TOO_FAR"));
    }

    @Test
    void what_is_announced_changes_after_registration_ended() {
        var event = Events.announced(adviser, Events.body(5));
        Events.begin(event);
        var body = Events.body(6);
        var shown = Events.read(adviser, event).extract().jsonPath();
        for (var field : List.of("startsAt", "endsAt", "closesAt")) {
            body.put(field, shown.getString(field));
        }
        given().auth()
                .oauth2(adviser)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(event.at(""))
                .then()
                .statusCode(200)
                .body("capacity", equalTo(6));
    }

    @Test
    void an_event_is_held_from_its_start_on() {
        var event = Events.announced(adviser, Events.body(5));
        Events.step(adviser, event, "hold").statusCode(409).body("code", equalTo("event-not-started"));
        Events.begin(event);
        Events.step(adviser, event, "hold").statusCode(200).body("status", equalTo("HELD"));
        Events.step(adviser, event, "hold").statusCode(200);
    }

    @Test
    void a_draft_whose_date_is_over_is_not_announced() {
        var draft = Events.draft(adviser, Events.body(5));
        Events.begin(draft);
        Events.step(adviser, draft, "publish").statusCode(422).body("reasons.code", hasItem("START_IN_PAST"));
    }

    @Test
    void the_file_has_a_line_for_each_event() {
        Events.announced(adviser, Events.body(5));
        Events.draft(adviser, Events.body(5));
        given().auth()
                .oauth2(company.token())
                .accept("application/x-ndjson")
                .get("/v1/events/export")
                .then()
                .statusCode(200)
                .body(matchesPattern("\\{[^\\n]*\\}\\n"));
    }

    @Test
    void an_event_of_another_club_is_not_there() {
        var event = Events.announced(TestTokens.adviser(), Events.body(5));
        Events.read(adviser, event).statusCode(404);
        Events.cancel(adviser, event).statusCode(404);
        list(adviser, "").body("items", hasSize(0));
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth().oauth2(token).get("/v1/events" + query).then();
    }

    private static ValidatableResponse replace(String token, Announced event, int capacity) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(new HashMap<>(Events.body(capacity)))
                .put(event.at(""))
                .then();
    }
}
