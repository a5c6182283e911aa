package fr.clubbusiness.introduction.ask;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.share;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.introduction.ask.PersonLetters.answerAt;
import static fr.clubbusiness.introduction.ask.PersonLetters.version;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.message.SmsGatewayStub;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The person says yes, no, or call me, by an SMS, a mail or a letter, and hears what became of it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AskPersonTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^ \"<]+/r/[A-Za-z0-9_-]+");
    private static final String MOBILE = "06 39 98 00 17";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    /** A working day, on which SMS may ring. */
    private final LocalDate monday = Needs.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    private String adviser;
    private Member company;
    private Member structure;
    private SmsGatewayStub gateway;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        gateway = new SmsGatewayStub();
        clock.travelTo(monday);
    }

    @AfterEach
    void comeBack() {
        gateway.close();
        clock.comeBack();
    }

    @Test
    void a_yes_by_sms_is_the_agreement_and_makes_the_person_known_to_the_employer() throws Exception {
        var person = reachable().create();
        var id = proposed(person);
        ask(structure.token(), id, "SMS").statusCode(200).body("status", equalTo("PROPOSED"));
        var address = addressInSms();

        // A robot that opens the address changes nothing.
        page(address)
                .then()
                .statusCode(200)
                .body(containsString("Ce poste vous intéresse-t-il"))
                .body(containsString("Nanterre"))
                .body(containsString("35 heures par semaine"))
                .body(containsString("votre téléphone"));
        page(address).then().statusCode(200);
        read(structure.token(), id).body("status", equalTo("PROPOSED"));

        answerAt(address, "YES").then().statusCode(200).body(containsString("Vous avez répondu : oui"));
        read(company.token(), id)
                .body("status", equalTo("SHARED"))
                .body("candidate.identity.lastName", equalTo("Martin"))
                .body("agreement.means", equalTo("SMS"))
                .body("agreement.givenOn", equalTo(monday.toString()));
        answerAt(address, "NO").then().statusCode(410).body(containsString("Vous avez répondu : oui"));
        page(address).then().statusCode(410);
        questions(structure.token(), id).body("items[0].answer", equalTo("YES"));
    }

    @Test
    void the_message_names_neither_employer_nor_person_and_says_who_writes() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        jobs.run(company.id());
        assertThat(gateway.received()).singleElement().satisfies(sms -> {
            assertThat(sms.get("to").asText()).isEqualTo("+33639980017");
            assertThat(sms.get("text").asText())
                    .startsWith("Club Busin'ESS")
                    .contains("vous intéresse-t-il ?")
                    .doesNotContain("Martin", "Camille")
                    .doesNotContainIgnoringCase("entreprise");
        });
    }

    @Test
    void a_no_ends_it_without_judging_and_tells_the_employer_nothing_else() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        answerAt(addressInSms(), "NO").then().statusCode(200).body(containsString("Vous avez répondu : non"));
        read(structure.token(), id)
                .body("status", equalTo("DECLINED"))
                .body("ended.reason", equalTo("PERSON_DECLINED"));
        // Whoever said no need not be told.
        jobs.on(monday.plusDays(1), company.id());
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void of_two_answers_at_once_one_counts() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        var read = version(address);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = List.of("YES", "NO").stream()
                    .map(said ->
                            threads.submit(() -> answerAt(address, said, read).statusCode()))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 410);
        }
        questions(structure.token(), id).body("items", hasSize(1));
    }

    @Test
    void call_me_is_a_task_of_the_structure_and_gives_nothing_away() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        answerAt(addressInSms(), "CALL_ME").then().statusCode(200);
        read(structure.token(), id).body("status", equalTo("PROPOSED"));
        tasks(structure.token(), id).body("items.kind", equalTo(List.of("CALL_PERSON")));
        // After the call the structure may ask again, or share.
        ask(structure.token(), id, "SMS").statusCode(200);
        questions(structure.token(), id).body("items", hasSize(2));
        share(structure, id).statusCode(200);
    }

    @Test
    void before_eighteen_a_yes_is_a_call() throws Exception {
        var id = proposed(reachable().born(monday.minusYears(17)).create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        page(address).then().body(containsString("votre conseiller vous en parle"));
        answerAt(address, "YES").then().statusCode(200);
        read(structure.token(), id).body("status", equalTo("PROPOSED"));
        tasks(structure.token(), id).body("items.kind", equalTo(List.of("CALL_PERSON")));
    }

    @Test
    void whoever_asks_may_keep_the_last_word() throws Exception {
        var id = proposed(reachable().create());
        step(structure, id, "ask", Map.of("channel", "SMS", "shareOnYes", false))
                .statusCode(200);
        answerAt(addressInSms(), "YES").then().statusCode(200);
        read(structure.token(), id).body("status", equalTo("PROPOSED"));
        share(structure, id).statusCode(200);
    }

    @Test
    void a_person_is_asked_by_mail_as_well() throws Exception {
        var id = proposed(reachable().create());
        var server = new GreenMail(
                new ServerSetup(Integer.parseInt(System.getProperty(TestDatabase.MAIL_PORT)), null, "smtp"));
        server.start();
        try {
            ask(structure.token(), id, "EMAIL").statusCode(200);
            jobs.run(company.id());
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("camille@personne.example");
            assertThat(mail.getSubject()).isEqualTo("Un poste vous intéresse-t-il ?");
            var words =
                    ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
            answerAt(addressIn(words), "YES").then().statusCode(200);
        } finally {
            server.stop();
        }
        read(company.token(), id).body("agreement.means", equalTo("EMAIL"));
    }

    @Test
    void a_letter_is_read_and_printed_by_the_structure_alone_and_has_an_address_too() throws Exception {
        var id = proposed(aPerson().heldBy(structure).targeting("G1603").create());
        ask(adviser, id, "LETTER").statusCode(200);
        tasks(structure.token(), id).body("items.kind", equalTo(List.of("CALL_PERSON")));
        letter(adviser, id).statusCode(403);
        letter(company.token(), id).statusCode(403);
        given().auth()
                .oauth2(structure.token())
                .accept("text/html")
                .get("/v1/introductions/" + id + "/letter")
                .then()
                .statusCode(200)
                .body(containsString("Camille Martin"))
                .body(containsString("Rappelez-moi"));
        String address = letter(structure.token(), id)
                .statusCode(200)
                .body("to", equalTo("Camille Martin"))
                .extract()
                .path("replyAddress");
        answerAt(address, "YES").then().statusCode(200);
        read(company.token(), id).body("agreement.means", equalTo("LETTER"));
        letter(structure.token(), id).statusCode(409).body("type", endsWith("no-letter"));
    }

    @Test
    void no_channel_that_does_not_exist_is_used() {
        var id = proposed(aPerson().heldBy(structure).targeting("G1603").create());
        ask(structure.token(), id, "SMS")
                .statusCode(422)
                .body("reasons.code", equalTo(List.of("NO_CHANNEL")))
                .body("detail", containsString("n'a pas dit qu'elle accepte"));
        var other = proposed(reachable().with("phone", "01 99 00 12 34").create());
        ask(structure.token(), other, "SMS").statusCode(422).body("detail", containsString("mobile"));
        ask(structure.token(), other, "PIGEON").statusCode(400);
        questions(structure.token(), other).body("items", hasSize(0));
    }

    @Test
    void a_person_is_asked_once_at_a_time_and_a_click_more_changes_nothing() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        ask(structure.token(), id, "SMS").statusCode(200);
        ask(structure.token(), id, "EMAIL").statusCode(422).body("reasons.code", equalTo(List.of("ALREADY_ASKED")));
        jobs.run(company.id());
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void only_the_structure_and_advisers_ask_and_read_what_was_asked() {
        var id = proposed(reachable().create());
        ask(company.token(), id, "SMS").statusCode(403);
        questions(company.token(), id, 403);
        var other = Members.aStructure(adviser, StructureKind.ACI);
        ask(other.token(), id, "SMS").statusCode(404);
        // The adviser opened this introduction: the contacts need a reason.
        ask(adviser, id, "SMS").statusCode(403).body("type", containsString("purpose-needed"));
        given().auth()
                .oauth2(adviser)
                .header("Purpose", "Poser la question")
                .contentType("application/json")
                .body(Map.of("channel", "SMS"))
                .post("/v1/introductions/" + id + "/ask")
                .then()
                .statusCode(200);
        questions(adviser, id, 200).body("items.channel", equalTo(List.of("SMS")));
    }

    @Test
    void an_answer_that_comes_too_late_says_so_and_changes_nothing() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        clock.travelTo(LocalDate.parse(read(structure.token(), id).extract().path("deadline"))
                .plusDays(1));
        page(address).then().statusCode(410).body(containsString("plus proposé"));
        answerAt(address, "YES").then().statusCode(410);
        read(structure.token(), id).body("status", equalTo("EXPIRED"));
    }

    @Test
    void a_yes_counts_for_the_offer_that_was_read_alone() throws Exception {
        Need need = aNeed().postedBy(company).create();
        var id = proposed(need, reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        var read = version(address);
        given().auth()
                .oauth2(company.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(aNeed().postedBy(company).with("weeklyHours", 20).body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
        answerAt(address, "YES", read)
                .then()
                .statusCode(409)
                .body(containsString("a changé depuis que vous"))
                .body(containsString("20 heures"));
        read(structure.token(), id).body("status", equalTo("PROPOSED"));
        answerAt(address, "YES").then().statusCode(200);
        read(company.token(), id).body("status", equalTo("SHARED"));
    }

    @Test
    void whoever_is_asked_by_hand_meanwhile_reads_that_their_answer_is_known() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        var read = version(address);
        share(structure, id).statusCode(200);
        page(address).then().statusCode(410).body(containsString("a déjà votre réponse"));
        answerAt(address, "NO", read).then().statusCode(410);
        read(structure.token(), id).body("status", equalTo("SHARED"));
    }

    @Test
    void a_need_that_closes_or_an_agreement_that_is_withdrawn_closes_the_question() throws Exception {
        Need need = aNeed().postedBy(company).create();
        var id = proposed(need, reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        Needs.withdraw(need);
        page(address).then().statusCode(410).body(containsString("plus proposé"));

        var person = reachable().create();
        var other = proposed(person);
        ask(structure.token(), other, "SMS").statusCode(200);
        var second = addressInSms();
        given().auth()
                .oauth2(structure.token())
                .post(person.at("/withdraw-agreement"))
                .then()
                .statusCode(200);
        page(second).then().statusCode(410);
        answerAt(second, "YES", "").then().statusCode(410);
    }

    @Test
    void an_adviser_who_is_told_that_a_channel_is_missing_leaves_a_trace() throws Exception {
        var person = aPerson().heldBy(structure).targeting("G1603").create();
        var id = proposed(person);
        given().auth()
                .oauth2(adviser)
                .header("Purpose", "Poser la question")
                .contentType("application/json")
                .body(Map.of("channel", "SMS"))
                .post("/v1/introductions/" + id + "/ask")
                .then()
                .statusCode(422);
        assertThat(TestDatabase.texts(
                        "SELECT reason FROM history WHERE type = 'IDENTITY_READ' AND subject_id = ?::uuid",
                        person.id()))
                .containsExactly("Poser la question");
    }

    @Test
    void whoever_can_no_longer_be_reached_as_asked_may_be_asked_otherwise() throws Exception {
        var person = reachable().create();
        var id = proposed(person);
        ask(structure.token(), id, "SMS").statusCode(200);
        given().auth()
                .oauth2(structure.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("firstName", "Camille", "lastName", "Martin", "birthDate", "1990-05-17"))
                .put(person.at("/identity"))
                .then()
                .statusCode(200);
        jobs.run(company.id());
        assertThat(gateway.received()).isEmpty();
        questions(structure.token(), id).body("items[0].undeliveredAt", not(nullValue()));
        tasks(structure.token(), id).body("items.kind", equalTo(List.of("CALL_PERSON")));
        ask(structure.token(), id, "LETTER").statusCode(200);
    }

    @Test
    void whoever_was_asked_by_a_message_that_never_left_hears_nothing_of_the_end() throws Exception {
        Need need = aNeed().postedBy(company).create();
        var id = proposed(need, reachable().create());
        clock.travelTo(monday.plusDays(6));
        ask(structure.token(), id, "SMS").statusCode(200);
        Needs.withdraw(need);
        jobs.on(monday.plusDays(7), company.id());
        assertThat(gateway.received()).isEmpty();
        tasks(structure.token(), id).body("items", hasSize(0));
    }

    @Test
    void a_call_that_was_made_is_over_once_the_person_is_shared() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        answerAt(addressInSms(), "CALL_ME").then().statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        share(structure, id).statusCode(200);
        jobs.run(company.id());
        tasks(structure.token(), id).body("items", hasSize(0));
    }

    @Test
    void an_altered_address_or_answer_is_refused_in_plain_words() throws Exception {
        var id = proposed(reachable().create());
        ask(structure.token(), id, "SMS").statusCode(200);
        var address = addressInSms();
        page(address + "x").then().statusCode(404).body(containsString("Ce lien ne fonctionne pas"));
        answerAt(address + "x", "YES").then().statusCode(404);
        answerAt(address, "PERHAPS").then().statusCode(400).body(containsString("Ce poste vous intéresse-t-il"));
        given().contentType("application/x-www-form-urlencoded")
                .post(address)
                .then()
                .statusCode(400);
        read(structure.token(), id).body("status", equalTo("PROPOSED"));
    }

    @Test
    void an_sms_rings_neither_at_night_nor_on_a_sunday() throws Exception {
        var id = proposed(reachable().create());
        clock.travelTo(monday.plusDays(5));
        clock.advance(Duration.ofHours(12));
        assertThat(LocalTime.now(clock)).isAfter(LocalTime.of(20, 0));
        ask(structure.token(), id, "SMS").statusCode(200);
        jobs.run(company.id());
        clock.travelTo(monday.plusDays(6));
        jobs.run(company.id());
        assertThat(gateway.received()).isEmpty();
        jobs.on(monday.plusDays(7), company.id());
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void an_sms_that_nobody_takes_is_tried_again_under_its_number_then_given_up_and_somebody_has_a_task()
            throws Exception {
        var id = proposed(reachable().create());
        gateway.answer(503);
        ask(structure.token(), id, "SMS").statusCode(200);
        for (int hours = 0; hours < 80; hours++) {
            jobs.run(company.id());
            clock.advance(Duration.ofHours(1));
        }
        assertThat(gateway.received()).isEmpty();
        tasks(structure.token(), id).body("items.kind", equalTo(List.of("CALL_PERSON")));
        questions(structure.token(), id).body("items[0].undeliveredAt", not(nullValue()));
        ask(structure.token(), id, "EMAIL").statusCode(200);
    }

    @Test
    void the_outcome_is_told_once_without_a_reason() throws Exception {
        var id = proposed(reachable().create());
        share(structure, id).statusCode(200);
        step(company, id, "decline", Map.of("reason", "SKILLS_TO_COMPLETE")).statusCode(200);
        jobs.run(company.id());
        jobs.on(monday.plusDays(1), company.id());
        assertThat(gateway.received())
                .singleElement()
                .satisfies(sms -> assertThat(sms.get("text").asText())
                        .contains("ne se fera pas cette fois")
                        .doesNotContainIgnoringCase("compétences"));
    }

    @Test
    void without_a_channel_the_structure_has_two_days_to_tell() throws Exception {
        var id = proposed(aPerson().heldBy(structure).targeting("G1603").create());
        share(structure, id).statusCode(200);
        step(company, id, "decline", Map.of("reason", "SKILLS_TO_COMPLETE")).statusCode(200);
        jobs.run(company.id());
        tasks(structure.token(), id)
                .body("items.kind", equalTo(List.of("CALL_PERSON")))
                .body("items[0].dueOn", equalTo(monday.plusDays(2).toString()));
    }

    @Test
    void whoever_never_heard_of_a_job_hears_nothing_of_its_end() throws Exception {
        var id = proposed(reachable().create());
        step(structure, id, "decline", Map.of("reason", "NOT_AVAILABLE")).statusCode(200);
        jobs.run(company.id());
        jobs.on(monday.plusDays(1), company.id());
        assertThat(gateway.received()).isEmpty();
        tasks(structure.token(), id).body("items", hasSize(0));
    }

    private People reachable() {
        return aPerson()
                .heldBy(structure)
                .targeting("G1603")
                .with("phone", MOBILE)
                .with("email", "camille@personne.example")
                .with("contactChannels", List.of("SMS", "EMAIL"));
    }

    private String proposed(Person person) {
        return proposed(aNeed().postedBy(company).create(), person);
    }

    private String proposed(Need need, Person person) {
        return given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("needId", need.id(), "beneficiaryId", person.id(), "overrideReason", "Connu de l'agence"))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse ask(String token, String id, String channel) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("channel", channel))
                .post("/v1/introductions/" + id + "/ask")
                .then();
    }

    private static ValidatableResponse questions(String token, String id) {
        return questions(token, id, 200);
    }

    private static ValidatableResponse questions(String token, String id, int status) {
        return given().auth()
                .oauth2(token)
                .get("/v1/introductions/" + id + "/questions")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse letter(String token, String id) {
        return given().auth()
                .oauth2(token)
                .get("/v1/introductions/" + id + "/letter")
                .then();
    }

    private static ValidatableResponse tasks(String token, String introduction) {
        return given().auth()
                .oauth2(token)
                .get("/v1/tasks?subjectId=" + introduction)
                .then()
                .statusCode(200);
    }

    /** Lets what is due go out, and reads the address in the last SMS. */
    private String addressInSms() throws Exception {
        jobs.run(company.id());
        return gateway.received().stream()
                .map(sms -> sms.get("text").asText())
                .filter(text -> text.contains("/r/"))
                .reduce((_, last) -> last)
                .map(AskPersonTest::addressIn)
                .orElseThrow();
    }

    private static String addressIn(String text) {
        var found = ADDRESS.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static Response page(String address) {
        return given().accept("text/html").get(address);
    }
}
