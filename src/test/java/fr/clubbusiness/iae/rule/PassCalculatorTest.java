package fr.clubbusiness.iae.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clubbusiness.iae.rule.PassTimeline.Kind;
import fr.clubbusiness.iae.rule.PassTimeline.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the law, day by day. */
class PassCalculatorTest {
    private static final PassCourse PASS = PassCourse.from(day("2024-11-22"));

    @Test
    void a_pass_from_22_november_2024_ends_on_21_november_2026() {
        assertThat(PassCalculator.end(PASS)).isEqualTo("2026-11-21");
    }

    @Test
    void suspended_from_1_to_31_march_2025_it_ends_on_22_december_2026() {
        assertThat(PassCalculator.end(PASS.with(suspended("2025-03-01", "2025-03-31"))))
                .isEqualTo("2026-12-22");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2026-02-27",
        "2023-03-01, 2025-02-27",
        "2022-03-01, 2024-02-28",
        "2022-03-02, 2024-02-29",
        "2027-02-28, 2029-02-26",
        "2096-02-29, 2098-02-27",
        "2099-03-01, 2101-02-28"
    })
    void it_lasts_730_days_whatever_29_february_does(LocalDate start, LocalDate end) {
        assertThat(PassCalculator.end(PassCourse.from(start))).isEqualTo(end);
    }

    @Test
    void a_suspension_on_29_february_alone_moves_the_end_by_one_day() {
        var leap = PassCourse.from(day("2027-06-01"));
        assertThat(PassCalculator.end(leap.with(suspended("2028-02-29", "2028-02-29"))))
                .isEqualTo(PassCalculator.end(leap).plusDays(1));
    }

    @Test
    void one_day_is_one_day_wherever_it_lies() {
        for (var on : new String[] {"2024-11-22", "2025-06-01", "2026-11-21"}) {
            assertThat(PassCalculator.end(PASS.with(suspended(on, on)))).isEqualTo("2026-11-22");
        }
    }

    @Test
    void a_prolongation_follows_the_end_wherever_a_suspension_moves_it() {
        var prolonged = PASS.with(new ProlongedDays(ProlongationReason.RQTH, 365));
        assertThat(PassCalculator.end(prolonged)).isEqualTo("2027-11-21");
        assertThat(PassCalculator.end(prolonged.with(suspended("2025-03-01", "2025-03-31"))))
                .isEqualTo("2027-12-22");
    }

    @Test
    void the_timeline_shows_each_period_with_what_is_consumed_and_left() {
        var course = PASS.with(suspended("2025-03-01", "2025-03-31"))
                .with(new ProlongedDays(ProlongationReason.SENIOR, 100))
                .with(suspended("2026-12-30", "2027-01-08"));
        var timeline = PassCalculator.timeline(course);
        assertThat(timeline.periods())
                .extracting(
                        Period::kind,
                        period -> period.from().toString(),
                        period -> period.until().toString(),
                        Period::days,
                        Period::consumed,
                        Period::left,
                        period -> period.endAfter().toString())
                .containsExactly(
                        tuple(Kind.RUNNING, "2024-11-22", "2025-02-28", 99, 99, 631, "2026-11-21"),
                        tuple(Kind.SUSPENDED, "2025-03-01", "2025-03-31", 31, 99, 631, "2026-12-22"),
                        tuple(Kind.RUNNING, "2025-04-01", "2026-12-22", 631, 730, 0, "2026-12-22"),
                        tuple(Kind.PROLONGED, "2026-12-23", "2026-12-29", 7, 737, 93, "2027-04-01"),
                        tuple(Kind.SUSPENDED, "2026-12-30", "2027-01-08", 10, 737, 93, "2027-04-11"),
                        tuple(Kind.PROLONGED, "2027-01-09", "2027-04-11", 93, 830, 0, "2027-04-11"));
        assertThat(timeline.end()).isEqualTo("2027-04-11").isEqualTo(PassCalculator.end(course));
        assertThat(timeline.periods().get(1).suspension()).isEqualTo(SuspensionReason.CONTRACT_BROKEN);
        assertThat(timeline.periods().get(3).prolongation()).isEqualTo(ProlongationReason.SENIOR);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-21, 0, 730",
        "2024-11-22, 1, 729",
        "2025-02-28, 99, 631",
        "2025-03-15, 99, 631",
        "2025-04-01, 100, 630",
        "2026-12-22, 730, 0",
        "2030-01-01, 730, 0"
    })
    void what_is_consumed_and_left_on_a_day(LocalDate day, int consumed, int left) {
        var timeline = PassCalculator.timeline(PASS.with(suspended("2025-03-01", "2025-03-31")));
        assertThat(timeline.consumedBy(day)).isEqualTo(consumed);
        assertThat(timeline.leftAfter(day)).isEqualTo(left);
    }

    @Test
    void a_suspension_starts_on_a_day_of_the_pass() {
        assertThat(PassCalculator.outside(PASS.with(suspended("2024-11-21", "2024-12-01"))))
                .isPresent();
        assertThat(PassCalculator.outside(PASS.with(suspended("2026-11-22", "2026-12-01"))))
                .isPresent();
        assertThat(PassCalculator.outside(
                        PASS.with(suspended("2026-11-21", "2026-11-30")).with(suspended("2026-12-01", "2026-12-01"))))
                .isEmpty();
    }

    private static SuspendedPeriod suspended(String from, String until) {
        return new SuspendedPeriod(SuspensionReason.CONTRACT_BROKEN, day(from), day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
