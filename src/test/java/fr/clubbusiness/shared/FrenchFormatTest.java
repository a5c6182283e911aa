package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FrenchFormatTest {

    @Test
    void the_first_of_a_month_is_an_ordinal() {
        assertThat(FrenchFormat.date(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
        assertThat(FrenchFormat.date(LocalDate.of(2026, 2, 21))).isEqualTo("21 février 2026");
    }

    @Test
    void a_moment_is_written_in_the_given_time_zone() {
        assertThat(FrenchFormat.moment(Instant.parse("2026-11-22T23:05:00Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo("23 novembre 2026 à 0\u00a0h\u00a005");
    }

    @Test
    void a_number_has_a_comma_and_at_most_two_decimals() {
        assertThat(FrenchFormat.decimal(92.6)).isEqualTo("92,6");
        assertThat(FrenchFormat.decimal(new BigDecimal("35.0"))).isEqualTo("35");
    }

    @Test
    void thousands_stand_apart() {
        assertThat(FrenchFormat.grouped(1_000)).isEqualTo("1\u202f000");
    }
}
