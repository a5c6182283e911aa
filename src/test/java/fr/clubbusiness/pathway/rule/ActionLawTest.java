package fr.clubbusiness.pathway.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What speaks against an action on a barrier. */
class ActionLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @ParameterizedTest
    @EnumSource(names = {"TO_LIFT", "UNDER_WAY"})
    void an_action_is_planned_from_today_on_a_barrier_that_stands(Barrier.Status status) {
        assertThat(refusals(status, TODAY, null)).isEmpty();
        assertThat(refusals(status, TOMORROW, null)).isEmpty();
    }

    @Test
    void a_barrier_that_the_person_does_not_have_or_no_longer_has_is_refused() {
        assertThat(refusals(null, TODAY, null)).containsExactly("BARRIER_NOT_KNOWN");
        assertThat(refusals(Barrier.Status.LIFTED, TODAY, null)).containsExactly("BARRIER_LIFTED");
    }

    @Test
    void a_day_that_is_over_is_not_planned() {
        assertThat(refusals(Barrier.Status.UNDER_WAY, YESTERDAY, null)).containsExactly("DUE_IN_PAST");
    }

    @Test
    void a_day_in_more_than_a_year_is_not_planned() {
        assertThat(refusals(Barrier.Status.UNDER_WAY, TODAY.plusYears(1), null)).isEmpty();
        assertThat(refusals(Barrier.Status.UNDER_WAY, TODAY.plusYears(1).plusDays(1), null))
                .containsExactly("DUE_TOO_LATE");
    }

    @Test
    void an_action_may_be_recorded_once_it_is_done() {
        assertThat(refusals(Barrier.Status.UNDER_WAY, TODAY, TODAY)).isEmpty();
        assertThat(refusals(Barrier.Status.UNDER_WAY, YESTERDAY, YESTERDAY)).isEmpty();
        assertThat(refusals(Barrier.Status.UNDER_WAY, TODAY, TOMORROW)).containsExactly("DONE_IN_FUTURE");
    }

    @Test
    void all_reasons_come_together() {
        assertThat(refusals(null, YESTERDAY, TOMORROW)).containsExactly("BARRIER_NOT_KNOWN", "DONE_IN_FUTURE");
    }

    @Test
    void it_was_done_within_a_year_until_today() {
        assertThat(codes(ActionLaw.refusalsOfDone(TODAY, TODAY))).isEmpty();
        assertThat(codes(ActionLaw.refusalsOfDone(TODAY.minusYears(1), TODAY))).isEmpty();
        assertThat(codes(ActionLaw.refusalsOfDone(TODAY.minusYears(1).minusDays(1), TODAY)))
                .containsExactly("DONE_LONG_AGO");
        assertThat(codes(ActionLaw.refusalsOfDone(TOMORROW, TODAY))).containsExactly("DONE_IN_FUTURE");
    }

    @Test
    void a_service_that_the_club_does_not_have_is_refused_with_the_other_reasons() {
        assertThat(codes(ActionLaw.refusals(Barrier.Status.TO_LIFT, TODAY, null, true, TODAY)))
                .containsExactly("UNKNOWN_SERVICE");
        assertThat(codes(ActionLaw.refusals(null, YESTERDAY, null, true, TODAY)))
                .containsExactly("BARRIER_NOT_KNOWN", "UNKNOWN_SERVICE", "DUE_IN_PAST");
    }

    private static List<String> refusals(
            Barrier.@Nullable Status barrier, LocalDate dueOn, @Nullable LocalDate doneOn) {
        return codes(ActionLaw.refusals(barrier, dueOn, doneOn, false, TODAY));
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
