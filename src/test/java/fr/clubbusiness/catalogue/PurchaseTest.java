package fr.clubbusiness.catalogue;

import static fr.clubbusiness.catalogue.BoughtServices.answerOf;
import static fr.clubbusiness.catalogue.BoughtServices.answers;
import static fr.clubbusiness.catalogue.BoughtServices.award;
import static fr.clubbusiness.catalogue.BoughtServices.body;
import static fr.clubbusiness.catalogue.BoughtServices.draft;
import static fr.clubbusiness.catalogue.BoughtServices.sent;
import static fr.clubbusiness.catalogue.BoughtServices.validated;
import static fr.clubbusiness.catalogue.BoughtServices.with;
import static fr.clubbusiness.catalogue.Offers.post;
import static fr.clubbusiness.catalogue.Offers.published;
import static fr.clubbusiness.catalogue.Offers.read;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.Mailbox;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buyers look for services, the agency sends what they look for to the structures that fit, and these answer. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PurchaseTest {
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
        structure = Members.aStructure(adviser, StructureKind.EI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void a_purchase_is_its_buyers_and_the_agencys() {
        var purchase = draft(company);
        read(company.token(), purchase.at("")).statusCode(200).body("status", equalTo("DRAFT"));
        read(adviser, "/v1/purchases/" + purchase.reference()).statusCode(200);
        read(Members.aCompany(adviser).token(), purchase.at("")).statusCode(404);
        read(partner, purchase.at("")).statusCode(404);
        read(structure.token(), purchase.at("")).statusCode(403);
    }

    @Test
    void what_speaks_against_a_purchase_is_told_together() {
        var body = with("deadline", Needs.today().plusDays(1).toString());
        body.put("reserved", "SIAE");
        post(company.token(), "/v1/purchases", body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("DEADLINE_TOO_SOON", "RESERVATION_FOR_PUBLIC_BUYERS"));
    }

    @Test
    void a_commune_reserves_a_purchase() {
        post(partner, "/v1/purchases", with("reserved", "SIAE")).statusCode(201).body("publicBuyer", equalTo(true));
    }

    @Test
    void whoever_is_no_buyer_buys_nothing() {
        var body = with("buyerId", structure.id());
        post(adviser, "/v1/purchases", body).statusCode(422).body("reasons.code", contains("NOT_A_BUYER"));
        post(company.token(), "/v1/purchases", body).statusCode(403).body("code", equalTo("buyer-not-yours"));
        post(adviser, "/v1/purchases", body()).statusCode(400).body("violations.field", contains("buyerId"));
    }

    @Test
    void an_amount_is_known_or_a_range() {
        var both = with("amountRange", Map.of("from", 10, "to", 5));
        post(company.token(), "/v1/purchases", both)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("amount", "amountRange.to"));
        var range = with("amountRange", Map.of("from", 10_000, "to", 20_000));
        range.remove("amount");
        post(company.token(), "/v1/purchases", range)
                .statusCode(201)
                .body("amount", nullValue())
                .body("amountRange.to", equalTo(20_000));
    }

    @Test
    void only_a_draft_changes_and_it_stays_with_its_buyer() {
        var purchase = draft(company);
        put(purchase, adviser, with("buyerId", Members.aCompany(adviser).id()), 409, "purchase-buyer");
        post(company.token(), purchase.at("/submit"), Map.of()).statusCode(200);
        put(purchase, company.token(), with("title", "Autre"), 409, "purchase-not-draft");
        post(adviser, purchase.at("/reject"), Map.of("reason", "Précisez.", "toRevise", true))
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        put(purchase, company.token(), with("title", "Autre"), 200, null);
    }

    private static void put(
            BoughtServices.Bought purchase, String token, Map<String, Object> body, int status, @Nullable String code) {
        given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(purchase.at(""))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void the_agency_decides_what_is_sent() {
        var purchase = draft(company);
        post(company.token(), purchase.at("/validate"), Map.of()).statusCode(403);
        post(adviser, purchase.at("/send"), Map.of()).statusCode(409);
        post(company.token(), purchase.at("/submit"), Map.of()).statusCode(200);
        post(adviser, purchase.at("/reject"), Map.of("reason", "Hors du club."))
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("rejection", equalTo("Hors du club."));
        post(company.token(), purchase.at("/cancel"), Map.of()).statusCode(409);
    }

    @Test
    void the_agency_has_a_task_until_it_sent_the_purchase() throws Exception {
        var purchase = draft(company);
        post(company.token(), purchase.at("/submit"), Map.of()).statusCode(200);
        jobs.run(company.id());
        read(adviser, "/v1/tasks?kind=VALIDATE_PURCHASE")
                .body("items.subjectReference", contains(purchase.reference()));
        post(adviser, purchase.at("/validate"), Map.of()).statusCode(200);
        jobs.run(company.id());
        read(adviser, "/v1/tasks?kind=VALIDATE_PURCHASE")
                .body("items.subjectReference", contains(purchase.reference()));
        published(structure);
        post(adviser, purchase.at("/send"), Map.of()).statusCode(200);
        jobs.run(company.id());
        read(adviser, "/v1/tasks?kind=VALIDATE_PURCHASE").body("items", empty());
    }

    @Test
    void a_purchase_that_nobody_fits_is_not_sent_and_the_agency_sees_why() {
        var near =
                published(structure, Offers.with("area", Map.of("kind", "DEPARTMENTS", "departments", List.of("78"))));
        var purchase = validated(company, adviser, body());
        post(adviser, purchase.at("/send"), Map.of()).statusCode(422).body("reasons.code", contains("NO_SUPPLIER"));
        read(adviser, purchase.at("")).body("status", equalTo("VALIDATED"));
        read(adviser, purchase.at("/suppliers"))
                .statusCode(200)
                .body("items", empty())
                .body("nearMisses.offerId", contains(near.id()))
                .body("nearMisses[0].conditions.findAll { !it.satisfied }.name", contains("AREA"));
    }

    @Test
    void each_condition_is_told_with_what_shows_it() {
        published(structure);
        var purchase = draft(company);
        read(adviser, purchase.at("/suppliers"))
                .body(
                        "items[0].conditions.name",
                        contains("SECTOR", "SERVICE", "AREA", "RESERVATION", "ACTIVE", "REACHABLE"))
                .body("items[0].conditions.satisfied", everyItem(equalTo(true)))
                .body("items[0].kilometres", equalTo(0.0f));
    }

    @Test
    void whoever_fits_is_asked_and_the_buyer_sees_who_is_interested_and_nobody_else() {
        var silent = Members.aStructure(adviser, StructureKind.ACI);
        var declining = Members.aStructure(adviser, StructureKind.EA);
        List.of(structure, silent, declining).forEach(Offers::published);
        var purchase = sent(company, adviser, body());
        read(structure.token(), "/v1/answers")
                .body("items[0].status", equalTo("SENT"))
                .body("items[0].purchase.reference", equalTo(purchase.reference()));
        answers(structure, "/seen", Map.of()).statusCode(200).body("status", equalTo("SEEN"));
        answers(structure, "/interested", Map.of()).statusCode(200).body("status", equalTo("INTERESTED"));
        answers(structure, "/interested", Map.of()).statusCode(200);
        answers(declining, "/decline", Map.of("reason", "TOO_FAR")).statusCode(200);
        answers(declining, "/interested", Map.of()).statusCode(409);
        read(company.token(), purchase.at("/suppliers"))
                .body("interested.structureId", contains(structure.id()))
                .body("items", nullValue())
                .body("nearMisses", nullValue());
        read(adviser, purchase.at("/suppliers"))
                .body("items.answer", containsInAnyOrder("INTERESTED", "SENT", "DECLINED"));
        read(adviser, purchase.at("/suppliers?limit=1"))
                .body("items", hasSize(1))
                .body("nearMisses", empty())
                .body("interested.structureId", contains(structure.id()));
        assertThat(read(company.token(), "/v1/history")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("VALIDATED")
                .doesNotContain("ANSWER_");
    }

    @Test
    void a_structure_answers_once_by_the_mailed_link_without_signing_in() throws Exception {
        published(structure);
        sent(company, adviser, body());
        try (var mails = new Mailbox(jobs, company.id())) {
            var link = mails.linkTo("contact@structure.example");
            given().accept("text/html")
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Entretien d"),
                            containsString("devis"),
                            containsString("Réponse au plus tard le"),
                            containsString("sans réservation")));
            read(structure.token(), "/v1/answers").body("items[0].status", equalTo("SENT"));
            Mailbox.answer(link, "INTERESTED").then().statusCode(200);
            Mailbox.answer(link, "PRICE");
        }
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("INTERESTED"));
    }

    @Test
    void a_structure_that_no_mail_reaches_is_a_task_that_names_it() throws Exception {
        published(structure);
        sent(company, adviser, body());
        TestDatabase.texts("UPDATE message SET attempts = 6 WHERE occasion = ? RETURNING ''", answerOf(structure));
        jobs.run(company.id());
        read(adviser, "/v1/tasks?kind=DELIVERY_FAILED").body("items.subjectReference", contains(structure.reference()));
    }

    @Test
    void the_answer_of_another_structure_is_not_there() {
        published(structure);
        sent(company, adviser, body());
        var other = Members.aStructure(adviser, StructureKind.ACI);
        read(other.token(), "/v1/answers/" + answerOf(structure)).statusCode(404);
        read(company.token(), "/v1/answers").statusCode(403);
    }

    @Test
    void several_answer_together_only_where_the_buyer_admits_it() {
        var other = Members.aStructure(adviser, StructureKind.ACI);
        published(structure);
        sent(company, adviser, body());
        answers(structure, "/interested", Map.of("memberIds", List.of(other.id(), company.id())))
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("NOT_ALONE_ALLOWED", "STRUCTURE_NOT_ACTIVE"));
        sent(company, adviser, with("jointAllowed", true));
        answers(structure, "/interested", Map.of("memberIds", List.of(other.id())))
                .statusCode(200)
                .body("memberIds", contains(other.id()));
    }

    @Test
    void whoever_did_not_answer_by_the_last_day_gave_no_answer() throws Exception {
        published(structure);
        sent(company, adviser, body());
        jobs.on(Needs.today().plusDays(30), structure.id());
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("NO_ANSWER"));
        answers(structure, "/interested", Map.of()).statusCode(409).body("code", equalTo("purchase-closed"));
    }

    @Test
    void a_private_purchase_goes_out_in_waves_and_a_public_one_to_all_at_once() throws Exception {
        var all = new ArrayList<Member>();
        for (int i = 0; i < 21; i++) {
            var one = Members.aStructure(adviser, StructureKind.EI);
            published(one);
            all.add(one);
        }
        sent(company, adviser, body());
        assertThat(asked(all)).isEqualTo(10);
        jobs.on(Needs.today().plusDays(2), structure.id());
        assertThat(asked(all)).isEqualTo(20);
        jobs.on(Needs.today().plusDays(4), structure.id());
        assertThat(asked(all)).isEqualTo(21);
        var town = post(
                        partner,
                        "/v1/purchases",
                        with("deadline", Needs.today().plusDays(60).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(partner, "/v1/purchases/" + town + "/submit", Map.of()).statusCode(200);
        post(adviser, "/v1/purchases/" + town + "/validate", Map.of()).statusCode(200);
        post(adviser, "/v1/purchases/" + town + "/send", Map.of()).statusCode(200);
        assertThat(asked(all)).isEqualTo(42);
    }

    private static int asked(List<Member> structures) {
        return structures.stream()
                .mapToInt(one -> read(one.token(), "/v1/answers")
                        .extract()
                        .<List<?>>path("items")
                        .size())
                .sum();
    }

    @Test
    void whoever_was_asked_least_comes_first() {
        var asked = Members.aStructure(adviser, StructureKind.EI);
        published(asked);
        sent(company, adviser, body());
        published(structure);
        read(adviser, draft(company).at("/suppliers"))
                .body("items.structureId", contains(structure.id(), asked.id()))
                .body("items.received", contains(0, 1));
    }

    @Test
    void an_award_goes_to_whoever_answered_and_not_over_the_amount() {
        published(structure);
        var purchase = sent(company, adviser, body());
        award(purchase, 30_000, 0, structure)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("STRUCTURE_DID_NOT_ANSWER", "AWARD_OVER_AMOUNT"));
        answers(structure, "/interested", Map.of()).statusCode(200);
        answers(structure, "/offer", Map.of("amount", 18_000)).statusCode(200).body("status", equalTo("OFFERED"));
        award(purchase, 18_000, 3, structure).statusCode(200).body("award.jobs", equalTo(3));
        award(purchase, 18_000, 3, structure).statusCode(200);
        award(purchase, 17_000, 3, structure).statusCode(409);
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("WON"));
    }

    @Test
    void an_answer_is_corrected_while_the_purchase_takes_answers() throws Exception {
        var declining = Members.aStructure(adviser, StructureKind.ACI);
        List.of(structure, declining).forEach(Offers::published);
        var purchase = sent(company, adviser, body());
        answers(declining, "/decline", Map.of("reason", "TOO_FAR")).statusCode(200);
        answers(declining, "/decline", Map.of("reason", "PRICE"))
                .statusCode(200)
                .body("reason", equalTo("PRICE"));
        answers(structure, "/interested", Map.of()).statusCode(200);
        answers(structure, "/offer", Map.of("amount", 18_000)).statusCode(200);
        answers(structure, "/offer", Map.of("amount", 17_000)).statusCode(200).body("amount", equalTo(17_000));
        answers(structure, "/offer", Map.of()).statusCode(200).body("amount", equalTo(17_000));
        assertThat(TestDatabase.texts(
                        "SELECT id::text FROM history WHERE subject_id = ?::uuid AND type = 'ANSWER_CORRECTED'",
                        purchase.id()))
                .hasSize(2);
        award(purchase, 17_000, 0, structure).statusCode(200);
        answers(structure, "/offer", Map.of("amount", 16_000)).statusCode(409);
    }

    @Test
    void a_structure_is_named_by_its_id_or_its_reference_however_it_is_spelled() {
        published(structure);
        var purchase = sent(company, adviser, body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        var spelled = structure.reference().replace("-", "");
        var award = Map.of("structureIds", List.of(structure.id(), spelled), "amount", 18_000);
        post(company.token(), purchase.at("/award"), award).statusCode(200);
        award(purchase, 18_000, 0, structure).statusCode(200);
        var draft = draft(company);
        put(draft, company.token(), with("buyerId", company.reference().replace("-", "")), 200, null);
    }

    @Test
    void an_organisation_is_not_asked_to_deliver_to_itself() {
        Members.becomesCompany(adviser, structure);
        published(structure);
        var own = post(adviser, "/v1/purchases", with("buyerId", structure.id()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        read(adviser, "/v1/purchases/" + own + "/suppliers")
                .body("items", empty())
                .body("nearMisses", empty());
        read(adviser, draft(company).at("/suppliers")).body("items.structureId", contains(structure.id()));
    }

    @Test
    void more_winners_than_lots_are_refused_where_nobody_may_answer_together() {
        var other = Members.aStructure(adviser, StructureKind.ACI);
        List.of(structure, other).forEach(one -> published(one));
        var purchase = sent(company, adviser, body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        answers(other, "/interested", Map.of()).statusCode(200);
        award(purchase, 18_000, 0, structure, other).statusCode(422).body("reasons.code", contains("TOO_MANY_WINNERS"));
        award(purchase, 18_000, 0, other).statusCode(200);
        read(structure.token(), "/v1/answers")
                .body("items[0].status", equalTo("LOST"))
                .body("items[0].purchase.award", nullValue());
    }

    @Test
    void a_purchase_without_award_tells_those_who_answered() {
        published(structure);
        var purchase = sent(company, adviser, body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        post(company.token(), purchase.at("/no-award"), Map.of())
                .statusCode(200)
                .body("status", equalTo("NO_AWARD"));
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("LOST"));
    }

    @Test
    void a_cancelled_purchase_ends_all_answers_and_tells_whoever_was_interested() throws Exception {
        var silent = Members.aStructure(adviser, StructureKind.ACI);
        List.of(structure, silent).forEach(Offers::published);
        var purchase = sent(company, adviser, body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        post(company.token(), purchase.at("/cancel"), Map.of()).statusCode(200);
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("LOST"));
        jobs.run(company.id());
        read(silent.token(), "/v1/answers").body("items[0].status", equalTo("NO_ANSWER"));
        clock.travelTo(Needs.today().plusDays(1));
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to("contact@structure.example"))
                    .anyMatch(words -> words.contains("l'acheteur a annulé cet achat"));
        }
    }

    @Test
    void the_answers_to_a_buyer_who_leaves_end_too() {
        published(structure);
        var purchase = sent(company, adviser, body());
        answers(structure, "/interested", Map.of()).statusCode(200);
        post(adviser, "/v1/organisations/" + company.id() + "/leave", Map.of("reason", "Fermeture"))
                .statusCode(200);
        read(adviser, purchase.at("")).body("status", equalTo("CANCELLED"));
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("LOST"));
    }

    /** As when the structure answers while the buyer decides: the decision read the answer as it was before. */
    @Test
    void an_answer_that_a_decision_missed_ends_too() throws Exception {
        published(structure);
        var purchase = sent(company, adviser, body());
        post(company.token(), purchase.at("/no-award"), Map.of()).statusCode(200);
        TestDatabase.texts(
                "UPDATE purchase_answer SET status = 'INTERESTED' WHERE purchase_id = ?::uuid RETURNING ''",
                purchase.id());
        assertThat(jobs.run(structure.id())).containsEntry("purchase-answers", 1);
        read(structure.token(), "/v1/answers").body("items[0].status", equalTo("LOST"));
    }

    @Test
    void the_purchases_of_a_buyer_who_leaves_are_cancelled() {
        var purchase = draft(company);
        post(adviser, "/v1/organisations/" + company.id() + "/leave", Map.of("reason", "Fermeture"))
                .statusCode(200);
        read(adviser, purchase.at("")).body("status", equalTo("CANCELLED"));
    }

    @Test
    void a_list_is_filtered_by_state_and_sector() {
        var purchase = draft(company, new HashMap<>(body()));
        read(company.token(), "/v1/purchases?status=DRAFT&sector=CLEANING").body("items.id", contains(purchase.id()));
        read(company.token(), "/v1/purchases?status=SENT").body("items", hasSize(0));
    }
}
