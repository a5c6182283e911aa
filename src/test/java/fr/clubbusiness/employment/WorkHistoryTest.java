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
        assertThat(beside(WorkHistory.NONE, "2027-01-01", "2027-06-30")).isEqualTo(CddiStay.NONE);
        assertThat(WorkHistory.NONE.cddiMonths()).isZero();
        assertThat(WorkHistory.NONE.lentHours(day("2027-01-01"))).isZero();
    }

    @Test
    void daysInTwoContractsCountOnce() {
        var history = of(cddi("2026-01-01", "2026-06-30"), cddi("2026-04-01", "2026-08-31"));
        assertThat(history.cddiMonths()).isEqualTo(8);
        assertThat(beside(history, "2027-01-01", "2027-06-30")).isEqualTo(new CddiStay(8, 0, null, null));
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
        assertThat(beside(history, "2026-06-16", "2026-12-31")).isEqualTo(new CddiStay(0, 0, day("2026-01-01"), null));
        assertThat(beside(history, "2026-06-17", "2026-12-31")).isEqualTo(new CddiStay(5, 15, null, null));
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
        var stay = beside(of(cddi(first.toString(), last.toString())), start.toString(), end.toString());
        assertThat(stay.lastDay(start, 24)).isEqualTo(end);
    }

    /** Corrected from March to August, a contract that another one follows from July to December makes ten months with it, not twelve. */
    @Test
    void aContractThatOverlapsALaterOneCountsTheirDaysOnce() {
        var history = of(cddi("2026-07-01", "2026-12-31"), cddi("2025-01-01", "2025-02-28"));
        var stay = beside(history, "2026-03-01", "2026-08-31");
        assertThat(stay).isEqualTo(new CddiStay(2, 0, null, day("2026-12-31")));
        assertThat(stay.isTooLong(day("2026-03-01"), day("2026-08-31"), 12)).isFalse();
        assertThat(stay.isTooLong(day("2026-03-01"), day("2026-08-31"), 11)).isTrue();
        assertThat(stay.wholeMonthsBeside(day("2026-03-01"), day("2026-08-31"))).isEqualTo(6);
    }

    @Test
    void aContractThatJoinsTwoStaysMakesThemOne() {
        var history = of(cddi("2026-01-01", "2026-04-30"), cddi("2026-09-01", "2026-12-31"));
        assertThat(beside(history, "2026-05-01", "2026-08-31"))
                .isEqualTo(new CddiStay(0, 0, day("2026-01-01"), day("2026-12-31")));
    }

    /** What is left is what a next contract may last, to the day: a month that is begun is not promised. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-08-31, 2026-09-01, 4",
        "2025-01-01, 2026-09-01, 2026-09-02, 3",
        "2025-01-01, 2026-08-31, 2026-07-15, 4",
        "2025-01-01, 2026-12-31, 2027-03-01, 0",
        "2025-01-01, 2025-01-02, 2026-09-01, 23",
        "2023-01-01, 2026-12-31, 2027-03-01, 0"
    })
    void theMonthsLeftAreRoundedDown(LocalDate first, LocalDate last, LocalDate today, int left) {
        assertThat(of(cddi(first.toString(), last.toString())).cddiMonthsLeft(today, 24))
                .isEqualTo(left);
    }

    @Test
    void everythingIsLeftToAPersonWithoutContracts() {
        assertThat(WorkHistory.NONE.cddiMonthsLeft(day("2026-02-28"), 24)).isEqualTo(24);
    }

    /** 20 hours a week are 80 in four weeks. Only those of an AI at a company count, and only of the last 24 months. */
    @Test
    void hoursLentByAnAiToACompanyCountForTwentyFourMonths() {
        var lent = contract(ContractType.CDD_USAGE, StructureKind.AI, true, "2026-03-02", "2026-03-29", "20");
        var own = contract(ContractType.CDD_USAGE, StructureKind.AI, false, "2026-03-02", "2026-03-29", "20");
        var mission = contract(ContractType.MISSION, StructureKind.ETTI, true, "2026-03-02", "2026-03-29", "20");
        var history = of(lent, own, mission);
        assertThat(history.lentHours(day("2026-11-29"))).isEqualByComparingTo("80");
        assertThat(history.lentHours(day("2028-03-15"))).isEqualByComparingTo("40");
        assertThat(history.lentHours(day("2028-04-01"))).isZero();
    }

    @Test
    void aContractThatEndedEarlyCountsItsDays() {
        var terms = new ContractTerms(
                ContractType.CDD_USAGE, day("2026-03-02"), day("2026-03-29"), null, BigDecimal.valueOf(80));
        var broken = new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, terms, day("2026-03-08"));
        assertThat(of(broken).lentHours(day("2026-11-29"))).isEqualByComparingTo("20");
    }

    @Test
    void anOpenEndedContractCountsItsHoursUntilTheDayOfWhichTheLawIsAsked() {
        var terms = new ContractTerms(ContractType.CDI_INCLUSION, day("2026-03-02"), null, BigDecimal.valueOf(7), null);
        var open = of(new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, terms, null));
        assertThat(open.lentHours(day("2026-03-01"))).isZero();
        assertThat(open.lentHours(day("2026-03-11"))).isEqualByComparingTo("10");
        var ended = new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, terms, day("2026-03-05"));
        assertThat(of(ended).lentHours(day("2026-11-29"))).isEqualByComparingTo("4");
    }

    /** A contract of 2022 that is entered today is not in one window with the hours of this year. */
    @Test
    void hoursOfTwentyFourMonthsAloneAreAddedUp() {
        var now = contract(ContractType.CDD_USAGE, StructureKind.AI, true, "2026-03-02", "2026-03-29", "20");
        var before = contract(ContractType.CDD_USAGE, StructureKind.AI, true, "2024-02-05", "2024-03-03", "20");
        assertThat(of(now).lentHoursBeside(lent("2022-03-07", "2022-04-03"))).isZero();
        assertThat(of(now, before).lentHoursBeside(lent("2025-03-03", "2025-03-30")))
                .isEqualByComparingTo("80");
    }

    /** Months that are legal one by one are not when any 24 months hold too many hours, also later ones. */
    @Test
    void theHoursOfLaterContractsCountToo() {
        var later = contract(ContractType.CDD_USAGE, StructureKind.AI, true, "2027-03-01", "2027-03-28", "20");
        assertThat(of(later).lentHoursBeside(lent("2026-03-02", "2026-03-29"))).isEqualByComparingTo("80");
    }

    /** 24 months that end on 29 February begin on 1 March, and those that begin on 29 February end on 28 February. No day more is counted. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2028-02-29, 0",
        "2026-03-01, 2028-02-29, 8",
        "2028-02-29, 2030-02-28, 8",
        "2028-02-29, 2030-03-01, 0",
        "2026-03-02, 2028-03-01, 8",
        "2026-03-02, 2028-03-02, 0"
    })
    void twentyFourMonthsEndTheDayBefore(LocalDate before, LocalDate after, int hours) {
        var one = oneDay(before);
        var history = of(new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, one, before));
        assertThat(history.lentHoursBeside(oneDay(after))).isEqualByComparingTo(BigDecimal.valueOf(hours));
        var other = of(new WorkHistory.Past(UUID.randomUUID(), StructureKind.AI, true, oneDay(after), after));
        assertThat(other.lentHoursBeside(one)).isEqualByComparingTo(BigDecimal.valueOf(hours));
    }

    /** Eight hours. */
    private static ContractTerms oneDay(LocalDate day) {
        return new ContractTerms(ContractType.CDD_USAGE, day, day, null, BigDecimal.valueOf(8));
    }

    private static ContractTerms lent(String start, String end) {
        return new ContractTerms(ContractType.CDD_USAGE, day(start), day(end), BigDecimal.TEN, null);
    }

    private static CddiStay beside(WorkHistory history, String start, String end) {
        return history.cddiBeside(new ContractTerms(ContractType.CDDI, day(start), day(end), BigDecimal.TEN, null));
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
