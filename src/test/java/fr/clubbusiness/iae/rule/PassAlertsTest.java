package fr.clubbusiness.iae.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.iae.rule.PassAlerts.Given;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PASS that ends on 30 September 2027: its alerts are on 1 February and on 1 June, as those of all PASS that end in that month. */
class PassAlertsTest {
    private static final LocalDate END = LocalDate.of(2027, 9, 30);

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, , 2027-02-01",
        "2027-02-01, 7, 2027-02-01",
        "2027-05-31, 7, 2027-05-31",
        "2027-06-01, 3, 2027-06-01",
        "2027-09-30, 3, 2027-09-30",
        "2027-10-01, ,"
    })
    void it_is_due_7_and_3_months_before_the_end_also_when_nobody_looked_that_day(
            LocalDate today, @Nullable Integer due, @Nullable LocalDate next) {
        check(END, null, today, due, next);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 7, 2027-03-01, , 2027-06-01",
        "2027-06-01, 7, 2027-03-01, 3, 2027-06-01",
        "2027-06-02, 3, 2027-06-01, ,",
        "2027-07-01, 3, 2027-03-01, 3, 2027-07-01"
    })
    void each_is_given_once(
            LocalDate today, int months, LocalDate given, @Nullable Integer due, @Nullable LocalDate next) {
        check(END, new Given(months, given), today, due, next);
    }

    /** Whoever sees that there is a PASS to check, and not its end, learns the month alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 28, 30})
    void its_day_does_not_tell_on_which_day_of_its_month_the_pass_ends(int day) {
        var end = LocalDate.of(2027, 9, day);
        assertThat(PassAlerts.next(end, null, LocalDate.of(2027, 1, 5))).isEqualTo("2027-02-01");
        assertThat(PassAlerts.next(end, new Given(7, LocalDate.of(2027, 2, 1)), LocalDate.of(2027, 2, 1)))
                .isEqualTo("2027-06-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 121, 200, 364})
    void it_is_never_later_than_7_months_before_the_end_nor_a_month_earlier(int shift) {
        var end = END.plusDays(shift);
        var alert = PassAlerts.next(end, null, LocalDate.of(2026, 11, 22));
        assertThat(alert)
                .isBeforeOrEqualTo(end.minusMonths(7))
                .isAfter(end.minusMonths(8).minusDays(3));
    }

    @Test
    void an_end_that_moved_later_gives_its_alerts_again() {
        var moved = END.plusMonths(12);
        var given = new Given(3, LocalDate.of(2027, 7, 1));
        check(moved, given, LocalDate.of(2027, 8, 1), null, LocalDate.of(2028, 2, 1));
        check(moved, given, LocalDate.of(2028, 2, 1), 7, LocalDate.of(2028, 2, 1));
    }

    @Test
    void an_end_that_moved_earlier_gives_the_alert_that_it_passed() {
        check(
                END.minusMonths(3),
                new Given(7, LocalDate.of(2027, 3, 1)),
                LocalDate.of(2027, 4, 1),
                3,
                LocalDate.of(2027, 4, 1));
    }

    @Test
    void nothing_is_to_be_checked_before_the_first() {
        assertThat(PassAlerts.isFarFrom(END, LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(PassAlerts.isFarFrom(END, LocalDate.of(2027, 2, 1))).isFalse();
    }

    private static void check(
            LocalDate end, @Nullable Given last, LocalDate today, @Nullable Integer due, @Nullable LocalDate next) {
        assertThat(PassAlerts.due(end, last, today).orElse(null)).isEqualTo(due);
        assertThat(PassAlerts.next(end, last, today)).isEqualTo(next);
    }
}
