package fr.clubbusiness.employment.followup;

import static fr.clubbusiness.employment.followup.FollowUpAnswer.IN_WORK;
import static fr.clubbusiness.employment.followup.FollowUpAnswer.LEFT;
import static fr.clubbusiness.employment.followup.FollowUpAnswer.NOT_REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two sides say of a person at work, and what it means together. */
class NewsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 7, 5);

    @ParameterizedTest
    @CsvSource({"2027-01-03, LEFT_BEFORE_START", "2027-01-04, ", "2027-07-05, ", "2027-07-06, LEFT_TO_COME"})
    void somebody_leaves_between_the_first_day_and_today(LocalDate leftOn, String code) {
        assertThat(left(leftOn, DAY).refusals(LocalDate.of(2027, 1, 4)).stream().map(RefusalReason::code))
                .isEqualTo(Optional.ofNullable(code).stream().toList());
    }

    @Test
    void another_answer_has_no_day_to_refuse() {
        assertThat(working(DAY).refusals(DAY)).isEmpty();
    }

    @Test
    void the_same_answer_said_later_is_the_same_but_somebody_at_work_is_so_on_the_day() {
        assertThat(working(DAY).saysTheSame(working(DAY))).isTrue();
        assertThat(working(DAY).saysTheSame(working(DAY.plusDays(3)))).isFalse();
        assertThat(left(DAY, DAY).saysTheSame(left(DAY, DAY.plusDays(3)))).isTrue();
        assertThat(left(DAY, DAY).saysTheSame(left(DAY.minusDays(1), DAY))).isFalse();
        assertThat(left(DAY, DAY).saysTheSame(working(DAY))).isFalse();
    }

    @Test
    void held_needs_one_side_that_says_so_and_none_that_says_otherwise() {
        assertThat(held(working(DAY), working(DAY))).isEqualTo(HeldInWork.HELD);
        assertThat(held(working(DAY), unknown())).isEqualTo(HeldInWork.HELD);
        assertThat(held(working(DAY))).isEqualTo(HeldInWork.HELD);
        assertThat(held(working(DAY), left(DAY.minusDays(1), DAY))).isEqualTo(HeldInWork.NOT_HELD);
        assertThat(held(left(DAY.minusDays(1), DAY))).isEqualTo(HeldInWork.NOT_HELD);
    }

    @Test
    void what_nobody_knows_is_no_success() {
        assertThat(held()).isEqualTo(HeldInWork.UNKNOWN);
        assertThat(held(unknown(), unknown())).isEqualTo(HeldInWork.UNKNOWN);
    }

    @Test
    void who_left_on_that_day_or_later_was_held_until_then() {
        assertThat(held(left(DAY, DAY.plusDays(9)))).isEqualTo(HeldInWork.HELD);
        assertThat(held(left(DAY.plusDays(5), DAY.plusDays(9)), unknown())).isEqualTo(HeldInWork.HELD);
    }

    /** Who worked there before that day may have left since. */
    @Test
    void what_was_said_before_that_day_is_no_success_but_a_departure_is_one_still() {
        assertThat(held(working(DAY.minusDays(1)))).isEqualTo(HeldInWork.UNKNOWN);
        assertThat(held(left(DAY.minusDays(9), DAY.minusDays(8)), working(DAY))).isEqualTo(HeldInWork.NOT_HELD);
    }

    /** A contract from 1 January to 30 June is over on the day of the six months, 1 July. */
    @ParameterizedTest
    @CsvSource({"2027-06-30, NOT_HELD", "2027-07-01, HELD", ", HELD"})
    void whose_contract_is_over_needs_nobody_to_say_it(LocalDate last, HeldInWork held) {
        var first = LocalDate.of(2027, 1, 1);
        var day = FollowUpStep.MONTH_6.dueOn(first);
        assertThat(HeldInWork.on(day, new StayDays(first, last), List.of(working(day))))
                .isEqualTo(held);
    }

    private static HeldInWork held(News... sides) {
        return HeldInWork.on(DAY, Arrays.asList(sides));
    }

    private static News working(LocalDate saidOn) {
        return new News(IN_WORK, null, null, saidOn);
    }

    private static News left(LocalDate on, LocalDate saidOn) {
        return new News(LEFT, on, LeftReason.OTHER_JOB, saidOn);
    }

    private static News unknown() {
        return new News(NOT_REACHED, null, null, DAY);
    }
}
