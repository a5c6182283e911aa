package fr.clubbusiness.message;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.introduction.ask.PersonLetters;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.WorkingDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever must answer is told, by a real mail server, and by nobody's name. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SendMessagesTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private final LocalDate tomorrow = today.plusDays(1);
    private final GreenMail server =
            new GreenMail(new ServerSetup(Integer.parseInt(System.getProperty(TestDatabase.MAIL_PORT)), null, "smtp"));
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        server.start();
    }

    @AfterEach
    void comeBack() {
        server.stop();
        clock.comeBack();
    }

    @Test
    void what_was_shared_in_a_day_is_told_the_next_morning_in_one_mail_that_names_nobody() throws Exception {
        var first = shared(need(), person());
        var second = shared(need(), person());
        run();
        assertThat(mails()).isEmpty();

        on(tomorrow);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("contact@entreprise.example");
            assertThat(mail.getSubject()).endsWith(": 2 messages vous attendent");
            assertThat(words(mail))
                    .contains(
                            reference(first),
                            reference(second),
                            "une personne vous est présentée",
                            "/v1/introductions/M-")
                    .doesNotContain("Almeida");
        });
        on(tomorrow.plusDays(1));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void where_mails_are_really_sent_no_page_shows_them() {
        given().get("/mail").then().statusCode(404);
    }

    @Test
    void an_answer_given_before_the_mail_is_no_longer_asked_for() throws Exception {
        var id = shared(need(), person());
        run();
        step(company, id, "decline", Map.of("reason", "POSITION_FILLED")).statusCode(200);
        on(tomorrow);
        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("SKIPPED");
    }

    @Test
    void what_an_interview_gave_is_asked_for_on_the_day_after_it() throws Exception {
        var id = shared(need(), person());
        run();
        var held = today.plusDays(4);
        step(
                        company,
                        id,
                        "interview",
                        Map.of(
                                "at",
                                held.atTime(14, 0)
                                        .atZone(clock.getZone())
                                        .toInstant()
                                        .toString()))
                .statusCode(200);
        for (var day = tomorrow; !day.isAfter(held); day = day.plusDays(1)) {
            on(day);
            assertThat(mails()).as(day.toString()).noneMatch(SendMessagesTest::asksForTheOutcome);
        }
        clock.travelTo(held.plusDays(1));
        clock.advance(Duration.ofHours(-8));
        run();
        assertThat(mails()).noneMatch(SendMessagesTest::asksForTheOutcome);
        on(held.plusDays(1));
        assertThat(mails()).filteredOn(SendMessagesTest::asksForTheOutcome).hasSize(1);
    }

    @Test
    void whoever_postponed_is_reminded_and_not_told_anew() throws Exception {
        var id = shared(need(), person());
        on(tomorrow);
        on(tomorrow.plusDays(1));
        var before = mails().size();
        step(company, id, "postpone", Map.of("until", tomorrow.plusDays(30).toString()))
                .statusCode(200);
        for (var day = tomorrow.plusDays(2); day.isBefore(tomorrow.plusDays(30)); day = day.plusDays(1)) {
            on(day);
        }
        assertThat(mails().subList(before, mails().size())).isNotEmpty().allMatch(SendMessagesTest::isReminder);
    }

    @Test
    void whoever_does_not_answer_is_reminded_on_the_third_and_the_ninth_working_day_and_no_more() throws Exception {
        shared(need(), person());
        for (var day = today; day.isBefore(WorkingDays.after(today, 13)); day = day.plusDays(1)) {
            on(day);
        }
        assertThat(mails()).extracting(SendMessagesTest::isReminder).containsExactly(false, true, true);
    }

    @Test
    void a_structure_is_told_of_what_an_adviser_asks_it() throws Exception {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("needId", need().id(), "beneficiaryId", person().id()))
                .post("/v1/introductions")
                .then()
                .statusCode(201);
        run();
        on(tomorrow);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("contact@structure.example");
            assertThat(words(mail)).contains("dites si la personne est d'accord");
        });
    }

    @Test
    void a_need_that_nobody_updates_is_recalled_on_the_sixtieth_day_once() throws Exception {
        var need = need();
        on(today.plusDays(59));
        on(today.plusDays(60));
        on(today.plusDays(61));
        on(today.plusDays(62));
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(words(mail))
                        .contains(
                                "n'a pas changé depuis deux mois",
                                FrenchFormat.date(today.plusDays(90)),
                                "/v1/needs/" + need.reference()));
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_and_gets_the_mail_under_the_same_number() throws Exception {
        shared(need(), person());
        jobs.run(company.id());
        server.stop();
        jobs.on(tomorrow, company.id());
        assertThat(states()).containsExactly("PENDING");
        assertThat(jobs.run(company.id())).doesNotContainKey("message-delivery");

        server.start();
        clock.advance(Duration.ofMinutes(2));
        jobs.run(company.id());
        assertThat(states()).containsExactly("SENT");
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo("<%s@club>".formatted(ids().getFirst())));
    }

    /** The database ends transactions that wait for long: none does. */
    @Test
    void a_mail_server_that_does_not_answer_is_tried_again_later_and_holds_up_nothing() throws Exception {
        shared(need(), person());
        jobs.run(company.id());
        server.stop();
        try (var silent = new ServerSocket(Integer.parseInt(System.getProperty(TestDatabase.MAIL_PORT)))) {
            assertThat(silent.isBound()).isTrue();
            jobs.on(tomorrow, company.id());
        }
        assertThat(states()).containsExactly("PENDING");
        assertThat(column("attempts::text")).containsExactly("1");
    }

    @Test
    void after_a_day_and_a_half_without_a_mail_server_it_is_given_up_and_the_agency_has_a_task() throws Exception {
        var id = shared(need(), person());
        jobs.run(company.id());
        server.stop();
        jobs.on(tomorrow, company.id());
        for (int hours = 0; hours < 40; hours++) {
            clock.advance(Duration.ofHours(1));
            jobs.run(company.id());
        }
        assertThat(states()).contains("FAILED");
        given().auth()
                .oauth2(adviser)
                .get("/v1/tasks?kind=DELIVERY_FAILED")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(id));
    }

    @Test
    void an_interview_does_not_wait_for_the_morning_and_tells_the_other_side_alone() throws Exception {
        var id = shared(need(), person());
        on(tomorrow);
        var before = mails().size();
        clock.advance(Duration.ofHours(5));
        var at = tomorrow.plusDays(3).atTime(14, 0).atZone(clock.getZone());
        step(company, id, "interview", Map.of("at", at.toInstant().toString())).statusCode(200);
        run();
        assertThat(mails().subList(before, mails().size())).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("contact@structure.example");
            assertThat(words(mail)).contains("un entretien est fixé", FrenchFormat.date(at.toLocalDate()));
        });
    }

    @Test
    void an_interview_elsewhere_or_back_at_its_first_hour_is_told_each_time() throws Exception {
        var id = shared(need(), person());
        on(tomorrow);
        var monday = tomorrow.plusDays(3).atTime(14, 0).atZone(clock.getZone()).toInstant();
        var tuesday = monday.plus(Duration.ofDays(1));
        for (var meeting : List.of(
                Map.of("at", monday.toString(), "place", "Nanterre"),
                Map.of("at", monday.toString(), "place", "Clichy"),
                Map.of("at", tuesday.toString(), "place", "Clichy"),
                Map.of("at", monday.toString(), "place", "Clichy"))) {
            var before = mails().size();
            clock.advance(Duration.ofMinutes(1));
            step(company, id, "interview", meeting).statusCode(200);
            run();
            assertThat(mails()).as(meeting.toString()).hasSize(before + 1);
        }
    }

    @Test
    void what_a_person_answered_is_told_beside_a_reminder() throws Exception {
        var person = aPerson().heldBy(structure).targeting("G1603").create();
        var id = proposedByAdviser(person);
        PersonLetters.ask(structure.token(), id).then().statusCode(200);
        clock.travelTo(WorkingDays.before(WorkingDays.after(today, 3), 1));
        run();
        server.purgeEmailFromAllMailboxes();
        PersonLetters.answer(structure.token(), id, "CALL_ME")
                .orElseThrow()
                .then()
                .statusCode(200);
        on(WorkingDays.after(today, 3));
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(mails().stream().map(SendMessagesTest::words))
                .anyMatch(words -> words.contains("la personne a répondu"))
                .anyMatch(words -> words.contains("Rappel"));
    }

    @Test
    void members_who_ask_for_it_read_the_mails_beside_the_address_of_their_organisation() throws Exception {
        preferences(company, "{\"channels\": [\"EMAIL\"], \"email\": \"ana@entreprise.example\"}", "*")
                .statusCode(200);
        shared(need(), person());
        run();
        on(tomorrow);
        // Each in a mail of its own, under one number.
        for (var reader : List.of("ana@entreprise.example", "contact@entreprise.example")) {
            assertThat(server.getReceivedMessagesForDomain(reader))
                    .as(reader)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.getAllRecipients()).hasSize(1));
        }
    }

    @Test
    void preferences_are_empty_at_first_and_name_all_that_cannot_be_chosen() {
        given().auth()
                .oauth2(company.token())
                .get("/v1/me/preferences")
                .then()
                .statusCode(200)
                .body("channels", hasSize(0))
                .body("email", nullValue());
        preferences(company, "{\"channels\": [\"SMS\", \"EMAIL\"]}", "*")
                .statusCode(422)
                .body("reasons.code", contains("NO_CHANNEL", "ADDRESS_MISSING"));
        preferences(company, "{\"channels\": [\"PIGEON\"]}", "*").statusCode(400);
        preferences(company, "{\"channels\": []}", "\"9-x\"").statusCode(412);
        preferences(company, "{\"channels\": []}", "*").statusCode(200);
        preferences(company, "{\"channels\": []}", "*").statusCode(200);
    }

    private String proposedByAdviser(Person person) {
        return given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("needId", need().id(), "beneficiaryId", person.id()))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse preferences(Member by, String body, String ifMatch) {
        return given().auth()
                .oauth2(by.token())
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .put("/v1/me/preferences")
                .then();
    }

    private void on(LocalDate day) throws SQLException {
        clock.travelTo(day);
        run();
    }

    /** The client of the mail server misses a greeting now and then: that mail goes out with the next try, a minute later. */
    private void run() throws SQLException {
        jobs.run(company.id());
        if (column("status || attempts").stream().anyMatch(state -> state.matches("PENDING[1-9]"))) {
            clock.advance(Duration.ofMinutes(2));
            jobs.run(company.id());
        }
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The plain text, which is the first part. */
    private static String words(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean asksForTheOutcome(MimeMessage mail) {
        return words(mail).contains("dites ce que l'entretien a donné");
    }

    private static boolean isReminder(MimeMessage mail) {
        return words(mail).contains("Rappel");
    }

    private List<String> states() throws SQLException {
        return column("status");
    }

    private List<String> ids() throws SQLException {
        return column("id::text");
    }

    private List<String> column(String name) throws SQLException {
        return TestDatabase.texts("SELECT %s FROM message WHERE organisation_id IN ('%s', '%s') ORDER BY id"
                .formatted(name, company.id(), structure.id()));
    }

    private String reference(String introduction) {
        return Introductions.read(structure.token(), introduction).extract().path("reference");
    }

    private Need need() {
        return aNeed().postedBy(company).create();
    }

    private Person person() {
        return aPerson().heldBy(structure).targeting("G1603").create();
    }
}
