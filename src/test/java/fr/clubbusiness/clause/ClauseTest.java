package fr.clubbusiness.clause;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.clause.Clauses.approve;
import static fr.clubbusiness.clause.Clauses.approved;
import static fr.clubbusiness.clause.Clauses.approvedMonthsAgo;
import static fr.clubbusiness.clause.Clauses.declare;
import static fr.clubbusiness.clause.Clauses.declared;
import static fr.clubbusiness.clause.Clauses.get;
import static fr.clubbusiness.clause.Clauses.month;
import static fr.clubbusiness.clause.Clauses.post;
import static fr.clubbusiness.clause.Clauses.propose;
import static fr.clubbusiness.clause.Clauses.proposed;
import static fr.clubbusiness.clause.Clauses.running;
import static fr.clubbusiness.clause.Clauses.step;
import static fr.clubbusiness.clause.Clauses.validated;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.clause.Clauses.Lot;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a market to its attestation, by those who take part, and what each of them reads. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ClauseTest {
    @Inject
    DueJobs jobs;

    private String adviser;
    private Lot lot;
    private Member lender;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        lot = running(adviser);
        lender = Clauses.aLender(adviser);
    }

    @Test
    void a_market_leads_to_an_attestation() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var line = declared(one, month(1), 121.5);
        step(adviser, line, "check", null).statusCode(200).body("status", equalTo("CHECKED"));
        step(adviser, line, "validate", null)
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("decidedAt", notNullValue());
        get(lot.holder().token(), lot.at("/balance"))
                .statusCode(200)
                .body("promisedHours", equalTo(833))
                .body("validatedHours", equalTo(121.5f))
                .body("leftHours", equalTo(711.5f))
                .body("hoursShare", equalTo(14))
                .body("behind", equalTo(true));
        get(lot.holder().token(), lot.at("/attestation?month=" + month(1)))
                .statusCode(200)
                .body("marketReference", equalTo(lot.reference()))
                .body("lines.hours", contains(121.5f))
                .body("lines.employer", contains("Structure " + lender.siret()))
                .body("hoursSoFar", equalTo(121.5f))
                .body("provisional", equalTo(false));
        given().auth()
                .oauth2(lot.holder().token())
                .accept("text/html")
                .get(lot.at("/attestation?month=" + month(1)))
                .then()
                .statusCode(200)
                .body(containsString("121,5"))
                .body(not(containsString("Camille")));
    }

    @Test
    void the_computation_of_hours_is_explained_and_asked_with_other_numbers() {
        get(adviser, "/v1/clause-markets/" + lot.market() + "/lots")
                .statusCode(200)
                .body("items.commitment.hours", contains(833))
                .body("items[0].commitment.explanation", containsString("833,33"));
        get(lot.buyer().token(), lot.at("/commitment?amount=1500000&labourShare=70&rate=10&hourlyCost=30"))
                .statusCode(200)
                .body("hours", equalTo(3500));
        get(lot.holder().token(), lot.at("/commitment?slice=2000"))
                .statusCode(200)
                .body("hours", equalTo(500));
        get(adviser, lot.at("/commitment?slice=2000&rate=5")).statusCode(400);
        get(adviser, lot.at("/commitment?amount=beaucoup"))
                .statusCode(400)
                .body("violations.field", contains("amount"));
    }

    @Test
    void a_market_without_lots_does_not_start() {
        var draft = Clauses.draft(adviser, lot.buyer());
        post(adviser, "/v1/clause-markets/" + draft + "/run", null)
                .statusCode(422)
                .body("reasons.code", contains("LOT_MISSING"));
        get(adviser, "/v1/clause-markets/" + draft).body("status", equalTo("DRAFT"));
        post(adviser, "/v1/clause-markets/" + lot.market() + "/lots", Clauses.lot(lot.holder()))
                .statusCode(409)
                .body("code", equalTo("clause-market-not-draft"));
        var held = Clauses.lot(lot.holder());
        held.put("modes", List.of("DIRECT"));
        var direct = running(adviser, adviser, lot.buyer(), lot.holder(), held);
        var one = approvedMonthsAgo(direct, lender, 2);
        declare(lender.token(), one, month(1), 5).statusCode(422).body("reasons.code", contains("MODE_NOT_OF_LOT"));
        post(adviser, "/v1/clause-markets/" + direct.market() + "/close", null).statusCode(200);
        declare(lender.token(), one, month(1), 5).statusCode(409).body("code", equalTo("clause-market-not-running"));
    }

    @Test
    void nobody_works_before_the_approval_and_nobody_is_approved_after_the_first_hour() {
        var one = proposed(lot, lender);
        declare(lender.token(), one, month(0), 10).statusCode(422).body("reasons.code", contains("NOT_APPROVED_YET"));
        Clauses.sql(
                "UPDATE clause_participation SET first_on = first_on - 1 WHERE id = ?::uuid RETURNING id::text",
                one.id());
        approve(one).statusCode(422).body("reasons.code", contains("APPROVED_AFTER_FIRST_HOUR", "OUT_OF_PERIOD"));
        post(
                        adviser,
                        one.at("/approve"),
                        Map.of(
                                "ground",
                                "RSA",
                                "from",
                                Needs.today().minusDays(3).toString(),
                                "until",
                                Needs.today().plusYears(3).toString()))
                .statusCode(422)
                .body(
                        "reasons.code",
                        containsInAnyOrder("APPROVED_AFTER_FIRST_HOUR", "APPROVAL_TOO_LONG", "OUT_OF_PERIOD"));
        post(
                        adviser,
                        one.at("/approve"),
                        Map.of(
                                "ground",
                                "RSA",
                                "from",
                                Needs.today().toString(),
                                "until",
                                Needs.today().plusMonths(6).toString()))
                .statusCode(422)
                .body("reasons.code", contains("APPROVED_AFTER_FIRST_HOUR", "OUT_OF_PERIOD"));
        get(lender.token(), one.at("")).body("status", equalTo("PROPOSED")).body("approvedUntil", nullValue());
        Clauses.sql(
                "UPDATE clause_participation SET first_on = first_on + 1 WHERE id = ?::uuid RETURNING id::text",
                one.id());
        post(
                        adviser,
                        one.at("/approve"),
                        Map.of(
                                "ground",
                                "RSA",
                                "from",
                                Needs.today().toString(),
                                "until",
                                Needs.today().plusMonths(6).toString()))
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void the_ground_is_read_by_the_facilitator_and_the_structure_of_the_person_alone() {
        var one = approved(lot, lender);
        get(adviser, one.at("")).body("ground", equalTo("RSA")).body("beneficiaryReference", startsWith("P-"));
        get(lender.token(), one.at("")).body("ground", equalTo("RSA"));
        get(lot.holder().token(), one.at(""))
                .statusCode(200)
                .body("approvedUntil", notNullValue())
                .body("ground", nullValue())
                .body("beneficiaryReference", nullValue());
        get(adviser, "/v1/clause-participations").body("items.ground", contains(nullValue()));
        get(lot.buyer().token(), "/v1/clause-participations").statusCode(403);
        get(Members.aCompany(adviser).token(), one.at("")).statusCode(404);
        get(Clauses.aLender(adviser).token(), one.at("")).statusCode(404);
        get(Members.aCompany().token(), one.at("")).statusCode(404);
    }

    @Test
    void a_structure_that_follows_its_markets_approves_and_the_agency_reads_no_ground() {
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var its = running(adviser, plie.token(), lot.buyer(), lot.holder());
        get(adviser, "/v1/clause-markets/" + its.market()).body("facilitatorId", equalTo(plie.id()));
        var one = proposed(its, lender);
        approve(adviser, one, "AAH").statusCode(403).body("code", equalTo("clause-facilitator"));
        get(plie.token(), one.at("")).statusCode(200).body("beneficiaryReference", startsWith("P-"));
        approve(plie.token(), one, "AAH").statusCode(200).body("ground", equalTo("AAH"));
        approve(plie.token(), one, "AAH").statusCode(200);
        post(
                        plie.token(),
                        one.at("/approve"),
                        Map.of(
                                "ground",
                                "AAH",
                                "until",
                                Needs.today().plusMonths(6).toString()))
                .statusCode(409);
        get(adviser, one.at("")).statusCode(200).body("ground", nullValue());
        get(plie.token(), "/v1/clause-markets").body("items.id", contains(its.market()));
        var draft = Clauses.draft(plie.token(), lot.buyer());
        post(plie.token(), "/v1/clause-markets/" + draft + "/lots", Clauses.lot(lot.holder()))
                .statusCode(201);
        post(plie.token(), "/v1/clause-markets/" + draft + "/lots", Clauses.lot(plie))
                .statusCode(422)
                .body("reasons.code", contains("HOLDER_FACILITATES"));
        post(plie.token(), "/v1/clause-markets/" + draft + "/run", null).statusCode(403);
        post(lender.token(), "/v1/clause-markets", Clauses.market(lot.buyer())).statusCode(400);
        post(plie.token(), "/v1/clause-participations/" + one.id() + "/refuse", Map.of("reason", "OTHER"))
                .statusCode(409);
    }

    @Test
    void a_closed_month_is_corrected_by_counter_lines_only() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var line = validated(one, month(1), 100);
        declare(lender.token(), one, month(1), 5).statusCode(422).body("reasons.code", contains("MONTH_CLOSED"));
        step(adviser, line, "reject", Map.of("reason", "OTHER")).statusCode(409);
        step(lender.token(), line, "correct", Map.of("hours", -120))
                .statusCode(422)
                .body("reasons.code", contains("UNDER_ZERO"));
        String counter = step(lender.token(), line, "correct", Map.of("hours", -20.5))
                .statusCode(201)
                .body("counter", equalTo(1))
                .body("correction", equalTo(true))
                .extract()
                .path("id");
        step(lender.token(), line, "correct", Map.of("hours", -1))
                .statusCode(422)
                .body("reasons.code", contains("HOURS_TWICE"));
        get(adviser, lot.at("/balance")).body("validatedHours", equalTo(100.0f)).body("pendingHours", equalTo(-20.5f));
        validated(adviser, counter);
        get(adviser, lot.at("/balance")).body("validatedHours", equalTo(79.5f));
        get(adviser, "/v1/clause-lines/" + line).body("hours", equalTo(100.0f)).body("status", equalTo("VALIDATED"));
    }

    @Test
    void what_is_rejected_is_declared_again() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var line = declared(one, month(1), 100);
        declare(lender.token(), one, month(1), 5).statusCode(422).body("reasons.code", contains("HOURS_TWICE"));
        step(adviser, line, "reject", Map.of("reason", "WRONG_HOURS")).statusCode(409);
        step(adviser, line, "check", null).statusCode(200);
        step(adviser, line, "reject", Map.of("reason", "WRONG_HOURS"))
                .statusCode(200)
                .body("rejection", equalTo("WRONG_HOURS"));
        declare(lender.token(), one, month(1), 90).statusCode(201).body("counter", equalTo(1));
        step(lender.token(), line, "check", null).statusCode(403);
    }

    @Test
    void months_out_of_order_out_of_the_dates_or_not_over_are_refused() {
        var one = approvedMonthsAgo(lot, lender, 3);
        validated(one, month(1), 50);
        declare(lender.token(), one, month(2), 50).statusCode(422).body("reasons.code", contains("MONTH_OUT_OF_ORDER"));
        declare(adviser, one, month(2), 50).statusCode(201);
        declare(lender.token(), one, month(-1), 50).statusCode(422).body("reasons.code", contains("OUT_OF_PERIOD"));
        declare(adviser, one, month(4), 50).statusCode(422).body("reasons.code", contains("OUT_OF_PERIOD"));
        var now = declared(one, month(0), 1);
        step(adviser, now, "check", null).statusCode(200);
        step(adviser, now, "validate", null).statusCode(422).body("reasons.code", contains("MONTH_NOT_OVER"));
        declare(lot.buyer().token(), one, month(0), 1).statusCode(403);
    }

    @Test
    void a_month_over_two_markets_has_one_legal_maximum() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var second = running(adviser, adviser, lot.buyer(), lot.holder());
        var other = proposed(second, lender, one.person(), one.contract());
        Clauses.sql(
                "UPDATE clause_participation SET first_on = current_date WHERE id = ?::uuid RETURNING id::text",
                other.id());
        approve(other).statusCode(200);
        Clauses.longAgo(other, 2);
        var month = month(1);
        var most = Math.floor(48 * 100.0 * month.lengthOfMonth() / 7) / 100;
        declared(one, month, 100);
        declare(lender.token(), other, month, Math.round((most - 99.99) * 100) / 100.0)
                .statusCode(422)
                .body("reasons.code", contains("OVER_MONTHLY_MAXIMUM"));
        declare(lender.token(), other, month, Math.round((most - 100) * 100) / 100.0)
                .statusCode(201);
    }

    /** What a week holds is not counted in each market. */
    @Test
    void a_week_over_two_markets_has_the_hours_of_a_week() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var second = running(adviser, adviser, lot.buyer(), lot.holder());
        var other = proposed(second, lender, one.person(), one.contract());
        Clauses.sql(
                "UPDATE clause_participation SET first_on = current_date WHERE id = ?::uuid RETURNING id::text",
                other.id());
        approve(other).statusCode(200);
        var month = month(1);
        for (var each : List.of(one, other)) {
            Clauses.sql(
                    "UPDATE clause_participation SET approved_from = ?::date, approved_until = ?::date + 6 WHERE id = ?::uuid RETURNING id::text",
                    month.atDay(1).toString(),
                    month.atDay(1).toString(),
                    each.id());
        }
        declared(one, month, 30);
        declare(lender.token(), other, month, 18.5)
                .statusCode(422)
                .body("reasons.code", contains("OVER_MONTHLY_MAXIMUM"));
        declare(lender.token(), other, month, 18).statusCode(201);
    }

    /** The facilitator judges the contract as it is now, and what never began stands in nobody's way. */
    @Test
    void nobody_is_approved_by_a_contract_that_is_none() throws SQLException {
        var one = proposed(lot, lender);
        post(lender.token(), "/v1/employments/" + one.contract() + "/not-started", null)
                .statusCode(200);
        approve(one).statusCode(422).body("reasons.code", contains("OUT_OF_PERIOD"));
        jobs.run(lender.id());
        get(adviser, one.at("")).body("status", equalTo("REFUSED")).body("refusal", equalTo("CONTRACT_ENDED"));
        approve(proposed(lot, lender, one.person())).statusCode(200);
    }

    /** Who was approved for a wrong reason, or no longer works there. */
    @Test
    void the_facilitator_corrects_a_ground_and_ends_an_approval() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var until = Needs.today().plusYears(1).toString();
        var first = month(2).atDay(1).toString();
        get(lender.token(), one.at("")).body("ground", equalTo("RSA"));
        post(adviser, one.at("/approve"), Map.of("ground", "SENIOR", "from", first, "until", until))
                .statusCode(200)
                .body("ground", equalTo("SENIOR"));
        get(lender.token(), one.at("")).body("ground", equalTo("SENIOR"));
        declared(one, month(1), 12);
        var early = month(2).atDay(20).toString();
        post(adviser, one.at("/end"), Map.of("on", early))
                .statusCode(422)
                .body("reasons.code", contains("HOURS_AFTER_END"));
        post(adviser, one.at("/end"), Map.of("on", Needs.today().plusYears(2).toString()))
                .statusCode(422)
                .body("reasons.code", contains("OUT_OF_APPROVAL"));
        post(lender.token(), one.at("/end"), Map.of("on", early)).statusCode(403);
        var last = month(1).atEndOfMonth().toString();
        for (int twice = 0; twice < 2; twice++) {
            post(adviser, one.at("/end"), Map.of("on", last))
                    .statusCode(200)
                    .body("status", equalTo("ENDED"))
                    .body("approvedUntil", equalTo(last));
        }
        post(adviser, one.at("/end"), Map.of("on", early)).statusCode(409);
        declare(lender.token(), one, month(0), 5).statusCode(422).body("reasons.code", contains("OUT_OF_PERIOD"));
        proposed(lot, lender, one.person(), one.contract());
    }

    @Test
    void one_reading_of_the_lists_and_files_each() {
        var one = approvedMonthsAgo(lot, lender, 2);
        declared(one, month(1), 12);
        for (var path : List.of("/v1/clause-markets", "/v1/clause-participations", "/v1/clause-lines")) {
            for (var reader : List.of(adviser, lender.token(), lot.holder().token())) {
                get(reader, path).statusCode(200).body("items", hasSize(1));
                get(reader, path + "/export").statusCode(200);
                get(Members.aCompany(adviser).token(), path).body("items", hasSize(0));
            }
        }
        get(lot.buyer().token(), "/v1/clause-markets").body("items", hasSize(1));
        get(Engagements.aPartner(adviser, "BUYER").token(), "/v1/clause-markets")
                .body("items", hasSize(0));
        get(adviser, "/v1/clause-lines?month=" + month(1) + "&status=DECLARED&lotId=" + lot.id())
                .body("items", hasSize(1));
        get(lender.token(), lot.at("/balance")).statusCode(403).body("code", equalTo("clause-balance"));
        get(lot.buyer().token(), lot.at("/balance")).statusCode(403);
    }

    @Test
    void a_person_is_proposed_once_by_who_is_concerned() {
        var one = proposed(lot, lender);
        propose(lender.token(), lot, one.contract()).statusCode(409).body("code", equalTo("clause-participation-once"));
        propose(Members.aCompany(adviser).token(), lot, one.contract()).statusCode(400);
        post(adviser, one.at("/refuse"), Map.of("reason", "NOT_ELIGIBLE"))
                .statusCode(200)
                .body("refusal", equalTo("NOT_ELIGIBLE"));
        get(lot.holder().token(), one.at("")).body("status", equalTo("REFUSED")).body("refusal", nullValue());
        propose(lender.token(), lot, one.contract()).statusCode(201);
        assertThat(Clauses.sql("SELECT count(*)::text FROM clause_participation WHERE lot_id = ?::uuid", lot.id()))
                .containsExactly("2");
    }

    @Test
    void the_structure_of_a_person_whom_the_holder_employs_reads_and_neither_proposes_nor_declares() {
        var person = aPerson().heldBy(lender).create();
        var contract = Employments.signedByCompany(
                adviser, lot.holder(), person, Needs.today(), Needs.today().plusYears(1));
        var one = proposed(lot, lot.holder(), person, contract);
        get(lender.token(), one.at("")).statusCode(200).body("beneficiaryReference", equalTo(person.reference()));
        post(adviser, one.at("/refuse"), Map.of("reason", "OTHER")).statusCode(200);
        propose(lender.token(), lot, contract).statusCode(403).body("code", equalTo("clause-not-your-lot"));
        var again = proposed(lot, lot.holder(), person, contract);
        approve(again).statusCode(200);
        declare(lender.token(), again, month(0), 1).statusCode(403).body("code", equalTo("clause-not-your-hours"));
        declare(lot.holder().token(), again, month(0), 1).statusCode(201);
    }
}
