package fr.clubbusiness.clause.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.clause.rule.LineRules.Declared;
import fr.clubbusiness.clause.rule.LineRules.Known;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of social clauses, with the worked examples of the law. */
class ClauseRulesTest {
    private static final YearMonth NOW = YearMonth.of(2028, 3);
    private static final YearMonth FEBRUARY = YearMonth.of(2028, 2);

    @ParameterizedTest
    @CsvSource({"1000000, 50, 5, 30, 833", "1500000, 70, 10, 30, 3500", "100, 1, 1, 30, 0", "900, 100, 5, 30, 2"})
    void hours_are_amount_times_labour_times_rate_by_the_cost_of_an_hour(
            BigDecimal amount, BigDecimal share, BigDecimal rate, BigDecimal cost, int hours) {
        var promise = PromisedHours.byLabour(amount, share, rate, cost);
        assertThat(promise.hours(RoundingMode.HALF_UP)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, HALF_UP, 1",
        "2000000, HALF_UP, 1000",
        "2999, HALF_UP, 1",
        "3000, HALF_UP, 2",
        "2001, UP, 2",
        "3999, DOWN, 1"
    })
    void or_one_hour_for_each_slice(BigDecimal amount, RoundingMode rounding, int hours) {
        assertThat(PromisedHours.bySlice(amount, new BigDecimal("2000")).hours(rounding))
                .isEqualTo(hours);
    }

