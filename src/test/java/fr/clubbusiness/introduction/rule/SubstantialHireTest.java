package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstantialHireTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({"20, 2027-02-03, true", "19.75, 2027-02-03, false", "20, 2027-02-02, false", "35, , true", "10, , false"
    })
    void itIsOfTwentyHoursAWeekForAMonthOrMore(BigDecimal hours, LocalDate end, boolean substantial) {
        assertThat(SubstantialHire.isSubstantial(new ContractTerms(ContractType.CDD, START, end, hours, null)))
                .isEqualTo(substantial);
    }

    @ParameterizedTest
    @CsvSource({"80, true", "79, false"})
    void aMissionIsMeasuredByItsTotalHours(BigDecimal total, boolean substantial) {
        var fourWeeks = new ContractTerms(
                ContractType.MISSION, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28), null, total);
        assertThat(SubstantialHire.isSubstantial(fourWeeks)).isEqualTo(substantial);
    }

    @Test
    void whatItSuspendedIsObsoleteThirtyDaysAfterTheStart() {
        assertThat(SubstantialHire.obsoleteFrom(START)).isEqualTo("2027-02-03");
    }
}
