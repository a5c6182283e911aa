package fr.clubbusiness.employment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.StructureKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCategoryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "CDI, LASTING",
        "CDD_6, LASTING",
        "MISSION_6, LASTING",
        "PUBLIC_SERVICE, LASTING",
        "OWN_BUSINESS, LASTING",
        "CDD_SHORT, TRANSITION",
        "MISSION_SHORT, TRANSITION",
        "SUBSIDISED, TRANSITION",
        "TRAINING, POSITIVE",
        "OTHER_SIAE, POSITIVE",
        "UNEMPLOYED, OTHER",
        "INACTIVE, OTHER",
        "UNKNOWN, OTHER",
        "NOT_COUNTED, NOT_COUNTED"
    })
    void eachKindBelongsToOneGroup(ExitKind kind, ExitCategory category) {
        assertThat(ExitCategory.of(kind, StructureKind.ACI, FIRST, FIRST.plusYears(1)))
                .isEqualTo(category);
    }

    /** 2.65 months are 80.7 days: 80 are not longer, 81 are. */
    @ParameterizedTest
    @CsvSource({
        "ACI, 80, NOT_COUNTED",
        "ACI, 81, LASTING",
        "EI, 80, NOT_COUNTED",
        "EI, 81, LASTING",
        "AI, 1, LASTING",
        "ETTI, 1, LASTING"
    })
    void anAciAndAnEiCountLongerStaysAlone(StructureKind kind, int days, ExitCategory category) {
        assertThat(ExitCategory.of(ExitKind.CDI, kind, FIRST, FIRST.plusDays(days - 1L)))
                .isEqualTo(category);
    }
}
