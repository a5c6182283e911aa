package fr.clubbusiness.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void theElevenPublicHolidaysOf2026AreNotWorkingDays(LocalDate holiday) {
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void thereAreNoOthers() {
        var weekdays = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertThat(weekdays)
                .as("261 weekdays less the 9 holidays that fall on one")
                .isEqualTo(252);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-18", "2025-12-26"})
    void goodFridayAndTheDayAfterChristmasAreHolidaysInAlsaceAndMoselleAlone(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-29", "2028-04-17", "2038-04-26"})
    void easterMondayMovesWithEaster(LocalDate easterMonday) {
        assertThat(WorkingDays.isWorkingDay(easterMonday)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-21",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-22, 1, 2026-11-23",
        "2026-04-03, 1, 2026-04-07",
        "2026-07-13, 1, 2026-07-15",
        "2026-12-24, 1, 2026-12-28",
        "2026-12-31, 1, 2027-01-04",
        "2026-05-07, 5, 2026-05-18",
        "2026-11-23, 14, 2026-12-11",
        "2026-12-21, 14, 2027-01-12"
    })
    void weekendsAndHolidaysAreSkippedAndTheFirstDayDoesNotCount(LocalDate from, int count, LocalDate reached) {
        assertThat(WorkingDays.after(from, count)).isEqualTo(reached);
    }

    @Test
    void daysAreCountedForwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 11, 21), -1));
    }
}
