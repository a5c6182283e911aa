package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.accompaniment.Transfers.offer;
import static fr.clubbusiness.accompaniment.Transfers.offered;
import static fr.clubbusiness.accompaniment.Transfers.read;
import static fr.clubbusiness.accompaniment.Transfers.step;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person goes from one structure to another, when both agree. */
@QuarkusTest
class TransferTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    TransferNews news;

    private Member from;
    private Member to;

    @BeforeEach
    void twoStructures() {
        from = Members.aStructure(StructureKind.ACI);
        to = Members.aStructure(StructureKind.ML);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void the_structure_that_is_asked_reads_facts_to_decide_by_and_no_identity() {
        var person = aPerson().heldBy(from).targeting("G1603").create();
        var id = offered(person, to);
        read(to.token(), id)
                .statusCode(200)
                .body("status", equalTo("OFFERED"))
                .body("beneficiaryReference", equalTo(person.reference()))
                .body("fromId", equalTo(from.id()))
                .body("facts.ageBand", equalTo("FROM_26_TO_49"))
                .body("facts.targetOccupations", contains("G1603"))
                .body(not(containsString("Camille")))
                .body(not(containsString("1990")));
        assertThat(statusOf(to, person, "")).isEqualTo(404);
        assertThat(statusOf(to, person, "/identity")).isEqualTo(404);
    }

    @Test
    void a_third_structure_reads_no_offer() {
        var id = offered(person(), to);
        var third = Members.aStructure(StructureKind.EI);
        read(third.token(), id).statusCode(404);
        list(third).body("items", empty());
    }

    @Test
    void a_structure_whose_kind_says_something_of_the_person_is_named_once_they_are_taken_over() {
        var prison = Members.aStructure(StructureKind.SPIP);
        var id = offered(aPerson().heldBy(prison).create(), to);
        read(to.token(), id).body("fromId", nullValue()).body("fromName", nullValue());
        list(to).body("items.fromName", contains(nullValue()));
        read(prison.token(), id).body("fromId", equalTo(prison.id()));
        step(to, id, "accept").statusCode(200).body("fromId", equalTo(prison.id()));
    }

    @Test
    void on_acceptance_the_new_structure_accompanies_the_person_and_the_old_one_reads_nothing() {
        var person = person();
        var id = offered(person, to);
        step(to, id, "accept").statusCode(200).body("status", equalTo("ACCEPTED"));
        assertThat(statusOf(to, person, "/identity")).isEqualTo(200);
        assertThat(statusOf(from, person, "")).isEqualTo(404);
        read(from.token(), id)
                .statusCode(200)
                .body("beneficiaryReference", equalTo(person.reference()))
                .body("facts", nullValue());
        step(to, id, "accept").statusCode(200);
    }

    @Test
    void the_person_is_not_proposed_before_they_agree_anew() {
        var need = aNeed().create();
        var person = aPerson().heldBy(from).targeting("G1603").create();
        take(person);
        given().auth()
                .oauth2(to.token())
                .get(person.at(""))
                .then()
                .statusCode(200)
                .body("agreementInForce", equalTo(false))
                .body("referentId", nullValue());
        assertThat(isMatched(need, person)).isFalse();
        given().auth()
                .oauth2(to.token())
                .contentType("application/json")
                .body(People.agreement(Needs.today()))
                .post(person.at("/agreement"))
                .then()
                .statusCode(200);
        assertThat(isMatched(need, person)).isTrue();
    }

    @Test
    void nobody_takes_over_whoever_is_introduced_to_an_employer() {
        var person = aPerson().heldBy(from).targeting("G1603").create();
        var company = Members.aCompany();
        var introduction = Introductions.shared(aNeed().postedBy(company).create(), person);
        var id = offered(person, to);
        step(to, id, "accept").statusCode(422).body("reasons.code", contains("STILL_IN_LIVE_INTRODUCTION"));
        Introductions.step(company, introduction, "decline", Map.of("reason", "POSITION_FILLED"))
                .statusCode(200);
        step(to, id, "accept").statusCode(200);
    }

    @Test
    void a_proposal_that_the_employer_has_not_seen_ends() {
        var person = aPerson().heldBy(from).targeting("G1603").create();
        var need = aNeed().create();
        String proposal = Introductions.post(
                        TestTokens.adviser(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(201)
                .extract()
                .path("id");
        take(person);
        Introductions.read(to.token(), proposal).statusCode(200).body("status", equalTo("WITHDRAWN"));
        Introductions.read(from.token(), proposal).statusCode(404);
        given().auth()
                .oauth2(from.token())
                .get("/v1/introductions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void notes_stay_with_the_structure_that_wrote_them() {
        var person = person();
        note(from, person, "Dit en confiance.").statusCode(201);
        take(person);
        note(to, person, "Premier entretien.").statusCode(201);
        given().auth()
                .oauth2(to.token())
                .get(person.at("/notes"))
                .then()
                .statusCode(200)
                .body("items.text", contains("Premier entretien."));
    }

    @Test
    void only_a_structure_of_the_club_is_asked() throws SQLException {
        var person = person();
        var gone = Members.aStructure(StructureKind.ACI);
        TestDatabase.texts("UPDATE organisation SET left_at = now() WHERE id = ?::uuid RETURNING ''", gone.id());
        var over = Members.aStructure(StructureKind.EI);
        Members.agreedUntil(over, StructureKind.EI, Needs.today().minusDays(31));
        for (var other : new String[] {
            Members.aCompany().id(),
            gone.id(),
            over.reference(),
            UUID.randomUUID().toString(),
            "E-9999999"
        }) {
            offer(person, other).statusCode(422).body("reasons.code", contains("TRANSFER_TO_NON_HOLDER"));
        }
        offer(person, from.id()).statusCode(422).body("reasons.code", contains("ALREADY_ACCOMPANIES"));
        offer(person, to.reference()).statusCode(201);
    }

    @Test
    void a_person_has_one_open_offer() {
        var person = person();
        var id = offered(person, to);
        offer(person, to.id()).statusCode(409).body("code", equalTo("transfer-one-open"));
        step(from, id, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
        offered(person, to);
    }

    @Test
    void each_side_takes_its_own_steps() {
        var id = offered(person(), to);
        step(from, id, "accept").statusCode(403).body("code", equalTo("other-structure"));
        step(from, id, "decline").statusCode(403);
        step(to, id, "withdraw").statusCode(403);
        step(to, id, "decline")
                .statusCode(200)
                .body("beneficiaryReference", nullValue())
                .body("facts", nullValue());
        step(to, id, "accept").statusCode(409);
        step(from, id, "withdraw").statusCode(409);
    }

    @Test
    void an_adviser_offers_only_the_people_of_a_structure_that_is_gone() throws SQLException {
        var person = person();
        var adviser = TestTokens.adviser();
        offer(adviser, person, to.id()).statusCode(403).body("code", equalTo("purpose-needed"));
        asAdviser(person).statusCode(422).body("reasons.code", contains("HOLDER_STILL_ACTIVE"));
        TestDatabase.texts("UPDATE organisation SET left_at = now() WHERE id = ?::uuid RETURNING ''", from.id());
        String id = asAdviser(person).statusCode(201).extract().path("id");
        step(to, id, "accept").statusCode(200);
    }

    @Test
    void whoever_leaves_is_not_offered_any_more() {
        var person = person();
        var id = offered(person, to);
        given().auth().oauth2(from.token()).post(person.at("/leave")).then().statusCode(200);
        read(to.token(), id).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void the_structure_that_is_asked_has_a_task_until_it_answers() throws SQLException {
        var person = person();
        var id = offered(person, to);
        jobs.run(to.id());
        tasks(to).body("items.dueOn", contains(Needs.today().plusDays(14).toString()));
        tasks(from).body("items", empty());
        step(to, id, "decline").statusCode(200);
        tasks(to).body("items", empty());
    }

    @Test
    void a_withdrawn_offer_leaves_no_task() throws SQLException {
        var id = offered(person(), to);
        jobs.run(to.id());
        step(from, id, "withdraw").statusCode(200);
        jobs.run(to.id());
        tasks(to).body("items", empty());
    }

    @Test
    void tasks_about_the_person_go_with_them() throws SQLException {
        var person = person();
        TaskRows.open("CALL_PERSON", "BENEFICIARY", person.id(), from.id());
        take(person);
        given().auth()
                .oauth2(to.token())
                .get("/v1/tasks?kind=CALL_PERSON")
                .then()
                .body("items.subjectId", hasItem(person.id()));
    }

    @Test
    void whoever_waits_for_the_other_structure_is_told() throws SQLException {
        var person = person();
        step(to, offered(person, to), "decline").statusCode(200);
        step(from, offered(person, to), "withdraw").statusCode(200);
        take(person);
        assertThat(told(person, to))
                .containsExactly("TRANSFER_OFFERED", "TRANSFER_OFFERED", "TRANSFER_ENDED", "TRANSFER_OFFERED");
        assertThat(told(person, from)).containsExactly("TRANSFER_ENDED", "TRANSFER_ENDED");
    }

    @Test
    void the_words_of_an_offer_and_of_its_end_name_nobody() {
        var person = person();
        var id = offered(person, to);
        assertThat(words(MessageKind.TRANSFER_OFFERED, to, person, id))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith(
                                "Une structure vous propose d'accompagner une personne : répondez au plus tard le "));
        assertThat(words(MessageKind.TRANSFER_OFFERED, from, person, id)).isEmpty();
        assertThat(words(MessageKind.TRANSFER_ENDED, from, person, id)).isEmpty();
        step(to, id, "decline").statusCode(200);
        assertThat(words(MessageKind.TRANSFER_OFFERED, to, person, id)).isEmpty();
        assertThat(words(MessageKind.TRANSFER_ENDED, from, person, id))
                .contains("Le transfert que vous proposiez est décliné.");
    }

    @Test
    void the_tasks_of_an_employer_stay_with_it() throws SQLException {
        var person = person();
        var contract = Employments.signedByCompany(
                TestTokens.adviser(),
                Members.aCompany(),
                person,
                Needs.today().plusDays(14),
                Needs.today().plusMonths(6));
        TaskRows.open("RECORD_EXIT", "EMPLOYMENT", contract, from.id());
        TaskRows.open("FOLLOW_UP", "EMPLOYMENT", contract, from.id());
        take(person);
        assertThat(openTasks(from)).containsExactly("RECORD_EXIT");
        assertThat(openTasks(to)).containsExactly("FOLLOW_UP");
    }

    @Test
    void another_offer_after_a_withdrawn_one_has_a_task_of_its_own() throws SQLException {
        var person = person();
        var first = offered(person, to);
        jobs.run(to.id());
        step(from, first, "withdraw").statusCode(200);
        offered(person, to);
        jobs.run(to.id());
        assertThat(TestDatabase.texts("""
                        SELECT (k.created_at >= t.offered_at)::text FROM task k JOIN transfer t ON t.beneficiary_id = k.subject_id
                        WHERE k.subject_id = ?::uuid AND k.kind = 'ANSWER_TRANSFER' AND k.status = 'OPEN' AND t.status = 'OFFERED'
                        """, person.id())).containsExactly("true");
    }

    @Test
    void the_agreement_that_the_person_gave_the_new_structure_before_it_accepted_holds() {
        var person = person();
        take(person);
        given().auth()
                .oauth2(to.token())
                .contentType("application/json")
                .body(People.agreement(Needs.today().minusDays(1)))
                .post(person.at("/agreement"))
                .then()
                .statusCode(200)
                .body("agreementInForce", equalTo(true));
    }

    @Test
    void an_employer_that_declined_does_not_learn_who_accompanies_the_person_now() {
        var person = aPerson().heldBy(from).targeting("G1603").create();
        var company = Members.aCompany();
        var introduction = Introductions.shared(aNeed().postedBy(company).create(), person);
        Introductions.step(company, introduction, "decline", Map.of("reason", "POSITION_FILLED"))
                .statusCode(200);
        var before = readBy(company, introduction);
        var prison = Members.aStructure(StructureKind.SPIP);
        step(prison, offered(person, prison), "accept").statusCode(200);
        assertThat(readBy(company, introduction)).isEqualTo(before);
    }

    @Test
    void an_employer_calls_whoever_accompanies_the_person_while_their_contract_lasts() {
        var person = aPerson().heldBy(from).targeting("G1603").create();
        var company = Members.aCompany();
        var introduction = Introductions.shared(aNeed().postedBy(company).create(), person);
        Introductions.hire(company, introduction).statusCode(200);
        take(person);
        Introductions.read(company.token(), introduction)
                .body("structureContact.organisationName", equalTo("Structure " + to.siret()))
                .body("history.by", not(hasItem("ADVISER")));
    }

    @Test
    void an_offer_that_nobody_answers_expires() throws SQLException {
        var own = AnotherClub.found();
        var adviser = Objects.requireNonNull(own.tokens().get("adviser"));
        var giver = Members.aStructure(adviser, StructureKind.ACI);
        var asked = Members.aStructure(adviser, StructureKind.ML);
        var id = offered(aPerson().heldBy(giver).create(), asked);
        jobs.on(Needs.today().plusDays(14), asked.id());
        read(asked.token(), id).body("status", equalTo("OFFERED"));
        clock.travelTo(Needs.today().plusDays(15));
        step(asked, id, "accept").statusCode(409);
        jobs.run(asked.id());
        read(asked.token(), id).body("status", equalTo("EXPIRED")).body("endedAt", notNullValue());
    }

    @Test
    void history_says_who_offered_and_who_took_over() throws SQLException {
        var person = person();
        take(person);
        assertThat(TestDatabase.texts("""
                        SELECT h.type || ' ' || o.name FROM history h JOIN organisation o ON o.id = h.organisation_id
                        WHERE h.subject_id = ?::uuid AND h.type LIKE 'TRANSFER%' ORDER BY h.id
                        """, person.id()))
                .containsExactly("TRANSFER_OFFERED Structure " + from.siret(), "TRANSFERRED Structure " + to.siret());
    }

    private Person person() {
        return aPerson().heldBy(from).create();
    }

    private static List<String> told(Person person, Member reader) throws SQLException {
        return TestDatabase.texts(
                "SELECT kind FROM message WHERE subject_id = ?::uuid AND organisation_id = ?::uuid ORDER BY id",
                person.id(),
                reader.id());
    }

    private Optional<String> words(MessageKind kind, Member reader, Person person, String offer) {
        return TheClub.reads(() -> news.line(kind, UUID.fromString(reader.id()), UUID.fromString(person.id()), offer)
                .map(MessageLine::text));
    }

    private static String readBy(Member company, String introduction) {
        return Introductions.read(company.token(), introduction)
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> openTasks(Member of) throws SQLException {
        return TestDatabase.texts(
                "SELECT kind FROM task WHERE organisation_id = ?::uuid AND status = 'OPEN' ORDER BY kind", of.id());
    }

    private void take(Person person) {
        step(to, offered(person, to), "accept").statusCode(200);
    }

    private ValidatableResponse asAdviser(Person person) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "structure partie")
                .contentType("application/json")
                .body(Map.of("structureId", to.id()))
                .post(person.at("/transfer"))
                .then();
    }

    private static ValidatableResponse note(Member by, Person person, String text) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(person.at("/notes"))
                .then();
    }

    private static int statusOf(Member by, Person person, String what) {
        return given().auth().oauth2(by.token()).get(person.at(what)).statusCode();
    }

    private static ValidatableResponse list(Member by) {
        return given().auth().oauth2(by.token()).get("/v1/transfers").then().statusCode(200);
    }

    private static ValidatableResponse tasks(Member by) {
        return given().auth()
                .oauth2(by.token())
                .get("/v1/tasks?kind=ANSWER_TRANSFER")
                .then()
                .statusCode(200);
    }

    private boolean isMatched(Need need, Person person) {
        Matching.caughtUp();
        return given().auth()
                .oauth2(to.token())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.beneficiary.id")
                .contains(person.id());
    }
}
