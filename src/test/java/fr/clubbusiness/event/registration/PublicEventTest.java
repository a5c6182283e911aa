package fr.clubbusiness.event.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers read the events that are open to everybody, register by a mailed link, wait in the line and are promoted. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PublicEventTest {
    private static final String ADA = "ada@atelier.example";
    private static final String BOB = "bob@atelier.example";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private Member company;
    private String agency;
    private Mailbox mails;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        agency = JoinRows.agencyOf(company.id());
        mails = new Mailbox(jobs, company.id());
    }

    @AfterEach
    void comeBack() {
        mails.close();
        clock.comeBack();
    }

    @Test
    void strangers_read_what_is_announced_to_everybody_and_nothing_else() {
        var open = open(5);
        var members = Events.announced(adviser, Events.body(5));
        var draft = Events.draft(adviser, body(5));
        list().then().statusCode(200).body("items.id", contains(open.id()));
        read(open).then().statusCode(200).body("title", equalTo("Visite de l'atelier"));
        read(members).then().statusCode(404);
        read(draft).then().statusCode(404);
        Events.cancel(adviser, members).statusCode(200);
        read(members).then().statusCode(404);
    }

    @Test
    void strangers_read_why_an_event_is_cancelled_until_it_would_be_over() {
        var open = open(5);
        read(open).then().body("cancelReason", nullValue());
        Events.cancel(adviser, open).statusCode(200);
        read(open)
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("La salle est fermée."))
                .body("open", equalTo(false));
        page(open).then().statusCode(200).body(containsString("est annulé"), containsString("La salle est fermée."));
        list().then().body("items", hasSize(0));
        ask(open, ADA).then().statusCode(422).body("reasons.code", contains("EVENT_CANCELLED"));
        given().get(path(open) + "/register").then().statusCode(200).body(containsString("La salle est fermée."));
        clock.advance(Duration.ofDays(11));
        read(open).then().statusCode(404);
    }

    @Test
    void an_event_is_full_for_strangers_when_the_seats_of_the_public_are_taken() throws Exception {
        var body = Events.body(3, "PUBLIC", 1);
        body.put("audience", "PUBLIC");
        var event = Events.announced(adviser, body);
        read(event).then().body("full", equalTo(false));
        ask(event, ADA);
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM").then().statusCode(200);
        read(event).then().body("full", equalTo(true));
        Events.read(adviser, event).body("full", equalTo(false));
        Seats.registered(company.token(), event);
        Seats.registered(company.token(), event);
        Events.read(adviser, event).body("full", equalTo(true));
    }

    @Test
    void strangers_do_not_read_the_address_to_take_part_at() {
        var body = body(5);
        body.put("onlineUrl", "https://visio.example/secret");
        var event = Events.announced(adviser, body);
        read(event).then().body("online", equalTo(true)).body(not(containsString("secret")));
        page(event).then().body(not(containsString("secret")));
    }

    @Test
    void answers_are_kept_by_caches_and_known_again() {
        var event = open(5);
        var first = read(event);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        given().header("If-None-Match", first.header("ETag"))
                .get(path(event))
                .then()
                .statusCode(304);
        var page = page(event);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=300");
        given().accept("text/html")
                .header("If-None-Match", page.header("ETag"))
                .get(path(event))
                .then()
                .statusCode(304);
    }

    @Test
    void the_page_shows_the_event_without_a_script() {
        var event = open(5);
        page(event)
                .then()
                .statusCode(200)
                .body(containsString("Visite de l'atelier".replace("'", "&#39;")))
                .body(containsString("12 rue des Tilleuls"))
                .body(not(containsString("<script")));
        given().accept("text/html")
                .get("/v1/public/events?agencySiret=" + agency)
                .then()
                .statusCode(200)
                .body(containsString(path(event)));
    }

    @Test
    void which_club_is_asked_when_there_are_several() {
        given().get("/v1/public/events").then().statusCode(400).body("violations.field", contains("agencySiret"));
    }

    @Test
    void a_registration_holds_no_seat_and_is_read_by_nobody_until_its_link_is_confirmed() throws Exception {
        var event = open(5);
        ask(event, ADA).then().statusCode(202);
        Seats.list(adviser, event).body("items", hasSize(0));
        Events.read(adviser, event).body("seatsTaken", equalTo(0));
        var link = mails.linkTo(ADA);
        given().accept("text/html").get(link).then().statusCode(200);
        Events.read(adviser, event).body("seatsTaken", equalTo(0));
        Mailbox.answer(link, "CONFIRM").then().statusCode(200).body(containsString("confirmée"));
        Seats.list(adviser, event)
                .body("items.status", contains("CONFIRMED"))
                .body("items[0].organisationId", nullValue())
                .body("items[0].organisationName", equalTo("Atelier du Pont"));
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_registered() throws Exception {
        var event = open(5);
        ask(event, ADA);
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM");
        var known = ask(event, ADA);
        var unknown = ask(event, BOB);
        assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
        assertThat(known.asString()).isEqualTo(unknown.asString());
        given().accept("text/html")
                .get(mails.linkTo(ADA))
                .then()
                .statusCode(410)
                .body(containsString("déjà inscrit"));
    }

    @Test
    void a_stranger_waits_in_line_is_promoted_and_takes_the_seat_by_the_link() throws Exception {
        var event = open(1);
        var seat = Seats.registered(company.token(), event);
        ask(event, ADA);
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM").then().statusCode(200).body(containsString("liste d"));
        Seats.step(company.token(), event, seat, "cancel").statusCode(200);
        var link = mails.linkTo(ADA);
        given().accept("text/html").get(link).then().statusCode(200).body(containsString("Une place est libre"));
        Mailbox.answer(link, "ACCEPT").then().statusCode(200).body(containsString("confirmée"));
        Events.read(adviser, event).body("seatsTaken", equalTo(1)).body("waiting", equalTo(0));
        assertThat(mails.to(ADA).getLast()).contains("Vous êtes inscrit", "12 rue des Tilleuls");
    }

    @Test
    void a_stranger_who_gives_an_offer_up_leaves_it_to_the_next() throws Exception {
        var event = open(1);
        var seat = Seats.registered(company.token(), event);
        ask(event, ADA);
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM");
        ask(event, BOB);
        Mailbox.answer(mails.linkTo(BOB), "CONFIRM");
        Seats.step(company.token(), event, seat, "cancel").statusCode(200);
        var link = mails.linkTo(ADA);
        Mailbox.answer(link, "GIVE_UP").then().statusCode(200).body(containsString("annulée"));
        Mailbox.answer(link, "ACCEPT").then().statusCode(410);
        assertThat(mails.to(BOB).getLast()).contains("Une place est libre");
    }

    @Test
    void a_link_that_is_used_late_says_so() throws Exception {
        var event = open(1);
        ask(event, ADA);
        var link = mails.linkTo(ADA);
        clock.advance(Duration.ofDays(7));
        Mailbox.answer(link, "CONFIRM").then().statusCode(410);
        Events.read(adviser, event).body("seatsTaken", equalTo(0));
    }

    @Test
    void what_nobody_confirmed_is_deleted_after_seven_days() throws Exception {
        var event = open(1);
        ask(event, ADA);
        clock.advance(Duration.ofDays(6));
        jobs.run(company.id());
        assertThat(kept(event)).isEqualTo("1");
        clock.advance(Duration.ofDays(1));
        jobs.run(company.id());
        assertThat(kept(event)).isEqualTo("0");
    }

    @Test
    void whoever_asked_nothing_says_so_and_all_is_deleted() throws Exception {
        var event = open(1);
        ask(event, ADA);
        var link = mails.linkTo(ADA);
        Mailbox.answer(link, "NOT_ME").then().statusCode(200);
        assertThat(kept(event)).isEqualTo("0");
        given().accept("text/html").get(link).then().statusCode(410);
    }

    @Test
    void an_address_gets_three_mails_a_day() throws Exception {
        for (int i = 0; i < 4; i++) {
            ask(open(1), ADA).then().statusCode(202);
        }
        assertThat(mails.to(ADA)).hasSize(3);
    }

    @Test
    void the_mails_of_a_day_are_counted_by_an_index_also_once_they_are_confirmed() throws Exception {
        assertThat(
                        TestDatabase.texts(
                                "SELECT indexdef FROM pg_indexes WHERE tablename = 'registration' AND indexdef LIKE '%lower(email), registered_at)%'"))
                .singleElement()
                .asString()
                .endsWith("WHERE (registered_by IS NULL)");
    }

    @Test
    void a_closed_event_and_a_side_without_seats_refuse_strangers_with_the_reason() {
        var body = Events.body(2, "COMPANY", 2);
        body.put("audience", "PUBLIC");
        var companies = Events.announced(adviser, body);
        ask(companies, ADA).then().statusCode(422).body("reasons.code", contains("QUOTA_FULL"));
        var begun = open(5);
        Events.begin(begun);
        ask(begun, ADA).then().statusCode(422).body("reasons.code", contains("CLOSED"));
        ask(Events.announced(adviser, Events.body(5)), ADA).then().statusCode(404);
    }

    @Test
    void the_page_leads_to_a_form_by_which_a_browser_registers() throws Exception {
        var event = open(5);
        page(event).then().body(containsString(path(event) + "/register"));
        given().get(path(event) + "/register")
                .then()
                .statusCode(200)
                .body(containsString("name=\"firstName\""))
                .body(not(containsString("<script")));
        form(event, "Ada", ADA).statusCode(202).body(containsString("Un courriel vient de partir"));
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM").then().statusCode(200);
        Seats.list(adviser, event).body("items.organisationName", contains("L&Fils"));
    }

    @Test
    void the_form_says_all_that_is_wrong_and_keeps_what_was_typed() {
        var event = open(5);
        form(event, " ", "ada@")
                .statusCode(400)
                .body(containsString("Prénom\u00a0: "), containsString("Adresse électronique\u00a0: "))
                .body(containsString("value=\"L&amp;Fils\""));
    }

    @Test
    void the_form_says_why_nobody_of_this_side_may_come() {
        var body = Events.body(2, "COMPANY", 2);
        body.put("audience", "PUBLIC");
        form(Events.announced(adviser, body), "Ada", ADA).statusCode(422).body(containsString("role=\"alert\""));
    }

    @Test
    void there_is_no_form_for_what_is_not_open_to_everybody() {
        var members = Events.announced(adviser, Events.body(5));
        given().get(path(members) + "/register").then().statusCode(404);
        form(members, "Ada", ADA).statusCode(404);
    }

    private static ValidatableResponse form(Announced event, String firstName, String email) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("firstName", firstName)
                .formParam("lastName", "Lefèvre")
                .formParam("email", email)
                .formParam("organisationName", "L&Fils")
                .formParam("side", "PUBLIC")
                .post(path(event) + "/register")
                .then();
    }

    private Announced open(int capacity) {
        return Events.announced(adviser, body(capacity));
    }

    private static Map<String, Object> body(int capacity) {
        var body = Events.body(capacity);
        body.put("audience", "PUBLIC");
        return body;
    }

    private static String path(Announced event) {
        return "/v1/public/events/" + event.id();
    }

    private static Response read(Announced event) {
        return given().get(path(event));
    }

    private static Response page(Announced event) {
        return given().accept("text/html").get(path(event));
    }

    private Response list() {
        return given().get("/v1/public/events?agencySiret=" + agency);
    }

    private static Response ask(Announced event, String email) {
        return given().contentType("application/json")
                .body(Map.of(
                        "firstName",
                        "Ada",
                        "lastName",
                        "Martin",
                        "email",
                        email,
                        "organisationName",
                        "Atelier du Pont",
                        "side",
                        "PUBLIC"))
                .post(path(event) + "/registrations");
    }

    private static String kept(Announced event) throws Exception {
        return TestDatabase.texts("SELECT count(*)::text FROM registration WHERE event_id = ?::uuid", event.id())
                .getFirst();
    }
}
