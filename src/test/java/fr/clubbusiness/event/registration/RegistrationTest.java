package fr.clubbusiness.event.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members register their people for an event: seats, the line, offers, and who came. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RegistrationTest {
    private static final String ADA = "ada@atelier.example";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private String partner;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        partner = Objects.requireNonNull(tokens.get("partner"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void whoever_registers_takes_a_seat_and_then_a_place_in_the_line() {
        var event = Events.announced(adviser, Events.body(1));
        Seats.register(company.token(), event)
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("side", equalTo("COMPANY"))
                .body("seat", equalTo(1));
        Seats.register(structure.token(), event)
                .statusCode(201)
                .body("status", equalTo("WAITLISTED"))
                .body("seat", nullValue());
        Events.read(company.token(), event)
                .body("seatsTaken", equalTo(1))
                .body("waiting", equalTo(1))
                .body("full", equalTo(true));
    }

    @Test
    void nobody_registers_twice_however_the_address_is_written() {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        Seats.register(company.token(), event, Seats.somebody("ADA@atelier.example"))
                .statusCode(422)
                .body("reasons.code", contains("ALREADY_REGISTERED"));
    }

    @Test
    void another_organisation_is_not_told_who_is_registered_and_the_organiser_is() {
        var event = Events.draft(structure.token(), Events.body(5));
        Events.step(adviser, event, "publish").statusCode(200);
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        Seats.register(partner, event, Seats.somebody(ADA))
                .statusCode(422)
                .body("reasons.code", contains("ASK_THE_PERSON"));
        Seats.register(structure.token(), event, Seats.somebody(ADA))
                .statusCode(422)
                .body("reasons.code", contains("ALREADY_REGISTERED"));
    }

    @Test
    void whoever_cancelled_may_register_again() {
        var event = Events.announced(adviser, Events.body(5));
        String first = Seats.register(company.token(), event, Seats.somebody(ADA))
                .extract()
                .path("id");
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
    }

    @Test
    void nobody_registers_for_what_is_closed_cancelled_or_not_announced() {
        var begun = Events.announced(adviser, Events.body(5));
        Events.begin(begun);
        Seats.register(company.token(), begun).statusCode(422).body("reasons.code", contains("CLOSED"));
        var cancelled = Events.announced(adviser, Events.body(5));
        Events.cancel(adviser, cancelled).statusCode(200);
        Seats.register(company.token(), cancelled).statusCode(422).body("reasons.code", contains("EVENT_CANCELLED"));
        var draft = Events.draft(structure.token(), Events.body(5));
        Seats.register(structure.token(), draft).statusCode(422).body("reasons.code", contains("NOT_ANNOUNCED"));
        Seats.register(company.token(), draft).statusCode(404);
    }

    @Test
    void a_side_without_a_seat_has_no_line_either() {
        var event = Events.announced(adviser, Events.body(2, "COMPANY", 2));
        Seats.register(structure.token(), event).statusCode(422).body("reasons.code", contains("QUOTA_FULL"));
    }

    @Test
    void a_side_waits_for_its_own_seats_while_another_still_has_some() {
        var event = Events.announced(adviser, Events.body(2, "COMPANY", 1));
        Seats.registered(company.token(), event);
        Seats.register(company.token(), event).statusCode(201).body("status", equalTo("WAITLISTED"));
        Seats.register(structure.token(), event).statusCode(201).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void a_freed_seat_is_offered_to_the_first_in_the_line_and_taken_with_the_account() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        var third = Seats.registered(partner, event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200).body("status", equalTo("CANCELLED"));
        jobs.run(company.id());
        Seats.read(structure.token(), event, second).body("status", equalTo("OFFERED"));
        Seats.read(partner, event, third).body("status", equalTo("WAITLISTED"));
        Seats.step(structure.token(), event, second, "accept").statusCode(200).body("status", equalTo("CONFIRMED"));
        Seats.step(structure.token(), event, second, "accept").statusCode(200);
        Events.read(adviser, event).body("seatsTaken", equalTo(1)).body("waiting", equalTo(1));
    }

    @Test
    void whoever_takes_an_offered_seat_is_told_where_to_come() throws Exception {
        try (var mails = new Mailbox(jobs, company.id())) {
            for (var token : List.of(structure.token(), adviser)) {
                var event = Events.announced(adviser, Events.body(1));
                var first = Seats.registered(company.token(), event);
                var email = "ada-" + first + "@atelier.example";
                String second = Seats.register(structure.token(), event, Seats.somebody(email))
                        .extract()
                        .path("id");
                assertThat(mails.to(email)).as("in the line").hasSize(1);
                Seats.step(company.token(), event, first, "cancel").statusCode(200);
                assertThat(mails.to(email)).as("offered").hasSize(2);
                Seats.step(token, event, second, "accept").statusCode(200);
                assertThat(mails.to(email)).hasSize(3);
                assertThat(mails.to(email).getLast()).contains("Vous êtes inscrit", "12 rue des Tilleuls");
            }
        }
    }

    @Test
    void a_seat_that_becomes_free_after_registration_ended_is_offered_until_the_start() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        clock.advance(Duration.ofDays(9).plusHours(1));
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        jobs.run(company.id());
        Seats.read(structure.token(), event, second).body("status", equalTo("OFFERED"));
        Seats.step(structure.token(), event, second, "accept").statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void many_free_seats_are_offered_in_several_transactions() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        for (int i = 0; i < OfferSeats.MOST + 3; i++) {
            Seats.registered(company.token(), event);
        }
        replace(event, OfferSeats.MOST + 3).statusCode(200);
        assertThat(jobs.run(company.id())).containsEntry("event-offers", 2);
        Events.read(adviser, event)
                .body("seatsTaken", equalTo(OfferSeats.MOST + 3))
                .body("waiting", equalTo(0));
    }

    @Test
    void nothing_is_taken_or_noted_at_what_is_cancelled() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        jobs.run(company.id());
        Events.cancel(adviser, event).statusCode(200);
        Seats.step(structure.token(), event, second, "accept").statusCode(409).body("code", equalTo("event-over"));
        var another = Events.announced(adviser, Events.body(1));
        var guest = Seats.registered(company.token(), another);
        Events.cancel(adviser, another).statusCode(200);
        Seats.step(adviser, another, guest, "excuse").statusCode(409).body("code", equalTo("event-over"));
        Events.begin(another);
        Seats.step(adviser, another, guest, "present").statusCode(409).body("code", equalTo("event-over"));
        Events.read(adviser, another).body("present", equalTo(0));
    }

    @Test
    void whoever_leaves_the_club_leaves_the_seats_of_its_people_to_the_line() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        Events.post(company.token(), "/v1/organisations/" + company.id() + "/leave", Map.of())
                .statusCode(200);
        Seats.read(adviser, event, first).body("status", equalTo("CANCELLED"));
        jobs.run(structure.id());
        Seats.read(structure.token(), event, second).body("status", equalTo("OFFERED"));
    }

    @Test
    void whoever_comes_while_others_wait_goes_behind_them() {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        Seats.registered(structure.token(), event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        Seats.register(partner, event).statusCode(201).body("status", equalTo("WAITLISTED"));
    }

    @Test
    void an_offer_that_nobody_takes_in_two_days_goes_to_the_next() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        var third = Seats.registered(partner, event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        jobs.run(company.id());
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        Seats.step(structure.token(), event, second, "accept").statusCode(409).body("code", equalTo("offer-over"));
        jobs.run(company.id());
        Seats.read(structure.token(), event, second).body("status", equalTo("LAPSED"));
        Seats.read(partner, event, third).body("status", equalTo("OFFERED"));
    }

    @Test
    void whoever_gives_an_offer_up_leaves_the_line() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var first = Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        jobs.run(company.id());
        Seats.step(structure.token(), event, second, "cancel").statusCode(200).body("status", equalTo("CANCELLED"));
        jobs.run(company.id());
        Events.read(adviser, event).body("seatsTaken", equalTo(0)).body("waiting", equalTo(0));
    }

    @Test
    void more_seats_are_offered_to_the_line() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        Seats.registered(company.token(), event);
        var second = Seats.registered(structure.token(), event);
        replace(event, 2).statusCode(200);
        jobs.run(company.id());
        Seats.read(structure.token(), event, second).body("status", equalTo("OFFERED"));
    }

    @Test
    void the_capacity_does_not_fall_under_the_seats_and_their_numbers_follow_it() {
        var event = Events.announced(adviser, Events.body(3));
        var first = Seats.registered(company.token(), event);
        Seats.registered(company.token(), event);
        var third = Seats.registered(company.token(), event);
        Seats.step(company.token(), event, first, "cancel").statusCode(200);
        replace(event, 1).statusCode(422).body("reasons.code", contains("CAPACITY_UNDER_SEATS"));
        replace(event, 2).statusCode(200);
        Seats.read(company.token(), event, third).body("seat", equalTo(1));
    }

    @Test
    void a_member_reads_its_own_people_and_the_organiser_everybody() {
        var event = Events.draft(structure.token(), Events.body(5));
        Events.step(adviser, event, "publish").statusCode(200);
        var own = Seats.registered(company.token(), event);
        var other = Seats.registered(partner, event);
        Seats.list(company.token(), event).body("items.id", contains(own));
        Seats.list(partner, event).body("items.id", contains(other));
        Seats.list(structure.token(), event).body("items.id", containsInAnyOrder(own, other));
        Seats.list(adviser, event).body("items", hasSize(2));
        Seats.read(partner, event, own).statusCode(404);
        Seats.step(partner, event, own, "cancel").statusCode(404);
    }

    @Test
    void who_came_is_noted_from_the_start_on_by_whoever_organises() {
        var event = Events.draft(structure.token(), Events.body(5));
        Events.step(adviser, event, "publish").statusCode(200);
        var guest = Seats.registered(company.token(), event);
        var own = Seats.registered(partner, event);
        Seats.step(structure.token(), event, guest, "present")
                .statusCode(409)
                .body("code", equalTo("event-not-started"));
        Events.begin(event);
        Seats.step(structure.token(), event, guest, "present").statusCode(200).body("status", equalTo("PRESENT"));
        Seats.step(partner, event, own, "present").statusCode(404);
        Seats.step(company.token(), event, guest, "present").statusCode(403);
        Events.read(adviser, event).body("present", equalTo(1));
    }

    @Test
    void after_the_start_nobody_cancels_or_is_excused() {
        var event = Events.announced(adviser, Events.body(5));
        var guest = Seats.registered(company.token(), event);
        Events.begin(event);
        Seats.step(company.token(), event, guest, "cancel").statusCode(409).body("code", equalTo("event-started"));
        Seats.step(adviser, event, guest, "excuse").statusCode(409).body("code", equalTo("event-started"));
    }

    @Test
    void whoever_is_excused_leaves_their_seat() throws Exception {
        var event = Events.announced(adviser, Events.body(1));
        var guest = Seats.registered(company.token(), event);
        var waiting = Seats.registered(structure.token(), event);
        Seats.step(adviser, event, guest, "excuse").statusCode(200).body("status", equalTo("EXCUSED"));
        jobs.run(company.id());
        Seats.read(structure.token(), event, waiting).body("status", equalTo("OFFERED"));
    }

    @Test
    void whoever_was_not_seen_at_an_event_that_was_held_did_not_come() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        var seen = Seats.registered(company.token(), event);
        var unseen = Seats.registered(company.token(), event);
        Events.begin(event);
        Seats.step(adviser, event, seen, "present").statusCode(200);
        Events.step(adviser, event, "hold").statusCode(200);
        jobs.run(company.id());
        Seats.read(company.token(), event, unseen).body("status", equalTo("NO_SHOW"));
        Events.read(adviser, event).body("present", equalTo(1)).body("absent", equalTo(1));
        Seats.step(adviser, event, unseen, "present").statusCode(200).body("status", equalTo("PRESENT"));
        Events.read(adviser, event)
                .body("present", equalTo(2))
                .body("absent", equalTo(0))
                .body("seatsTaken", equalTo(2));
    }

    @Test
    void an_event_to_which_somebody_came_is_not_cancelled() {
        var event = Events.announced(adviser, Events.body(5));
        var seen = Seats.registered(company.token(), event);
        Events.begin(event);
        Seats.step(adviser, event, seen, "present").statusCode(200);
        Events.cancel(adviser, event).statusCode(409).body("code", equalTo("event-took-place"));
    }

    @Test
    void the_mail_of_a_registration_has_a_link_by_which_it_is_cancelled() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        String id = Seats.register(company.token(), event, Seats.somebody(ADA))
                .extract()
                .path("id");
        try (var mails = new Mailbox(jobs, company.id())) {
            var link = mails.linkTo(ADA);
            Mailbox.answer(link, "GIVE_UP").then().statusCode(200).body(containsString("annulée"));
            Seats.read(company.token(), event, id).body("status", equalTo("CANCELLED"));
            given().accept("text/html").get(link).then().statusCode(410);
        }
    }

    @Test
    void everybody_registered_is_told_why_an_event_is_cancelled() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        Events.cancel(adviser, event).statusCode(200);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ADA))
                    .anySatisfy(words -> assertThat(words).contains("n'a pas lieu", "La salle est fermée."));
        }
    }

    @Test
    void everybody_registered_is_told_of_another_place() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ADA)).hasSize(1);
            replace(event, 5).statusCode(200);
            assertThat(mails.to(ADA)).as("the same place").hasSize(1);
            var moved = Events.body(5);
            moved.remove("place");
            moved.put("onlineUrl", "https://visio.example/atelier");
            replace(event, moved).statusCode(200);
            assertThat(mails.to(ADA)).hasSize(2);
            assertThat(mails.to(ADA).getLast()).contains("a changé", "https://visio.example/atelier");
        }
    }

    @Test
    void a_change_is_no_news_once_the_event_has_started() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ADA)).hasSize(1);
            var moved = elsewhere(event);
            replace(event, moved).statusCode(200);
            Events.begin(event);
            assertThat(mails.to(ADA)).as("told too late").hasSize(1);
            moved = elsewhere(event);
            moved.put("onlineUrl", "https://visio.example/ailleurs");
            replace(event, moved).statusCode(200);
            assertThat(mails.to(ADA)).as("changed too late").hasSize(1);
        }
    }

    private Map<String, Object> elsewhere(Announced event) {
        var body = Events.body(5);
        var shown = Events.read(adviser, event).extract().jsonPath();
        for (var field : List.of("startsAt", "endsAt", "closesAt")) {
            body.put(field, shown.getString(field));
        }
        body.remove("place");
        body.put("onlineUrl", "https://visio.example/atelier");
        return body;
    }

    @Test
    void an_event_that_is_postponed_has_its_reminders_once_more() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            clock.advance(Duration.ofDays(4));
            assertThat(mails.to(ADA)).hasSize(2);
            var later = Events.body(5);
            for (var field : List.of("startsAt", "endsAt", "closesAt")) {
                later.put(
                        field,
                        Instant.parse(String.valueOf(later.get(field)))
                                .plus(Duration.ofDays(20))
                                .toString());
            }
            replace(event, later).statusCode(200);
            assertThat(mails.to(ADA)).hasSize(3);
            clock.advance(Duration.ofDays(20));
            assertThat(mails.to(ADA)).hasSize(4);
            assertThat(mails.to(ADA).getLast()).contains("a lieu le");
        }
    }

    @Test
    void whoever_has_a_seat_is_reminded_a_week_and_a_day_before() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.register(company.token(), event, Seats.somebody(ADA)).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ADA)).hasSize(1);
            clock.advance(Duration.ofDays(4));
            assertThat(mails.to(ADA)).hasSize(2);
            assertThat(mails.to(ADA)).hasSize(2);
            clock.advance(Duration.ofDays(5).plusHours(12));
            assertThat(mails.to(ADA)).hasSize(3);
        }
    }

    @Test
    void registrations_end_twelve_months_after_the_event_and_the_counts_stay() throws Exception {
        var event = Events.announced(adviser, Events.body(5));
        Seats.registered(company.token(), event);
        clock.advance(Duration.ofDays(360));
        jobs.run(company.id());
        Seats.list(adviser, event).body("items", hasSize(1));
        clock.advance(Duration.ofDays(20));
        jobs.run(company.id());
        Seats.list(adviser, event).body("items", hasSize(0));
        Events.read(adviser, event).body("seatsTaken", equalTo(1));
    }

    @Test
    void the_list_of_presence_names_who_has_a_seat_for_whoever_organises() {
        var event = Events.announced(adviser, Events.body(1));
        Seats.registered(company.token(), event);
        Seats.registered(structure.token(), event);
        given().auth()
                .oauth2(adviser)
                .get(event.at("/sheet"))
                .then()
                .statusCode(200)
                .body("lines.lastName", contains("Martin"));
        given().auth()
                .oauth2(adviser)
                .accept("text/html")
                .get(event.at("/sheet"))
                .then()
                .statusCode(200)
                .body(containsString("Liste de présence"))
                .body(containsString("Martin"));
        given().auth().oauth2(structure.token()).get(event.at("/sheet")).then().statusCode(404);
        given().auth().oauth2(company.token()).get(event.at("/sheet")).then().statusCode(403);
    }

    @Test
    void the_file_has_the_people_that_the_list_has() {
        var event = Events.announced(adviser, Events.body(5));
        Seats.registered(company.token(), event);
        given().auth()
                .oauth2(adviser)
                .accept("text/csv")
                .get(event.at("/registrations/export"))
                .then()
                .statusCode(200)
                .body(containsString("Martin"));
    }

    private ValidatableResponse replace(Announced event, int capacity) {
        return replace(event, Events.body(capacity));
    }

    private ValidatableResponse replace(Announced event, Map<String, ?> body) {
        return given().auth()
                .oauth2(adviser)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(event.at(""))
                .then();
    }
}
