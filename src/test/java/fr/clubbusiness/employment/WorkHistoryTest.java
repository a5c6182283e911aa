package fr.clubbusiness.employment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.CddiStay;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law counts of a person's contracts, with any employer. */
class WorkHistoryTest {

    @Test
    void aPersonWithoutContractsHasEverythingLeft() {
        assertThat(WorkHistory.NONE.cddiBeside(day("2027-01-01"))).isEqualTo(CddiStay.NONE);
        assertThat(WorkHistory.NONE.cddiMonths()).isZero();
        assertThat(WorkHistory.NONE.lentHours(day("2027-01-01"))).isZero();
    }

    @Test
    void daysInTwoContractsCountOnce() {
        var history = of(cddi("2026-01-01", "2026-06-30"), cddi("2026-04-01", "2026-08-31"));
        assertThat(history.cddiMonths()).isEqualTo(8);
        assertThat(history.cddiBeside(day("2027-01-01"))).isEqualTo(new CddiStay(8, 0, null));
    }

    @Test
    void oneContractWithinAnotherAddsNothing() {
        assertThat(of(cddi("2026-01-01", "2026-12-31"), cddi("2026-03-01", "2026-04-30"))
                        .cddiMonths())
                .isEqualTo(12);
    }

    @Test
    void aContractThatFollowsWithoutADayBetweenGoesOn() {
        var history = of(cddi("2026-01-01", "2026-06-15"));
        assertThat(history.cddiBeside(day("2026-06-16"))).isEqualTo(new CddiStay(0, 0, day("2026-01-01")));
        assertThat(history.cddiBeside(day("2026-06-17"))).isEqualTo(new CddiStay(5, 15, null));
    }

    @Test
    void otherContractsAreNoCddi() {
        assertThat(of(contract(ContractType.CDD, null, false, "2026-01-01", "2026-12-31", "35"))
                        .cddiMonths())
                .isZero();
    }

    @Test
    void theContractThatIsCorrectedIsLeftOut() {
        var one = cddi("2026-01-01", "2026-06-30");
        assertThat(of(one).without(one.id()).cddiMonths()).isZero();
    }

    /** 24 months in all, to the day, however the stays are cut. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-15, 2026-06-16, 2027-12-31",
        "2026-01-01, 2026-06-15, 2026-09-01, 2028-03-16",
        "2024-02-29, 2024-12-31, 2025-01-01, 2026-02-28",
        "2025-08-31, 2026-02-28, 2026-03-01, 2027-08-30"
    })
    void aStayEndsAfterTwentyFourMonths(LocalDate first, LocalDate last, LocalDate start, LocalDate end) {
        var stay = of(cddi(first.toString(), last.toString())).cddiBeside(start);
        assertThat(stay.lastDay(start, 24)).isEqualTo(end);
    }

    /** 20 hours a week are 80 in four weeks. Only those of an AI at a company count, and only of the last 24 months. */
    @Test
    void hoursLentByAnAiToACompanyCountForTwentyFourMonths() {
        var lent = contract(ContractType.CDD_USAGE, StructureKind.AI, true, "2026-03-02", "2026-03-29", "20");
        var own = contract(ContractType.CDD_USAGE, StructureKind.AI, false, "2026-03-02", "2026-03-29", "20");
        var mission = contract(ContractType.MISSION, StructureKind.ETTI, true, "2026-03-02", "2026-03-29", "20");
        var history = of(lent, own, mission);
        assertThat(history.lentHours(day("2026-11-29"))).isEqualByComparingTo("80");
        assertThat(history.lentHours(day("2028-03-16"))).isEqualByComparingTo("40");
        assertThat(history.lentHours(day("2028-04-01"))).isZero();
    }

    @Test
    void aContractThatEndedEarlyCountsItsDays() {
        var terms = new ContractTerms(
                ContractType.CDD_USAGE, day("2026-03-02"), day("2026-03-29"), null, BigDecimal.valueOf(80));
        var broken = new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, terms, day("2026-03-08"));
        assertThat(of(broken).lentHours(day("2026-11-29"))).isEqualByComparingTo("20");
    }

    private static WorkHistory of(WorkHistory.Past... contracts) {
        return new WorkHistory(Stream.of(contracts).toList());
    }

    private static WorkHistory.Past cddi(String start, String end) {
        return contract(ContractType.CDDI, StructureKind.ACI, false, start, end, "26");
    }

    private static WorkHistory.Past contract(
            ContractType type, @Nullable StructureKind kind, boolean lent, String start, String end, String hours) {
        var terms = new ContractTerms(type, day(start), day(end), new BigDecimal(hours), null);
        return new WorkHistory.Past(UUID.randomUUID(), kind, lent, terms, day(end));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
