package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelReasonTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({
        "BEFORE_START, 2027-01-03, true", "BEFORE_START, 2027-01-04, false",
        "NOT_STARTED, 2027-01-03, false", "NOT_STARTED, 2027-01-04, true",
        "BROKEN_IN_TRIAL, 2027-01-03, false", "BROKEN_IN_TRIAL, 2027-02-01, true"
    })
    void theReasonFitsTheDay(CancelReason reason, LocalDate day, boolean fits) {
        assertThat(reason.fits(day, START)).isEqualTo(fits);
    }
}
