package fr.clubbusiness.event.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.event.registration.Seats;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timetable of a speed meeting: who makes it, who reads what of it, and how it is planned again. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MeetingTest {
    private String adviser;
    private String partner;
    private List<Member> companies;
    private List<Member> structures;
    private Announced event;
    private List<String> ofCompanies;
    private List<String> ofStructures;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        var started = Meetings.twoByTwo();
        adviser = started.adviser();
        partner = started.partner();
        companies = started.companies();
        structures = started.structures();
        event = started.event();
        ofCompanies = started.ofCompanies();
        ofStructures = started.ofStructures();
    }

    @Test
    void everybody_meets_everybody_when_there_is_time() {
        compute(2, 2)
                .statusCode(200)
                .body("rounds.meetings.flatten()", hasSize(4))
                .body("rounds.round", contains(1, 2))
                .body("quality.floor", equalTo(2))
                .body("quality.provenOptimal", equalTo(true));
        Meetings.read(adviser, event)
                .statusCode(200)
                .body("rounds.meetings.flatten().a.registrationId", hasItems(ofCompanies.toArray()))
                .body("rounds.meetings.flatten().b.person", everyItem(equalTo("Ada Martin")));
    }

    @Test
    void wishes_decide_who_meets_when_there_is_little_time() {
        wish(companies.getFirst(), ofCompanies.getFirst(), Map.of(ofStructures.getLast(), 3))
                .statusCode(200);
        compute(1, 2).statusCode(200).body("quality.wishes", equalTo(3));
        Meetings.read(companies.getFirst().token(), event)
                .body("rounds.meetings.flatten().b.registrationId", contains(ofStructures.getLast()));
    }

    @Test
    void whoever_says_never_meets_never() {
        Meetings.wish(structures.getFirst().token(), event, ofStructures.getFirst(), Map.of(), ofCompanies.getFirst())
                .statusCode(200);
        compute(2, 2).statusCode(200).body("rounds.meetings.flatten()", hasSize(3));
        var plan = Meetings.plan(2, 2);
        plan.put(
                "never",
                List.of(Map.of(
                        "registrationId", ofStructures.getLast(), "otherRegistrationId", ofCompanies.getLast())));
        Meetings.compute(adviser, event, plan).statusCode(200).body("rounds.meetings.flatten()", hasSize(2));
    }

    @Test
    void nobody_meets_in_a_round_of_their_absence() {
        var plan = Meetings.plan(2, 2);
        plan.put("absences", List.of(Map.of("registrationId", ofCompanies.getFirst(), "rounds", List.of(1))));
        Meetings.compute(adviser, event, plan)
                .statusCode(200)
                .body("rounds[0].meetings.a.registrationId", not(hasItem(ofCompanies.getFirst())));
    }

    @Test
    void another_timetable_takes_the_place_of_the_first() {
        compute(2, 2).statusCode(200);
        compute(1, 1).statusCode(200).body("rounds.meetings.flatten()", hasSize(1));
        Meetings.read(adviser, event).body("rounds", hasSize(1)).body("tables", equalTo(1));
    }

    @Test
    void the_agency_alone_plans() {
        for (var other :
                List.of(companies.getFirst().token(), structures.getFirst().token(), partner)) {
            Meetings.compute(other, event, Meetings.plan(2, 2)).statusCode(403);
            Meetings.replan(other, event, List.of(), 1).statusCode(403);
        }
    }

    @Test
    void all_reasons_against_a_timetable_are_given_at_once_in_words() {
        var plan = Meetings.plan(2, 1);
        plan.put("asked", 5);
        plan.put("minutes", 100);
        Meetings.compute(adviser, event, plan)
                .statusCode(422)
                .body(
                        "reasons.code",
                        contains("ROUNDS_TOO_LONG", "TOO_FEW_ROUNDS", "TOO_FEW_TABLES", "TOO_FEW_PARTNERS"))
                .body("reasons.message", hasItem("5 rencontres sont promises à chacun, et il n'y a que 2 tours."));
    }

    @Test
    void only_speed_meetings_have_a_timetable() {
        var visit = Events.announced(adviser, Events.body(5));
        Meetings.compute(adviser, visit, Meetings.plan(1, 1))
                .statusCode(422)
                .body("reasons.code", contains("NO_SPEED_MEETING", "NO_PARTICIPANTS"));
    }

    @Test
    void an_event_that_is_not_announced_or_has_started_is_not_planned() {
        var draft = Events.draft(adviser, Meetings.body());
        Meetings.compute(adviser, draft, Meetings.plan(1, 1))
                .statusCode(422)
                .body("reasons.code", hasItem("NOT_ANNOUNCED"));
        Meetings.begin(event, 1);
        compute(1, 1).statusCode(422).body("reasons.code", contains("ALREADY_STARTED"));
        Events.step(adviser, event, "hold").statusCode(200);
        compute(1, 1).statusCode(422).body("reasons.code", contains("EVENT_HELD", "ALREADY_STARTED"));
    }

    @Test
    void a_timetable_names_two_sides_and_people_who_take_part() {
        var plan = Meetings.plan(1, 1);
        plan.put("sideB", "COMPANY");
        Meetings.compute(adviser, event, plan).statusCode(422).body("reasons.code", contains("SAME_SIDE"));
        var unknown = Meetings.plan(1, 1);
        unknown.put(
                "never",
                List.of(
                        Map.of("registrationId", UUID.randomUUID(), "otherRegistrationId", ofCompanies.getFirst()),
                        Map.of(
                                "registrationId",
                                ofCompanies.getLast(),
                                "otherRegistrationId",
                                ofCompanies.getFirst())));
        Meetings.compute(adviser, event, unknown)
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_PARTICIPANT", "PAIR_OF_ONE_SIDE"));
        var oneself = Meetings.plan(1, 1);
        oneself.put(
                "never",
                List.of(Map.of(
                        "registrationId", ofCompanies.getFirst(), "otherRegistrationId", ofCompanies.getFirst())));
        Meetings.compute(adviser, event, oneself).statusCode(422).body("reasons.code", contains("PAIR_OF_ONE_SIDE"));
    }

    @Test
    void a_round_that_there_is_not_is_told_with_the_name_of_the_absent() {
        var plan = Meetings.plan(1, 1);
        plan.put("absences", List.of(Map.of("registrationId", ofCompanies.getFirst(), "rounds", List.of(7))));
        Meetings.compute(adviser, event, plan)
                .statusCode(422)
                .body("reasons.code", contains("UNKNOWN_ROUND"))
                .body("reasons[0].message", containsString("Ada Martin (Entreprise"))
                .body("reasons[0].message", containsString("tour 7"));
    }

    @Test
    void a_member_reads_the_meetings_of_their_own_organisation_alone() {
        compute(2, 2).statusCode(200);
        var own = companies.getFirst();
        var meetings = Meetings.read(own.token(), event)
                .statusCode(200)
                .body("rounds.meetings.flatten()", hasSize(2))
                .body("rounds.meetings.flatten().a.registrationId", everyItem(equalTo(ofCompanies.getFirst())))
                .body("rounds.meetings.flatten().a.person", everyItem(equalTo("Ada Martin")))
                .body("rounds.meetings.flatten().b.person", everyItem(nullValue()))
                .body("quality", nullValue());
        assertThat(meetings.extract().asString()).doesNotContain(ofCompanies.getLast());
    }

    @Test
    void whoever_has_no_seat_reads_neither_timetable_nor_participants() {
        compute(2, 2).statusCode(200);
        for (var path : List.of("/timetable", "/participants")) {
            Meetings.get(partner, event.at(path)).then().statusCode(404);
            Meetings.get(Members.aCompany(adviser).token(), event.at(path))
                    .then()
                    .statusCode(404);
        }
        Meetings.read(adviser, Meetings.announced(adviser)).statusCode(404);
    }

    @Test
    void a_member_reads_the_side_and_organisation_of_whom_they_may_meet() {
        var own = companies.getFirst();
        var read = Meetings.get(own.token(), event.at("/participants"))
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(ofCompanies.getLast(), ofStructures.getFirst(), ofStructures.getLast()))
                .body("items.name", hasItem("Structure " + structures.getFirst().siret()))
                .extract();
        assertThat(read.asString()).doesNotContain("Ada", "Martin", "@");
        assertThat(read.<Map<String, ?>>path("items[0]").keySet()).isEqualTo(Set.of("id", "side", "name"));
        Meetings.get(adviser, event.at("/participants")).then().body("items", hasSize(4));
        Meetings.get(own.token(), event.at("/participants?limit=1"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void the_pages_print_the_timetable_and_a_sheet() {
        compute(2, 2).statusCode(200);
        page(adviser, "/timetable")
                .body(containsString("Tour 2"))
                .body(containsString("au moins 2 rencontres"))
                .body(containsString("prouvé"));
        page(companies.getFirst().token(), "/timetable").body(not(containsString("prouvé")));
        page(companies.getFirst().token(), "/registrations/" + ofCompanies.getFirst() + "/sheet")
                .body(containsString("Ada Martin"))
                .body(containsString(structures.getFirst().siret()));
    }

    @Test
    void a_calendar_program_reads_the_meetings_of_its_member_by_organisations() {
        compute(2, 2).statusCode(200);
        var calendar = given().auth()
                .oauth2(companies.getFirst().token())
                .accept("text/calendar")
                .get(event.at("/timetable"))
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(calendar.replace("\r\n ", ""))
                .contains(structures.getFirst().siret(), structures.getLast().siret(), "DTSTART;TZID=Europe/Paris:")
                .doesNotContain("Martin", companies.getLast().siret());
    }

    @Test
    void a_sheet_has_a_line_for_each_round_and_is_read_by_its_organisation() {
        compute(3, 1).statusCode(200);
        var path = event.at("/registrations/" + ofCompanies.getFirst() + "/sheet");
        Meetings.get(companies.getFirst().token(), path)
                .then()
                .statusCode(200)
                .body("of.registrationId", equalTo(ofCompanies.getFirst()))
                .body("lines.round", contains(1, 2, 3))
                .body("lines.with", hasItem(nullValue()));
        Meetings.get(adviser, path).then().statusCode(200);
        Meetings.get(structures.getFirst().token(), path).then().statusCode(404);
        Meetings.get(companies.getLast().token(), path).then().statusCode(404);
    }

    @Test
    void who_gave_up_their_seat_and_a_cancelled_event_are_told_in_the_timetable() {
        compute(2, 2).statusCode(200);
        Seats.step(structures.getFirst().token(), event, ofStructures.getFirst(), "cancel")
                .statusCode(200);
        Meetings.read(adviser, event)
                .body(
                        "rounds.meetings.flatten().b.findAll { !it.expected }.registrationId.unique()",
                        contains(ofStructures.getFirst()));
        page(companies.getFirst().token(), "/timetable").body(containsString("(ne vient pas)"));
        calendar(companies.getFirst()).body(containsString("STATUS:CANCELLED"), containsString("STATUS:CONFIRMED"));
        Events.cancel(adviser, event).statusCode(200);
        page(companies.getFirst().token(), "/timetable").body(containsString("est annulé"));
        calendar(companies.getFirst()).body(not(containsString("STATUS:CONFIRMED")));
    }

    @Test
    void an_event_is_not_made_shorter_than_its_timetable() {
        compute(2, 2).statusCode(200);
        var shorter = Meetings.body();
        var startsAt = Instant.parse(String.valueOf(shorter.get("startsAt")));
        shorter.put("endsAt", startsAt.plus(20, ChronoUnit.MINUTES).toString());
        Events.put(adviser, event, shorter).statusCode(422).body("reasons.code", contains("ROUNDS_TOO_LONG"));
        var other = Meetings.body();
        other.put("kind", "SEMINAR");
        Events.put(adviser, event, other).statusCode(422).body("reasons.code", contains("NO_SPEED_MEETING"));
    }

    private ValidatableResponse compute(int rounds, int tables) {
        return Meetings.compute(adviser, event, Meetings.plan(rounds, tables));
    }

    private ValidatableResponse wish(Member by, String registration, Map<String, Integer> wishes) {
        return Meetings.wish(by.token(), event, registration, wishes);
    }

    private ValidatableResponse page(String token, String path) {
        return given().auth()
                .oauth2(token)
                .accept("text/html")
                .get(event.at(path))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse calendar(Member reader) {
        return given().auth()
                .oauth2(reader.token())
                .accept("text/calendar")
                .get(event.at("/timetable"))
                .then()
                .statusCode(200);
    }
}
