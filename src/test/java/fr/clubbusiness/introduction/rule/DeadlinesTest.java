package fr.clubbusiness.introduction.rule;

import static fr.clubbusiness.introduction.rule.IntroductionStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 11);

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "SHARED"})
    void anAnswerHasFourteenWorkingDays(IntroductionStatus status) {
        assertThat(Deadlines.answerBy(status, MONDAY, null)).contains(DEADLINE);
    }

    @Test
    void publicHolidaysDoNotCount() {
        assertThat(Deadlines.answerBy(SHARED, LocalDate.of(2026, 12, 21), null)).contains(LocalDate.of(2027, 1, 12));
    }

    @Test
    void whileInterviewingTheFourteenDaysRunFromTheInterview() {
        var interview = LocalDate.of(2026, 12, 1);
        assertThat(Deadlines.answerBy(INTERVIEWING, MONDAY, interview)).contains(LocalDate.of(2026, 12, 21));
        assertThat(Deadlines.answerBy(SHARED, MONDAY, interview)).contains(DEADLINE);
    }

    @Test
    void afterATrialTheCompanyHasTwentyWorkingDaysFromItsLastDay() {
        assertThat(Deadlines.answerBy(TRIAL, MONDAY, LocalDate.of(2026, 12, 1))).contains(LocalDate.of(2026, 12, 30));
    }

    @Test
    void anInterviewRecordedAfterwardsLeavesTheWholeTimeToAnswer() {
        assertThat(Deadlines.answerBy(INTERVIEWING, MONDAY, LocalDate.of(2026, 10, 1)))
                .contains(DEADLINE);
        assertThat(Deadlines.answerBy(INTERVIEWING, MONDAY, null)).contains(DEADLINE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROPOSED", "SHARED", "INTERVIEWING", "TRIAL"})
    void otherStatusesHaveNoDeadline(IntroductionStatus status) {
        assertThat(Deadlines.answerBy(status, MONDAY, null)).isEmpty();
    }

    @Test
    void anAnswerOnTheLastDayIsInTime() {
        assertThat(Deadlines.isOver(DEADLINE, DEADLINE)).isFalse();
        assertThat(Deadlines.isOver(DEADLINE, DEADLINE.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-12, ",
        "2026-12-23, ",
        "2026-12-24, POSTPONED_TOO_FAR",
        "2026-12-11, POSTPONED_NOT_LATER",
        "2026-11-20, POSTPONED_NOT_LATER"
    })
    void anAnswerIsPostponedByThirtyDaysAtMost(LocalDate until, String code) {
        assertThat(codes(Deadlines.postponeRefusals(MONDAY, DEADLINE, until, 0)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true"})
    void twiceAtMost(int times, boolean refused) {
        assertThat(codes(Deadlines.postponeRefusals(MONDAY, DEADLINE, DEADLINE.plusDays(3), times)))
                .isEqualTo(refused ? List.of("POSTPONED_TOO_OFTEN") : List.of());
    }

    @Test
    void everyReasonIsGiven() {
        assertThat(codes(Deadlines.postponeRefusals(MONDAY, DEADLINE, MONDAY.plusDays(31), 2)))
                .containsExactly("POSTPONED_TOO_OFTEN", "POSTPONED_TOO_FAR");
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
