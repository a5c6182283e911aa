package fr.clubbusiness.employment.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.shared.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-06-30, 2026-Q2, 2026-04-01, 2026-06-30",
        "2026-07-01, 2026-Q3, 2026-07-01, 2026-09-30",
        "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
        "2028-02-29, 2028-Q1, 2028-01-01, 2028-03-31"
    })
    void a_day_is_in_one_quarter(LocalDate day, String written, LocalDate first, LocalDate last) {
        var quarter = Quarter.of(day);
        assertThat(quarter).hasToString(written).isEqualTo(Quarter.fromString(written));
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
    }

    @Test
    void quarters_follow_each_other_over_the_years() {
        assertThat(new Quarter(2026, 4).plus(1)).isEqualTo(new Quarter(2027, 1));
        assertThat(new Quarter(2026, 1).plus(-5)).isEqualTo(new Quarter(2024, 4));
        assertThat(new Quarter(2026, 4)).isLessThan(new Quarter(2027, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q5", "2026-Q0", "2026-3", "1999-Q1", "26-Q1"})
    void another_text_is_none(String typed) {
        assertThatThrownBy(() -> Quarter.fromString(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void blanks_and_lower_case_are_corrected() {
        assertThat(Quarter.fromString(" 2026-q3 ")).isEqualTo(new Quarter(2026, 3));
    }

    @Test
    void a_sentence_names_it_in_french() {
        assertThat(new Quarter(2026, 1).label()).isEqualTo("1er trimestre 2026");
        assertThat(new Quarter(2026, 3).label()).isEqualTo("3e trimestre 2026");
    }
}