    @Test
    void a_computation_can_be_done_again_by_hand() {
        var promise = PromisedHours.byLabour(
                new BigDecimal("1000000.00"), new BigDecimal("50"), new BigDecimal("5"), new BigDecimal("30"));
        assertThat(promise.explained(RoundingMode.HALF_UP).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("1 000 000 € × 50 % × 5 % ÷ 30 € de l'heure = 833,33 h, soit 833 h");
        assertThat(PromisedHours.bySlice(new BigDecimal("5000"), new BigDecimal("2000"))
                        .explained(RoundingMode.DOWN)
                        .replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("5 000 € ÷ 2 000 € pour une heure = 2,5 h, soit 2 h");
    }

    @Test
    void a_commitment_has_the_numbers_of_one_rule() {
        var one = BigDecimal.ONE;
        assertThat(PromisedHours.isOneRule(one, one, one, null)).isTrue();
        assertThat(PromisedHours.isOneRule(null, null, null, one)).isTrue();
        assertThat(PromisedHours.isOneRule(one, one, one, one)).isFalse();
        assertThat(PromisedHours.isOneRule(one, one, null, null)).isFalse();
        assertThat(PromisedHours.isOneRule(null, null, null, null)).isFalse();
        assertThat(PromisedHours.isOneRule(one, null, null, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02, 192, false",
        "2027-02, 192.01, true",
        "2028-02, 198.85, false",
        "2028-02, 198.86, true",
        "2028-01, 212.57, false",
        "2028-01, 212.58, true"
    })
    void a_month_has_48_hours_a_week_and_29_february_counts(YearMonth month, BigDecimal hours, boolean isOver) {
        assertThat(MonthlyMaximum.isOver(hours, month.lengthOfMonth())).isEqualTo(isOver);
    }

    @Test
    void the_maximum_that_is_told_is_allowed_and_a_hundredth_more_is_not() {
        IntStream.rangeClosed(1, 31).forEach(days -> {
            var most = MonthlyMaximum.ofDays(days);
            assertThat(MonthlyMaximum.isOver(most, days)).isFalse();
            assertThat(MonthlyMaximum.isOver(most.add(new BigDecimal("0.01")), days))
                    .isTrue();
        });
    }

    @Test
    void a_person_is_approved_before_the_first_hour_for_24_months_at_most_within_the_lot() {
        var lot = new ApprovalRules.LotDays(LocalDate.of(2028, 1, 1), LocalDate.of(2030, 12, 31));
        var today = LocalDate.of(2028, 3, 10);
        assertThat(codes(approval(today, today, today.plusMonths(24).minusDays(1), lot, today)))
                .isEmpty();
        assertThat(codes(approval(today, today, today.plusMonths(24), lot, today)))
                .containsExactly("APPROVAL_TOO_LONG");
        var leapDay = LocalDate.of(2028, 2, 29);
        assertThat(codes(approval(leapDay, leapDay, LocalDate.of(2030, 2, 28), lot, leapDay)))
                .isEmpty();
        assertThat(codes(approval(leapDay, leapDay, LocalDate.of(2030, 3, 1), lot, leapDay)))
                .containsExactly("APPROVAL_TOO_LONG");
        assertThat(codes(approval(today.minusDays(1), today.minusDays(1), today, lot, today)))
                .containsExactly("APPROVED_AFTER_FIRST_HOUR");
        assertThat(codes(approval(today.minusDays(1), today, today, lot, today)))
                .containsExactly("APPROVED_AFTER_FIRST_HOUR");
        assertThat(approval(today, today.minusDays(1), today, lot, today))
                .extracting(reason -> reason.code())
                .containsExactly("APPROVED_AFTER_FIRST_HOUR");
        assertThat(codes(approval(today, today, today.minusDays(1), lot, today)))
                .containsExactly("PERIOD_REVERSED");
        var after = LocalDate.of(2031, 1, 1);
        assertThat(codes(approval(after, after, after, lot, today))).containsExactly("OUT_OF_PERIOD");
        assertThat(codes(approval(today, today.minusDays(9), today.minusYears(1), lot, today)))
                .containsExactly("APPROVED_AFTER_FIRST_HOUR", "PERIOD_REVERSED", "OUT_OF_PERIOD");
    }

    private static List<RefusalReason> approval(
            LocalDate first, LocalDate from, LocalDate until, ApprovalRules.LotDays lot, LocalDate today) {
        return ApprovalRules.refusals(new ApprovalRules.Approval(first, from, until), lot, 24, today);
    }

    @Test
    void hours_of_29_february_are_declared_to_their_maximum_over_all_markets() {
        assertThat(codes(declare("198.85", "0", known(29, "0")))).isEmpty();
        assertThat(codes(declare("198.86", "0", known(29, "0")))).containsExactly("OVER_MONTHLY_MAXIMUM");
        assertThat(codes(declare("98.85", "0", known(29, "100")))).isEmpty();
        assertThat(codes(declare("98.86", "0", known(29, "100")))).containsExactly("OVER_MONTHLY_MAXIMUM");
        assertThat(codes(declare("6.85", "0", known(1, "0")))).isEmpty();
        assertThat(codes(declare("6.86", "0", known(1, "0")))).containsExactly("OVER_MONTHLY_MAXIMUM");
    }

    /** A contract of a week in two lots is 48 hours, and not twice. */
    @Test
    void hours_of_all_markets_are_within_the_days_that_any_of_them_covers() {
        assertThat(codes(declare("1", "0", known(7, 7, "48")))).containsExactly("OVER_MONTHLY_MAXIMUM");
        assertThat(codes(declare("48", "0", known(7, 14, "48")))).isEmpty();
        assertThat(codes(declare("48.01", "0", known(7, 14, "40")))).containsExactly("OVER_MONTHLY_MAXIMUM");
    }

    @Test
    void a_refusal_has_all_its_reasons() {
        var known = new Known(
                false,
                0,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ClauseLineStatus.DECLARED,
                false,
                true);
        assertThat(codes(declare("0", "1", known)))
                .containsExactly(
                        "HOURS_TWICE", "MONTH_OUT_OF_ORDER", "NO_HOURS", "NOT_APPROVED_YET", "TRAINING_OVER_HOURS");
        var closed = new Known(
                true,
                29,
                29,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                ClauseLineStatus.VALIDATED,
                true,
                true);
        assertThat(codes(declare("1", "0", closed))).containsExactly("MONTH_CLOSED");
        assertThat(codes(LineRules.refusals(declared(NOW.plusMonths(1), "1", "0"), known(29, "0"), NOW, true)))
                .containsExactly("OUT_OF_PERIOD");
    }

    @Test
    void a_correction_takes_no_more_than_there_is_and_keeps_training_a_part() {
        var closed = new Known(
                true,
                29,
                29,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                new BigDecimal("4"),
                ClauseLineStatus.VALIDATED,
                true,
                false);
        assertThat(codes(correct("-10", "-4", closed))).isEmpty();
        assertThat(codes(correct("-10", "0", closed))).containsExactly("TRAINING_OVER_HOURS");
        assertThat(codes(correct("-7", "1", closed))).containsExactly("TRAINING_OVER_HOURS");
        assertThat(codes(correct("-11", "-4", closed))).containsExactly("UNDER_ZERO");
        assertThat(codes(correct("0", "0", closed))).containsExactly("NO_HOURS");
        assertThat(codes(correct("188.85", "0", closed))).isEmpty();
        assertThat(codes(correct("188.86", "0", closed))).containsExactly("OVER_MONTHLY_MAXIMUM");
        assertThat(codes(correct("1", "0", known(29, "0")))).containsExactly("MONTH_NOT_CLOSED");
    }

    @Test
    void a_counter_line_takes_hours_from_those_that_were_worked_in_the_same_way() {
        var lent = new Known(
                true,
                29,
                29,
                BigDecimal.TEN,
                BigDecimal.TEN,
                new BigDecimal("3"),
                new BigDecimal("1"),
                ClauseLineStatus.VALIDATED,
                true,
                false);
        assertThat(codes(correct("-3", "-1", lent))).isEmpty();
        assertThat(codes(correct("-3.01", "-1", lent))).containsExactly("UNDER_ZERO");
        assertThat(codes(correct("-2", "-2", lent))).containsExactly("TRAINING_OVER_HOURS");
    }

    @Test
    void a_month_is_validated_once_it_is_over_if_it_is_still_within_dates_and_maximum() {
        assertThat(validate(FEBRUARY, "5", known(29, "5"))).isEmpty();
        assertThat(validate(NOW, "5", known(29, "5"))).containsExactly("MONTH_NOT_OVER");
        assertThat(validate(FEBRUARY, "5", known(0, "5"))).containsExactly("OUT_OF_PERIOD");
        assertThat(validate(FEBRUARY, "-5", known(0, "5"))).isEmpty();
        assertThat(validate(FEBRUARY, "100", known(29, "198.85"))).isEmpty();
        assertThat(validate(FEBRUARY, "100", known(29, "198.86"))).containsExactly("OVER_MONTHLY_MAXIMUM");
        assertThat(validate(NOW, "100", known(29, "300"))).containsExactly("MONTH_NOT_OVER", "OVER_MONTHLY_MAXIMUM");
    }

    private static List<String> validate(YearMonth month, String hours, Known known) {
        return codes(LineRules.refusalsOfValidation(declared(month, hours, "0"), known, NOW));
    }

    @Test
    void a_lot_lags_behind_at_ten_points() {
        var from = LocalDate.of(2028, 1, 1);
        var to = from.plusDays(99);
        assertThat(balance("15", from, to).isBehind(from.plusDays(24))).isTrue();
        assertThat(balance("16", from, to).isBehind(from.plusDays(24))).isFalse();
        assertThat(balance("0", from, to).isBehind(from.minusDays(5))).isFalse();
        // 25 - 15.85 points are fewer than ten, whatever is left of them in whole numbers.
        assertThat(new LotBalance(833, new BigDecimal("132"), from, to).isBehind(from.plusDays(24)))
                .isFalse();
        assertThat(new LotBalance(833, new BigDecimal("124.95"), from, to).isBehind(from.plusDays(24)))
                .isTrue();
        assertThat(balance("15", from, to).threshold(from.plusDays(24))).isEqualTo(25);
        assertThat(balance("15", from, to).threshold(from.plusDays(23))).isZero();
        assertThat(balance("15", from, to).threshold(to.plusYears(1))).isEqualTo(75);
        assertThat(LotBalance.nextLook(from, to, 0)).contains(from.plusDays(24));
        assertThat(LotBalance.nextLook(from, to, 25)).contains(from.plusDays(49));
        assertThat(LotBalance.nextLook(from, to, 75)).isEmpty();
        assertThat(balance("120", from, to).left()).isZero();
        assertThat(balance("120", from, to).hoursShare()).isEqualTo(120);
        assertThat(LotBalance.nextLook(from, from, 0)).contains(from);
    }

    @Test
    void a_market_has_lots_and_a_lot_has_hours_and_days() {
        var from = LocalDate.of(2028, 1, 1);
        assertThat(codes(MarketRules.refusalsOfStart(0))).containsExactly("LOT_MISSING");
        assertThat(MarketRules.refusalsOfStart(1)).isEmpty();
        assertThat(MarketRules.refusalsOfLot(from, from.plusYears(10), 1)).isEmpty();
        assertThat(codes(MarketRules.refusalsOfLot(from, from.plusYears(10).plusDays(1), 0)))
                .containsExactly("PERIOD_TOO_LONG", "NO_HOURS");
        assertThat(codes(MarketRules.refusalsOfLot(from, from.minusDays(1), 1))).containsExactly("PERIOD_REVERSED");
    }

    /** La Défense 2023–24: 19,000 hours of 61 people, of whom so many, and the shares that were published (whole-club, chapter 8). */
    @ParameterizedTest
    @CsvSource({"15, 25", "21, 34", "13, 21", "11, 18", "6, 10", "55, 90"})
    void the_published_shares_of_la_defense_are_those_of_its_61_people(int people, int share) {
        assertThat(LotBalance.share(people, 61)).isEqualTo(share);
    }

    /** The same ledger by the law: 61 people over two years, every month within what the law allows, and 19,000 hours to the hour. */
    @Test
    void the_ledger_of_la_defense_is_19000_hours_of_61_people_within_the_law() {
        var months = Stream.iterate(YearMonth.of(2023, 1), month -> month.plusMonths(1))
                .limit(24)
                .toList();
        var done = BigDecimal.ZERO;
        for (int person = 0; person < 61; person++) {
            var left = new BigDecimal(person < 29 ? 312 : 311);
            for (var month : months.subList(person % 12, person % 12 + 6)) {
                var hours = left.min(new BigDecimal("52"));
                if (hours.signum() > 0) {
                    assertThat(LineRules.refusals(
                                    new Declared(month, hours, BigDecimal.ZERO),
                                    known(month.lengthOfMonth(), "0"),
                                    NOW,
                                    false))
                            .isEmpty();
                    left = left.subtract(hours);
                    done = done.add(hours);
                }
            }
        }
        assertThat(done).isEqualByComparingTo("19000");
        var ledger = new LotBalance(19_000, done, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(ledger.left()).isZero();
        assertThat(ledger.hoursShare()).isEqualTo(100);
        assertThat(ledger.isBehind(LocalDate.of(2024, 12, 31))).isFalse();
        // 2024 has a 29 February.
        assertThat(ledger.timeShare(LocalDate.of(2023, 12, 31))).isEqualTo(365 * 100 / 731);
    }

    @ParameterizedTest
    @EnumSource
    void markets_go_one_way(ClauseMarketStatus from) {
        assertSteps(from, Set.of("DRAFT RUNNING", "RUNNING CLOSED"));
    }

    @ParameterizedTest
    @EnumSource
    void participations_go_one_way(ParticipationStatus from) {
        assertSteps(from, Set.of("PROPOSED APPROVED", "PROPOSED REFUSED", "APPROVED ENDED"));
    }

    @ParameterizedTest
    @EnumSource
    void lines_go_one_way_and_what_is_decided_stays(ClauseLineStatus from) {
        assertSteps(from, Set.of("DECLARED CHECKED", "CHECKED VALIDATED", "CHECKED REJECTED"));
    }

    private static <S extends Enum<S> & Step<S>> void assertSteps(S from, Set<String> steps) {
        assertThat(from.label()).isNotBlank();
        Arrays.stream(from.getDeclaringClass().getEnumConstants())
                .forEach(to -> assertThat(from.mayBecome(to))
                        .as("%s → %s", from, to)
                        .isEqualTo(steps.contains(from.name() + " " + to.name())));
    }

    @Test
    void codes_have_french_names() {
        assertThat(Stream.of(
                                EnumSet.allOf(ClauseGround.class).stream().map(ClauseGround::label),
                                EnumSet.allOf(WorkMode.class).stream().map(WorkMode::label),
                                EnumSet.allOf(LineProof.class).stream().map(LineProof::label),
                                EnumSet.allOf(LineRejection.class).stream().map(LineRejection::label),
                                EnumSet.allOf(ParticipationRefusal.class).stream()
                                        .map(ParticipationRefusal::label))
                        .flatMap(labels -> labels))
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    private static LotBalance balance(String hours, LocalDate from, LocalDate to) {
        return new LotBalance(100, new BigDecimal(hours), from, to);
    }

    private static Known known(int days, String elsewhere) {
        return known(days, days, elsewhere);
    }

    private static Known known(int days, int daysElsewhere, String elsewhere) {
        return new Known(
                true,
                days,
                daysElsewhere,
                new BigDecimal(elsewhere),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                false,
                false);
    }

    private static Declared declared(YearMonth month, String hours, String training) {
        return new Declared(month, new BigDecimal(hours), new BigDecimal(training));
    }

    private static List<RefusalReason> declare(String hours, String training, Known known) {
        return LineRules.refusals(declared(FEBRUARY, hours, training), known, NOW, false);
    }

    private static List<RefusalReason> correct(String hours, String training, Known known) {
        return LineRules.refusalsOfCorrection(declared(FEBRUARY, hours, training), known, NOW);
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
