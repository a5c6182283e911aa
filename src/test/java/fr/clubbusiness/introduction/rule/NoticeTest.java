package fr.clubbusiness.introduction.rule;

import static fr.clubbusiness.introduction.rule.IntroductionStatus.SHARED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.TRIAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DEADLINE = WorkingDays.after(MONDAY, Deadlines.ANSWER_DAYS);

    @ParameterizedTest
    @CsvSource({"FIRST_REMINDER, 2026-11-26", "SECOND_REMINDER, 2026-12-04", "CALL, 2026-12-07"})
    void remindersGoOutOnWorkingDays3And9AndAnAdviserCallsOnDay10(Notice notice, LocalDate day) {
        assertThat(notice.on(SHARED, DEADLINE)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_REMINDER, 3", "SECOND_REMINDER, 9", "CALL, 10"})
    void afterATrialTheyComeAsManyDaysFromItsEnd(Notice notice, int days) {
        var deadline = WorkingDays.after(MONDAY, Deadlines.DAYS_AFTER_TRIAL);
        assertThat(notice.on(TRIAL, deadline)).isEqualTo(WorkingDays.after(MONDAY, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, FIRST_REMINDER",
        "2026-11-23, FIRST_REMINDER",
        "2026-11-25, FIRST_REMINDER",
        "2026-11-26, SECOND_REMINDER",
        "2026-12-04, CALL",
        "2026-12-07, "
    })
    void theNextIsTheFirstWhoseDayIsToCome(LocalDate today, Notice next) {
        assertThat(Notice.firstAfter(today, SHARED, DEADLINE).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, ",
        "2026-11-26, FIRST_REMINDER",
        "2026-12-03, FIRST_REMINDER",
        "2026-12-04, SECOND_REMINDER",
        "2027-01-04, CALL"
    })
    void oneIsGivenForAllThatWereMissed(LocalDate today, Notice due) {
        assertThat(Notice.FIRST_REMINDER.lastDue(today, SHARED, DEADLINE).orElse(null))
                .isEqualTo(due);
    }

    @Test
    void oneThatWasGivenDoesNotComeAgain() {
        assertThat(Notice.CALL.lastDue(LocalDate.of(2026, 12, 4), SHARED, DEADLINE))
                .isEmpty();
    }
}
