package fr.clubbusiness.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.shared.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassIaeTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void itLastsSevenHundredAndThirtyDaysBothEndsIncluded() {
        assertThat(PassIae.of("999992600123", START).end()).isEqualTo("2027-12-31");
        assertThat(PassIae.of("999992600123", LocalDate.of(2024, 1, 1)).end()).isEqualTo("2025-12-30");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2027-12-31, true", "2028-01-01, false"})
    void itIsInForceFromItsFirstDayToItsLast(LocalDate day, boolean inForce) {
        assertThat(PassIae.of("999992600123", START).inForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void aSuspensionOrAnExtensionMovesItsEndLaterNeverEarlier() {
        assertThat(new PassIae("999992600123", START, LocalDate.of(2028, 3, 31)).inForceOn(LocalDate.of(2028, 3, 31)))
                .isTrue();
        assertThatThrownBy(() -> new PassIae("999992600123", START, LocalDate.of(2027, 12, 30)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void itsNumberMayBeTypedWithSpaces() {
        assertThat(PassIae.of("99999 26 00123", START).number()).isEqualTo("999992600123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "99999", "99999260012", "9999926001234", "899992600123", "99999260012A", "٩٩٩٩٩٢٦٠٠١٢٣"})
    void anyOtherNumberIsRefused(String number) {
        assertThatThrownBy(() -> PassIae.of(number, START)).isInstanceOf(InvalidValue.class);
    }
}
