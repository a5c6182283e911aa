package fr.clubbusiness.clause;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.clause.Clauses.approve;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.clause.Clauses.Lot;
import fr.clubbusiness.clause.Clauses.Participation;
import fr.clubbusiness.clause.rule.MonthlyMaximum;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.privacy.Rights;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what in a market when its sides change, leave or are not the usual ones; and what becomes of a person's hours when something ends meanwhile. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ClauseSidesTest {
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

    private static ValidatableResponse put(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void hours_that_were_declared_are_judged_again_before_they_count() {
        var one = approvedMonthsAgo(lot, lender, 3);
        var line = declared(one, month(1), 100);
        step(adviser, line, "check", null).statusCode(200);
        Clauses.sql(
                "UPDATE clause_participation SET approved_until = ?::date WHERE id = ?::uuid RETURNING id::text",
                month(1).atDay(10).toString(),
                one.id());
        step(adviser, line, "validate", null).statusCode(422).body("reasons.code", contains("OVER_MONTHLY_MAXIMUM"));
        Clauses.sql(
                "UPDATE clause_participation SET approved_until = ?::date WHERE id = ?::uuid RETURNING id::text",
                month(2).atDay(10).toString(),
                one.id());
        step(adviser, line, "validate", null).statusCode(422).body("reasons.code", contains("OUT_OF_PERIOD"));
        step(adviser, line, "reject", Map.of("reason", "WRONG_MONTH")).statusCode(200);
    }

    @Test
    void days_that_have_not_come_give_no_hours() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var most = MonthlyMaximum.ofDays(Needs.today().getDayOfMonth());
        declare(lender.token(), one, month(0), most.add(new BigDecimal("0.01")))
                .statusCode(422)
                .body("reasons.code", contains("OVER_MONTHLY_MAXIMUM"));
        declare(lender.token(), one, month(0), most).statusCode(201);
    }

    @Test
    void a_counter_line_takes_hours_of_its_own_kind_alone() {
        var one = approvedMonthsAgo(lot, lender, 2);
        var line = validated(one, month(1), 100);
        step(lender.token(), line, "correct", Map.of("hours", -10, "mode", "DIRECT"))
                .statusCode(422)
                .body("reasons.code", contains("UNDER_ZERO"));
        step(lender.token(), line, "correct", Map.of("hours", -10)).statusCode(201);
    }

    @Test
    void a_market_and_its_lots_are_written_anew_while_they_are_a_draft() {
        var draft = "/v1/clause-markets/" + Clauses.draft(adviser, lot.buyer());
        var its = post(adviser, draft + "/lots", Clauses.lot(lot.holder()))
                .statusCode(201)
                .extract();
        String at = draft + "/lots/" + its.path("id");
        var body = Clauses.lot(lot.holder());
        body.put("commitment", Map.of("amount", 1_500_000, "labourShare", 70, "rate", 10, "hourlyCost", 30));
        put(adviser, at, body).statusCode(200).body("commitment.hours", equalTo(3500));
        put(adviser, at, body).statusCode(200);
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        body.put("holderId", plie.id());
        put(adviser, at, body).statusCode(200);
        var market = Clauses.market(lot.buyer());
        market.put("facilitatorId", plie.id());
        put(adviser, draft, market).statusCode(422).body("reasons.code", contains("HOLDER_FACILITATES"));
        body.put("holderId", lot.holder().id());
        put(adviser, at, body).statusCode(200);
        put(adviser, draft, market).statusCode(200).body("facilitatorId", equalTo(plie.id()));
        // What is read can be written back.
        Map<String, Object> read = get(adviser, at).statusCode(200).extract().path("$");
        put(adviser, at, read).statusCode(200);
        given().auth()
                .oauth2(adviser)
                .contentType(ContentType.JSON)
                .body(market)
                .put(draft)
                .then()
                .statusCode(428);
        post(adviser, draft + "/run", null).statusCode(200);
        put(adviser, draft, market).statusCode(409).body("code", equalTo("clause-market-not-draft"));
        put(adviser, at, body).statusCode(409);
        put(lot.holder().token(), at, body).statusCode(403);
    }

    @Test
    void a_market_of_a_structure_that_left_is_followed_by_the_agency() {
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var its = running(adviser, plie.token(), lot.buyer(), lot.holder());
        var one = proposed(its, lender);
        approve(adviser, one, "AAH").statusCode(403);
        Clauses.sql("UPDATE organisation SET left_at = now() WHERE id = ?::uuid RETURNING id::text", plie.id());
        approve(adviser, one, "AAH").statusCode(200).body("ground", equalTo("AAH"));
        get(adviser, one.at("")).body("ground", equalTo("AAH"));
        declared(one, month(0), 1);
    }

    /** A subcontractor was told the lot by its holder; whoever follows the market is told no contract of others. */
    @Test
    void an_employer_that_lends_nobody_to_the_holder_proposes_its_own_person() {
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var its = running(adviser, plie.token(), lot.buyer(), lot.holder());
        var person = aPerson().heldBy(lender).create();
        var elsewhere = new Lot(
                its.market(), its.reference(), its.id(), its.buyer(), Members.aCompany(adviser), plie.token(), adviser);
        var contract = Clauses.lent(elsewhere, lender, person);
        propose(plie.token(), its, contract).statusCode(400).body("violations.field", contains("employmentId"));
        propose(its.holder().token(), its, contract).statusCode(400);
        get(lender.token(), its.at("")).statusCode(404);
        propose(lender.token(), its, contract).statusCode(201);
        get(lender.token(), its.at("")).statusCode(200);
        var direct = Clauses.lot(lot.holder());
        direct.put("modes", List.of("DIRECT", "LENT"));
        var closed = running(adviser, adviser, lot.buyer(), lot.holder(), direct);
        propose(lender.token(), closed, contract).statusCode(400).body("violations.field", contains("lotId"));
        propose(plie.token(), its, proposed(its, Clauses.aLender(adviser)).contract())
                .statusCode(409);
    }

    private static String line(Participation one, int ago, Object hours) {
        return Clauses.hours(one, month(ago), hours).entrySet().stream()
                .map(field -> field.getValue() instanceof Number number
                        ? "\"%s\":%s".formatted(field.getKey(), number)
                        : "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static ValidatableResponse load(String token, String query, String... lines) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/clause-lines/import" + query)
                .then();
    }

    @Test
    void a_file_of_hours_is_declared_whole_or_not_at_all() {
        var one = approvedMonthsAgo(lot, lender, 3);
        var other = approvedMonthsAgo(lot, lender, 3);
        load(
                        lender.token(),
                        "",
                        line(one, 1, 100),
                        line(other, 1, 300),
                        line(one, 1, 5),
                        line(proposed(lot, lender), 1, 5),
                        "{\"month\":\"2026-13\"}",
                        line(other, 2, 100))
                .statusCode(400)
                .body("violations.field", hasItem("heures.ndjson:2"))
                .body("violations.field", hasItem("heures.ndjson:5:month"))
                .body("violations.field", not(hasItem("heures.ndjson:1")))
                .body(
                        "violations.find { it.field == 'heures.ndjson:2' }.message",
                        containsString("OVER_MONTHLY_MAXIMUM"))
                .body("violations.find { it.field == 'heures.ndjson:3' }.message", containsString("HOURS_TWICE"))
                .body("violations.find { it.field == 'heures.ndjson:4' }.message", containsString("NOT_APPROVED_YET"));
        get(adviser, "/v1/clause-lines").body("items", hasSize(0));
        load(lender.token(), "?dryRun=true", line(one, 1, 100), line(other, 1, 100))
                .statusCode(200)
                .body("declared", equalTo(2));
        get(adviser, "/v1/clause-lines").body("items", hasSize(0));
        load(lender.token(), "", line(one, 1, 100), "", line(other, 1, 100)).statusCode(200);
        get(adviser, "/v1/clause-lines").body("items", hasSize(2));
        load(lender.token(), "", line(one, 1, 100)).statusCode(400);
        load(lot.buyer().token(), "", line(one, 2, 100)).statusCode(403);
        load(Members.aCompany(adviser).token(), "", line(one, 2, 100)).statusCode(400);
        load(lender.token(), "", "").statusCode(400);
    }

    @Test
    void what_waits_for_the_facilitator_is_in_its_day_and_in_nobody_elses() {
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var its = running(adviser, plie.token(), lot.buyer(), lot.holder());
        var one = proposed(its, lender);
        section(plie.token(), "CLAUSE_PEOPLE")
                .body("items.reference", contains(its.reference()))
                .body("items[0].operation", containsString("participationId=" + one.id()));
        section(adviser, "CLAUSE_PEOPLE").body("items", hasSize(0));
        section(lender.token(), "CLAUSE_PEOPLE").body("items", hasSize(0));
        approve(plie.token(), one, "RSA").statusCode(200);
        var line = declared(one, month(0), 1);
        section(plie.token(), "CLAUSE_HOURS").body("items[0].operation", containsString("checkClauseLine"));
        step(plie.token(), line, "check", null).statusCode(200);
        section(plie.token(), "CLAUSE_HOURS").body("items[0].operation", containsString("validateClauseLine"));
        section(adviser, "CLAUSE_HOURS").body("items", hasSize(0));
        var own = proposed(lot, lender);
        section(adviser, "CLAUSE_PEOPLE").body("items.id", contains(own.id()));
    }

    private static ValidatableResponse section(String token, String code) {
        return get(token, "/v1/workbench/" + code).statusCode(200);
    }

    @Test
    void a_person_reads_their_clauses_and_the_agency_no_ground_that_a_structure_keeps() {
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var its = running(adviser, plie.token(), lot.buyer(), lot.holder());
        var one = proposed(its, lender);
        approve(plie.token(), one, "AAH").statusCode(200);
        declared(one, month(0), 1);
        var request = "/v1/rights-requests/" + Rights.received(one.person(), "ACCESS") + "/export";
        var own = get(lender.token(), request).statusCode(200).extract().asString();
        assertThat(own).contains("bénéficiaire de l'AAH", "Propreté des dalles", "mise à disposition");
        var agency = given().auth()
                .oauth2(adviser)
                .header("Purpose", "Demande d'acces")
                .get(request)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(agency).contains("lisible auprès de", "Propreté des dalles").doesNotContain("AAH");
    }

    @Test
    void an_erasure_leaves_months_and_whole_months_alone() throws SQLException {
        var one = approvedMonthsAgo(lot, lender, 3);
        var waiting = declared(one, month(1), 100);
        step(adviser, waiting, "check", null).statusCode(200);
        Clauses.sql(
                "UPDATE clause_participation SET approved_until = ?::date WHERE id = ?::uuid RETURNING id::text",
                month(0).atDay(1).toString(),
                one.id());
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('caller.club', club_id::text, false), set_config('caller.roles', 'automaton', false)
                    FROM beneficiary WHERE id = '%1$s';
                    SELECT erase_person('%1$s', 'RIGHT', now())""".formatted(one.person().id()));
        }
        assertThat(Clauses.sql(
                        "SELECT approved_until::text || to_char(created_at AT TIME ZONE 'Europe/Paris', ' DD HH24') FROM clause_participation WHERE id = ?::uuid",
                        one.id()))
                .containsExactly(month(0).atEndOfMonth() + " 01 00");
        step(adviser, waiting, "validate", null).statusCode(200);
        get(adviser, lot.at("/balance")).body("validatedHours", equalTo(100.0f));
    }

    /** Of two participations of one person in a lot at an employer, the approved one goes on, whichever record had it. */
    @Test
    void two_records_of_a_person_take_part_once() throws SQLException {
        var kept = proposed(lot, lender);
        var joined = Clauses.approved(lot, lender);
        merge(kept, joined);
        assertThat(live(kept)).containsExactly(joined.id() + " APPROVED");
        var again = Clauses.approved(lot, lender);
        merge(kept, again);
        assertThat(live(kept)).containsExactly(joined.id() + " APPROVED");
        assertThat(Clauses.sql(
                        "SELECT status || (approved_until = greatest(approved_from, current_date))::text FROM clause_participation WHERE id = ?::uuid",
                        again.id()))
                .containsExactly("ENDEDtrue");
    }

    private static List<String> live(Participation one) {
        return Clauses.sql(
                "SELECT id::text || ' ' || status FROM clause_participation WHERE beneficiary_id = ?::uuid AND status IN ('PROPOSED', 'APPROVED')",
                one.person().id());
    }

    private static void merge(Participation kept, Participation joined) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('caller.club', club_id::text, false), set_config('caller.roles', 'adviser', false), set_config('caller.purpose', 'x', false)
                    FROM beneficiary WHERE id = '%1$s';
                    SELECT join_clauses(k, j) FROM beneficiary k, beneficiary j WHERE k.id = '%1$s' AND j.id = '%2$s'""".formatted(kept.person().id(), joined.person().id()));
        }
    }

    @Test
    void evidence_is_kept_for_ten_years_and_then_goes_whole() throws SQLException {
        var one = approvedMonthsAgo(lot, lender, 3);
        validated(one, month(1), 100);
        post(adviser, "/v1/clause-markets/" + lot.market() + "/close", null).statusCode(200);
        jobs.run(lot.holder().id());
        get(adviser, "/v1/clause-markets/" + lot.market()).statusCode(200);
        unkept(
                "UPDATE clause_lot SET starts_on = starts_on - 5000, ends_on = ends_on - 5000 WHERE id = '%s'"
                        .formatted(lot.id()),
                "UPDATE clause_line SET declared_at = declared_at - interval '11 years' WHERE lot_id = '%s'"
                        .formatted(lot.id()));
        jobs.run(lot.holder().id());
        get(adviser, "/v1/clause-markets/" + lot.market()).statusCode(404);
        assertThat(Stream.of("clause_lot", "clause_line", "clause_participation", "clause_ground")
                        .flatMap(table -> Clauses.sql(
                                "SELECT id::text FROM (SELECT market_id AS id FROM " + table + ") x WHERE id = ?::uuid",
                                lot.market())
                                .stream()))
                .isEmpty();
    }

    /** As if years had passed: the triggers that keep things are asleep. */
    private static void unkept(String... statements) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }
}
