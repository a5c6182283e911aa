package fr.clubbusiness.employment.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On which days which question about a person at work is open. */
class FollowUpDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, DAY_7, 2028-03-07",
        "2028-02-29, MONTH_12, 2029-02-28",
        "2027-01-31, MONTH_1, 2027-02-28",
        "2027-01-31, MONTH_3, 2027-04-30",
        "2027-08-31, MONTH_6, 2028-02-29",
        "2027-11-29, MONTH_3, 2028-02-29"
    })
    void months_count_from_the_first_day_and_end_where_the_month_does(
            LocalDate first, FollowUpStep step, LocalDate due) {
        assertThat(step.dueOn(first)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, ",
        "2027-01-11, DAY_7",
        "2027-02-03, DAY_7",
        "2027-02-04, MONTH_1",
        "2027-04-03, MONTH_1",
        "2027-04-04, MONTH_3",
        "2027-07-04, MONTH_6",
        "2028-01-03, MONTH_6",
        "2028-01-04, MONTH_12",
        "2028-04-03, MONTH_12",
        "2028-04-04, "
    })
    void a_question_is_open_until_the_next_one_and_the_last_for_three_months(LocalDate today, FollowUpStep step) {
        assertThat(FollowUpDays.open(LocalDate.of(2027, 1, 4), today)).isEqualTo(Optional.ofNullable(step));
    }

    /** The days by which the database finds stays are those of the rule, on every day of four years and for every first day of 500. */
    @ParameterizedTest
    @EnumSource
    void the_first_days_of_a_question_are_those_on_which_it_is_open(FollowUpStep step) {
        for (var today = LocalDate.of(2027, 1, 1); today.getYear() < 2031; today = today.plusDays(1)) {
            var days = FollowUpDays.firstDays(step, today);
            for (var first = today.minusDays(500); !first.isAfter(today); first = first.plusDays(1)) {
                var found = first.isAfter(days.after()) && !first.isAfter(days.until());
                if (found
                        != FollowUpDays.open(first, today).filter(step::equals).isPresent()) {
                    throw new AssertionError("%s: %s on %s".formatted(step, first, today));
                }
            }
        }
    }

    @Test
    void every_question_ends_the_day_before_the_next() {
        var first = LocalDate.of(2027, 1, 31);
        for (var step : FollowUpStep.values()) {
            var until = FollowUpDays.openUntil(step, first);
            assertThat(FollowUpDays.open(first, until)).contains(step);
            assertThat(FollowUpDays.open(first, until.plusDays(1))).isNotEqualTo(Optional.of(step));
        }
    }
}
