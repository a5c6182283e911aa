package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReproposalTest {
    private static final LocalDate ENDED = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"POSITION_FILLED", "NEED_CHANGED"})
    void sixMonthsAfterARefusalAboutThePair(DeclineReason reason) {
        assertThat(Reproposal.possibleFrom(new Ending.Declined(reason), ENDED)).isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSITION_FILLED", "NEED_CHANGED"})
    void atOnceAfterARefusalAboutThePosition(DeclineReason reason) {
        assertThat(Reproposal.possibleFrom(new Ending.Declined(reason), ENDED)).isEqualTo(ENDED);
    }

    @Test
    void sixMonthsAfterAWithdrawal() {
        assertThat(Reproposal.possibleFrom(new Ending.Withdrawn(), ENDED)).isEqualTo("2027-02-28");
    }

    @Test
    void oneMonthAfterNoAnswer() {
        assertThat(Reproposal.possibleFrom(new Ending.Expired(), ENDED)).isEqualTo("2026-09-30");
    }

    @Test
    void atOnceAfterAHireElsewhere() {
        assertThat(Reproposal.possibleFrom(new Ending.Obsolete(), ENDED)).isEqualTo(ENDED);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_START, 2026-08-31", "NOT_STARTED, 2027-02-28", "BROKEN_IN_TRIAL, 2027-02-28"})
    void afterACancelledHireItDependsOnWhetherTheFirstDayCame(CancelReason reason, LocalDate from) {
        assertThat(Reproposal.possibleFrom(new Ending.Cancelled(reason), ENDED)).isEqualTo(from);
    }
}
