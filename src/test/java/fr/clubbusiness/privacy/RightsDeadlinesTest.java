package fr.clubbusiness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsDeadlinesTest {
    @ParameterizedTest(name = "received on {0}: due on {1}, or {2}")
    @CsvSource({
        "2026-11-21, 2026-12-21, 2027-02-21",
        "2027-01-31, 2027-02-28, 2027-04-30",
        "2026-11-30, 2026-12-30, 2027-02-28",
        "2026-12-01, 2027-01-01, 2027-03-01"
    })
    void an_answer_is_due_in_calendar_months(LocalDate received, LocalDate due, LocalDate extended) {
        assertThat(RightsDeadlines.due(received)).isEqualTo(due);
        assertThat(RightsDeadlines.extended(received)).isEqualTo(extended);
    }
}
