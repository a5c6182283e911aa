package fr.clubbusiness.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CddiRulesTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LocalDate BORN_1990 = LocalDate.of(1990, 6, 15);

    @ParameterizedTest
    @CsvSource({"2027-05-02, true", "2027-05-03, false", "2027-07-04, false"})
    void itLastsFourMonthsAtLeast(LocalDate end, boolean refused) {
        assertThat(refusals(end, "26", HiredPerson.born(BORN_1990)))
                .isEqualTo(refused ? List.of("CDDI_TOO_SHORT") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0, 2029-01-03, false", "0, 2029-01-04, true", "18, 2027-07-03, false", "18, 2027-07-04, true"})
    void allContractsTogetherLastTwentyFourMonthsAtMost(int monthsBefore, LocalDate end, boolean refused) {
        var worker = new HiredPerson(BORN_1990, new CddiStay(monthsBefore, 0, null, null), BigDecimal.ZERO, false);
        assertThat(refusals(end, "26", worker)).isEqualTo(refused ? List.of("CDDI_TOO_LONG") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"1977-01-04, false", "1977-01-05, true"})
    void fromFiftyTheStayMayBeLonger(LocalDate birth, boolean refused) {
        assertThat(refusals(START.plusMonths(36), "26", HiredPerson.born(birth)).contains("CDDI_TOO_LONG"))
                .isEqualTo(refused);
    }

    @Test
    void aTrainingToFinishADisabilityOrParticularDifficultiesAllowSixtyMonths() {
        var worker = new HiredPerson(BORN_1990, CddiStay.NONE, BigDecimal.ZERO, true);
        assertThat(refusals(START.plusMonths(60).minusDays(1), "26", worker)).isEmpty();
        assertThat(refusals(START.plusMonths(60), "26", worker)).containsExactly("CDDI_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"19.5, true", "20, false", "35, false", "35.5, true"})
    void itIsOfTwentyToThirtyFiveHoursAWeek(String hours, boolean refused) {
        assertThat(refusals(START.plusMonths(6), hours, HiredPerson.born(BORN_1990)))
                .isEqualTo(refused ? List.of("CDDI_HOURS") : List.of());
    }

    @Test
    void otherContractsAreNotConcerned() {
        var terms = new ContractTerms(ContractType.CDD, START, START.plusDays(3), BigDecimal.TEN, null);
        assertThat(CddiRules.refusals(CddiLimits.IN_FORCE, terms, HiredPerson.born(BORN_1990)))
                .isEmpty();
    }

    @Test
    void theNumbersComeFromTheLimitsSoThatADecreeChangesThemInOnePlace() {
        var shorter = new CddiLimits(3, 12, 12, 10, 30);
        var terms = new ContractTerms(ContractType.CDDI, START, START.plusMonths(13), BigDecimal.valueOf(31), null);
        assertThat(CddiRules.refusals(shorter, terms, HiredPerson.born(BORN_1990))
                        .map(reason -> reason.text().english()))
                .containsExactly(
                        "The CDDIs of one person last at most 12 months in all (already 0).",
                        "A CDDI is of 10 to 30 hours a week.");
    }

    private static List<String> refusals(LocalDate end, String hours, HiredPerson worker) {
        var terms = new ContractTerms(ContractType.CDDI, START, end, new BigDecimal(hours), null);
        return CddiRules.refusals(CddiLimits.IN_FORCE, terms, worker)
                .map(RefusalReason::code)
                .toList();
    }
}
