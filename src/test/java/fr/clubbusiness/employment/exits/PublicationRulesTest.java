package fr.clubbusiness.employment.exits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.employment.ExitCategory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRulesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-30, 2026-Q2",
        "2026-10-31, 2026-Q3",
        "2026-12-31, 2026-Q3",
        "2027-01-30, 2026-Q3",
        "2027-01-31, 2026-Q4"
    })
    void a_quarter_is_published_once_thirty_days_have_passed_since_its_end(LocalDate day, String last) {
        assertThat(PublicationRules.lastPublished(day)).isEqualTo(Quarter.fromString(last));
        assertThat(PublicationRules.publishedOn(Quarter.fromString(last))).isBeforeOrEqualTo(day);
    }

    @Test
    void what_is_outside_the_count_is_in_no_column() {
        assertThat(PublicationRules.COLUMNS)
                .containsExactly(
                        ExitCategory.LASTING, ExitCategory.TRANSITION, ExitCategory.POSITIVE, ExitCategory.OTHER);
    }
}
