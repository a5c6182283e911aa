package fr.clubbusiness.clause;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.clause.Clauses.approvedMonthsAgo;
import static fr.clubbusiness.clause.Clauses.month;
import static fr.clubbusiness.clause.Clauses.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.clause.Clauses.Lot;
import fr.clubbusiness.clause.Clauses.Participation;
import fr.clubbusiness.clause.rule.QuarterTotals;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Whatever happens in whatever order, no hour counts twice, no month is over its legal maximum, and no line that is decided changes. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ClauseHistoriesTest {
    private static final String DECIDED =
            "SELECT id || ' ' || hours || ' ' || training || ' ' || status || ' ' || counter || ' ' || decided_at FROM clause_line WHERE lot_id IN (?::uuid, ?::uuid) AND status IN ('VALIDATED', 'REJECTED') ORDER BY id";

    private static final String OVER = """
            SELECT x.month::text FROM clause_line x JOIN clause_participation p ON p.id = x.participation_id
            WHERE x.lot_id IN (?::uuid, ?::uuid) AND x.status <> 'REJECTED'
            GROUP BY p.beneficiary_id, x.month
            HAVING sum(x.hours) * 7 > 48 * extract(day FROM x.month + interval '1 month' - interval '1 day') OR sum(x.hours) < 0""";

    @Inject
    DueJobs jobs;

    private String adviser;
    private Lot lot;
    private Lot second;
    private Member lender;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        lot = Clauses.running(adviser);
        second = Clauses.running(adviser, adviser, lot.buyer(), lot.holder());
        lender = Clauses.aLender(adviser);
    }

    /** The same person in both lots. */
    private List<Participation> inBothLots() {
        var one = approvedMonthsAgo(lot, lender, 3);
        var other = Clauses.proposed(second, lender, one.person(), one.contract());
        Clauses.sql(
                "UPDATE clause_participation SET first_on = current_date WHERE id = ?::uuid RETURNING id::text",
                other.id());
        Clauses.approve(other).statusCode(200);
        Clauses.longAgo(other, 3);
        return List.of(one, other);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_history_counts_an_hour_twice_or_changes_what_is_decided(long seed) throws SQLException {
        var random = new Random(seed);
        var people = inBothLots();
        var lines = new ArrayList<String>();
        var counted = new HashMap<String, BigDecimal>();
        List<String> decided = List.of();
        for (int i = 0; i < 60; i++) {
            var one = people.get(random.nextInt(people.size()));
            var hours = BigDecimal.valueOf(random.nextInt(1, 16_000), 2);
            if (lines.isEmpty() || random.nextInt(4) == 0) {
                keep(lines, Clauses.declare(lender.token(), one, month(random.nextInt(1, 4)), hours));
            } else {
                var line = lines.get(random.nextInt(lines.size()));
                switch (random.nextInt(5)) {
                    case 0, 1 -> step(adviser, line, "check", null);
                    case 2 -> step(adviser, line, "validate", null);
                    case 3 -> step(adviser, line, "reject", Map.of("reason", "OTHER"));
                    default ->
                        keep(
                                lines,
                                step(
                                        lender.token(),
                                        line,
                                        "correct",
                                        Map.of("hours", random.nextBoolean() ? hours : hours.negate())));
                }
            }
            var now = TestDatabase.texts(DECIDED, lot.id(), second.id());
            assertThat(now).containsAll(decided);
            decided = now;
            assertThat(TestDatabase.texts(OVER, lot.id(), second.id())).isEmpty();
        }
        for (var line : lines) {
            var read = Clauses.get(adviser, "/v1/clause-lines/" + line).extract();
            if (read.path("status").equals("VALIDATED")) {
                counted.merge(
                        read.path("lotId"), new BigDecimal(read.path("hours").toString()), BigDecimal::add);
            }
        }
        for (var each : List.of(lot, second)) {
            var balance = Clauses.get(adviser, each.at("/balance")).extract();
            assertThat(new BigDecimal(balance.path("validatedHours").toString()))
                    .isEqualByComparingTo(counted.getOrDefault(each.id(), BigDecimal.ZERO));
        }
        assertThat(decided).isNotEmpty();
    }

    private static void keep(List<String> lines, ValidatableResponse answer) {
        if (answer.extract().statusCode() == 201) {
            lines.add(answer.extract().path("id"));
        } else {
            assertThat(answer.extract().statusCode()).isEqualTo(422);
        }
    }

    @Test
    void two_who_declare_at_once_over_two_markets_are_not_both_counted_over_the_maximum() throws Exception {
        var people = inBothLots();
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(people.stream()
                    .<Callable<Integer>>map(one -> () -> {
                        barrier.await();
                        return Clauses.declare(lender.token(), one, month(1), 150)
                                .extract()
                                .statusCode();
                    })
                    .toList());
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(201, 422);
        }
    }

    @Test
    void the_database_itself_refuses_what_the_law_does() throws SQLException {
        var one = inBothLots().getFirst();
        var line = Clauses.validated(one, month(1), 100);
        refused("UPDATE clause_line SET hours = 1 WHERE id = '%s'".formatted(line), "clause_line_is_kept");
        refused(
                "UPDATE clause_line SET status = 'DECLARED', decided_at = NULL WHERE id = '%s'".formatted(line),
                "clause_line_is_kept");
        refused("DELETE FROM clause_line WHERE id = '%s'".formatted(line), "clause_line_is_kept");
        var pending = Clauses.declared(one, month(0), 5);
        refused("UPDATE clause_line SET hours = 11 WHERE id = '%s'".formatted(pending), "clause_line_is_kept");
        refused(
                "UPDATE clause_line SET status = 'VALIDATED', decided_at = now() WHERE id = '%s'".formatted(pending),
                "clause_line_is_kept");
        refused(insert(one, month(1) + "-01", 0, 5), "clause_line_in_chain");
        refused(insert(one, month(3) + "-01", 1, 5), "clause_line_in_chain");
        refused(insert(one, month(3) + "-01", 0, 300), "clause_line_monthly_maximum");
        refused(insert(one, month(4) + "-01", 0, 5), "clause_line_within_dates");
    }

    private static String insert(Participation one, String month, int counter, int hours) {
        return """
                SELECT set_config('caller.club', club_id::text, false) FROM clause_participation WHERE id = '%1$s';
                INSERT INTO clause_line (id, club_id, market_id, lot_id, participation_id, month, counter, correction, hours, training, mode, contract_type,
                    status, declared_at)
                SELECT uuidv7(), club_id, market_id, lot_id, id, '%2$s', %3$d, false, %4$d, 0, 'LENT', 'CDD', 'DECLARED', now()
                FROM clause_participation WHERE id = '%1$s'""".formatted(one.id(), month, counter, hours);
    }

    private static void refused(String sql, String constraint) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            thrown -> assertThat(thrown.getServerErrorMessage())
                                    .isNotNull()
                                    .extracting(ServerErrorMessage::getConstraint)
                                    .isEqualTo(constraint));
        }
    }

    @Test
    void an_approval_that_is_over_ends_and_its_months_may_still_be_declared() throws SQLException {
        var one = approvedMonthsAgo(lot, lender, 3);
        Clauses.sql(
                "UPDATE clause_participation SET approved_until = current_date - 1 WHERE id = ?::uuid RETURNING id::text",
                one.id());
        jobs.run(lot.holder().id());
        Clauses.get(adviser, one.at("")).body("status", equalTo("ENDED"));
        Clauses.declared(one, month(1), 10);
    }

    @Test
    void a_lot_that_lags_behind_is_told_to_its_holder_once_and_is_a_task() throws SQLException {
        jobs.run(lot.holder().id());
        jobs.run(lot.holder().id());
        assertThat(Clauses.sql(
                        "SELECT organisation_id::text FROM message WHERE kind = 'CLAUSE_BEHIND' AND subject_id = ?::uuid",
                        lot.market()))
                .containsExactly(lot.holder().id());
        assertThat(Clauses.sql(
                        "SELECT status FROM task WHERE kind = 'SEE_CLAUSE_LOT' AND subject_id = ?::uuid", lot.market()))
                .containsExactly("OPEN");
        assertThat(Clauses.sql(
                        "SELECT (next_look_on > current_date)::text FROM clause_lot WHERE id = ?::uuid", lot.id()))
                .containsExactly("true");
    }

    @Test
    void a_hire_of_the_club_by_the_holder_proposes_the_person_by_itself_once() throws SQLException {
        var person = aPerson().heldBy(lender).targeting("G1603").create();
        var need = aNeed().postedBy(lot.holder()).create();
        Introductions.hire(lot.holder(), Introductions.shared(need, person)).statusCode(200);
        jobs.run(lot.holder().id());
        jobs.run(lot.holder().id());
        Clauses.get(adviser, "/v1/clause-participations?lotId=" + lot.id())
                .body("items.proposedByHire", contains(true))
                .body("items.status", contains("PROPOSED"))
                .body("items.beneficiaryReference", contains(person.reference()));
        Clauses.get(lot.holder().token(), "/v1/clause-participations?lotId=" + lot.id())
                .body("items.beneficiaryReference", contains(nullValue()));
        String id = Clauses.get(adviser, "/v1/clause-participations?lotId=" + lot.id())
                .extract()
                .path("items[0].id");
        Clauses.post(adviser, "/v1/clause-participations/" + id + "/refuse", Map.of("reason", "OTHER_LOT"))
                .statusCode(200);
        jobs.run(lot.holder().id());
        Clauses.get(adviser, "/v1/clause-participations?lotId=" + lot.id()).body("items", hasSize(1));
    }

    @Test
    void an_erasure_cuts_the_person_and_leaves_the_hours() throws SQLException {
        var one = approvedMonthsAgo(lot, lender, 3);
        var line = Clauses.validated(one, month(1), 100);
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('caller.club', club_id::text, false), set_config('caller.roles', 'automaton', false)
                    FROM beneficiary WHERE id = '%1$s';
                    SELECT erase_person('%1$s', 'RIGHT', now())""".formatted(one.person().id()));
        }
        Clauses.get(adviser, one.at(""))
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("beneficiaryReference", nullValue())
                .body("ground", nullValue());
        Clauses.get(adviser, lot.at("/balance")).body("validatedHours", equalTo(100.0f));
        Clauses.declare(adviser, one, month(2), 10).statusCode(422);
        step(adviser, line, "correct", Map.of("hours", -5)).statusCode(201);
        assertThat(Clauses.sql("SELECT count(*)::text FROM clause_ground WHERE participation_id = ?::uuid", one.id()))
                .containsExactly("0");
    }

    @Test
    void a_buyer_reads_how_many_began_in_a_quarter_and_no_small_number_nor_what_gives_it_away() throws SQLException {
        var lenders = List.of(lender, Clauses.aLender(adviser), Clauses.aLender(adviser));
        for (var each : lenders) {
            for (int i = 0; i < 4; i++) {
                Clauses.approved(lot, each);
            }
        }
        Clauses.approve(adviser, Clauses.proposed(lot, lender), "AAH").statusCode(200);
        var quarter = QuarterTotals.lastCounted(Needs.today());
        Clauses.sql(
                "UPDATE clause_participation SET first_on = ?::date, approved_from = ?::date WHERE lot_id = ?::uuid RETURNING id::text",
                quarter.toString(),
                quarter.toString(),
                lot.id());
        Clauses.sql(
                "UPDATE clause_market SET next_quarter = ?::date WHERE id = ?::uuid RETURNING id::text",
                quarter.toString(),
                lot.market());
        jobs.run(lot.holder().id());
        jobs.run(lot.holder().id());
        var totals = Clauses.get(lot.buyer().token(), "/v1/clause-markets/" + lot.market() + "/totals")
                .statusCode(200)
                .body("items.quarter", contains(QuarterTotals.written(quarter)))
                .extract();
        assertThat(totals.<Integer>path("items[0].grounds.find { it.ground == 'AAH' }.people"))
                .isNull();
        var rsa = totals.<Integer>path("items[0].grounds.find { it.ground == 'RSA' }.people");
        assertThat(rsa == null || totals.path("items[0].people") == null).isTrue();
        Clauses.get(lender.token(), "/v1/clause-markets/" + lot.market() + "/totals")
                .body("items", hasSize(0));
        Clauses.get(Members.aCompany(adviser).token(), "/v1/clause-markets/" + lot.market() + "/totals")
                .statusCode(404);
    }
}
