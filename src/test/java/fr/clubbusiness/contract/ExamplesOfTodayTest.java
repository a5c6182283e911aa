package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesOfTodayTest {
    @Test
    void days_and_instants_move_and_birth_dates_stay() {
        var example = Map.of(
                "birthDate",
                "1988-02-29",
                "until",
                "2026-12-18",
                "history",
                List.of(Map.of("at", "2026-11-26T09:00:00Z")));
        assertThat(ExamplesOfToday.moved(example, 40))
                .isEqualTo(Map.of(
                        "birthDate",
                        "1988-02-29",
                        "until",
                        "2027-01-27",
                        "history",
                        List.of(Map.of("at", "2027-01-05T09:00:00Z"))));
    }
}
