package fr.clubbusiness.directory;

import static fr.clubbusiness.vocabulary.ContractType.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmployerRulesTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final Employer COMPANY = new Employer.Company();
    private static final Employer ACI = new Employer.Structure(StructureKind.ACI);
    private static final Employer AI = new Employer.Lender(StructureKind.AI);
    private static final Employer ETTI = new Employer.Lender(StructureKind.ETTI);
    private static final HiredPerson ADULT = HiredPerson.born(LocalDate.of(1990, 6, 15));

    private final EmployerRules rules = new EmployerRules(CddiLimits.IN_FORCE);

    @Test
    void aCompanySignsACdiOfThirtyFiveHours() {
        assertThat(refusals(COMPANY, terms(CDI, null, "35"), ADULT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCompanySignsOrdinaryContractsOnly(ContractType type) {
        var allowed = EnumSet.of(CDI, CDD, APPRENTISSAGE, PROFESSIONNALISATION, PEC);
        var end = EnumSet.of(CDI, CDI_INCLUSION, CDI_INTERIMAIRE).contains(type) ? null : START.plusMonths(6);
        assertThat(refusals(COMPANY, terms(type, end, "30"), ADULT).contains("CONTRACT_NOT_OF_EMPLOYER"))
                .isEqualTo(!allowed.contains(type));
    }

    @Test
    void aCompanyGetsAMissionThroughAStructureThatLends() {
        var mission = new ContractTerms(MISSION, START, START.plusMonths(3), hours("35"), hours("450"));
        assertThat(refusals(COMPANY, mission, ADULT)).containsExactly("CONTRACT_NOT_OF_EMPLOYER");
        assertThat(refusals(ETTI, mission, ADULT)).isEmpty();
    }

    @Test
    void aCompanysNeedMayAskForItsOwnContractsAndForThoseOfLenders() {
        assertThat(EmployerRules.contractsAtACompany())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(INDEPENDANT, OTHER)));
    }

    @Test
    void anEttiDoesNotSignACddiAndIsToldWhatItMaySign() {
        assertThat(rules.refusals(ETTI, terms(CDDI, START.plusMonths(6), "26"), ADULT))
                .singleElement()
                .extracting(reason -> reason.text().french())
                .asString()
                .contains("CDD d'insertion", "mission d'intérim", "CDI intérimaire")
                .doesNotContain("entreprise de travail temporaire d'insertion");
    }

    @Test
    void anEattKeepsItsCdiForItsOwnPosts() {
        var cdi = terms(CDI, null, "35");
        assertThat(refusals(new Employer.Structure(StructureKind.EATT), cdi, ADULT))
                .isEmpty();
        assertThat(refusals(new Employer.Lender(StructureKind.EATT), cdi, ADULT))
                .containsExactly("CONTRACT_NOT_OF_EMPLOYER");
    }

    @Test
    void aMissionLocaleHiresNobody() {
        assertThat(rules.refusals(new Employer.Structure(StructureKind.ML), terms(CDI, null, "35"), ADULT))
                .singleElement()
                .extracting(reason -> reason.text().french())
                .isEqualTo("Contrat impossible (CDI) : cette structure n'embauche pas.");
    }

    @ParameterizedTest
    @EnumSource(names = {"CDD", "CDDI", "CDD_USAGE", "CDD_TREMPLIN", "MISSION"})
    void aFixedTermContractSaysItsEnd(ContractType type) {
        assertThat(refusals(ACI, terms(type, null, "26"), ADULT)).contains("END_DATE_MISSING");
        assertThat(refusals(ACI, terms(type, START.plusMonths(6), "26"), ADULT)).doesNotContain("END_DATE_MISSING");
    }

    @ParameterizedTest
    @EnumSource(names = {"CDI", "CDI_INCLUSION", "CDI_INTERIMAIRE"})
    void anOpenEndedContractHasNoEnd(ContractType type) {
        assertThat(refusals(ACI, terms(type, START.plusMonths(6), "26"), ADULT)).contains("END_DATE_FORBIDDEN");
        assertThat(refusals(ACI, terms(type, null, "26"), ADULT)).doesNotContain("END_DATE_FORBIDDEN");
    }

    @ParameterizedTest
    @EnumSource(names = {"APPRENTISSAGE", "PROFESSIONNALISATION", "PEC"})
    void someContractsAreEither(ContractType type) {
        assertThat(refusals(COMPANY, terms(type, null, "35"), ADULT)).isEmpty();
        assertThat(refusals(COMPANY, terms(type, START.plusMonths(12), "35"), ADULT))
                .isEmpty();
    }

    @Test
    void aContractOfOneDayIsPossibleAndOneThatEndsBeforeItStartsIsNot() {
        assertThat(refusals(COMPANY, terms(CDD, START, "7"), ADULT)).isEmpty();
        assertThat(refusals(COMPANY, terms(CDD, START.minusDays(1), "7"), ADULT))
                .containsExactly("END_BEFORE_START");
    }

    @ParameterizedTest
    @CsvSource({"2029-01-03, true", "2029-01-04, false"})
    void aMissionLastsTwentyFourMonthsAtMost(LocalDate end, boolean allowed) {
        var mission = new ContractTerms(MISSION, START, end, hours("35"), hours("3000"));
        assertThat(refusals(ETTI, mission, ADULT).contains("CONTRACT_TOO_LONG")).isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "CDD, 2030-01-03, true",
        "CDD, 2030-01-04, false",
        "CDD_TREMPLIN, 2029-01-04, false",
        "PROFESSIONNALISATION, 2030-01-04, false",
        "APPRENTISSAGE, 2031-01-03, true",
        "APPRENTISSAGE, 2031-01-04, false",
        "PEC, 2032-01-04, false",
        "CDD_USAGE, 2502-09-10, false",
        "CAT, 2502-09-10, false",
    })
    void noContractEndsLaterThanTheLongestInLaw(ContractType type, LocalDate end, boolean allowed) {
        assertThat(refusals(COMPANY, terms(type, end, "35"), ADULT).contains("CONTRACT_TOO_LONG"))
                .isEqualTo(!allowed);
    }

    @Test
    void aMissionSaysItsHoursInAllAndMayLeaveTheWeekUnsaid() {
        var end = START.plusDays(6);
        assertThat(refusals(ETTI, new ContractTerms(MISSION, START, end, hours("35"), null), ADULT))
                .containsExactly("TOTAL_HOURS_MISSING");
        assertThat(refusals(ETTI, new ContractTerms(MISSION, START, end, null, hours("20.5")), ADULT))
                .isEmpty();
    }

    @Test
    void theOthersSayTheirHoursAWeek() {
        assertThat(refusals(COMPANY, terms(CDI, null, null), ADULT)).containsExactly("WEEKLY_HOURS_MISSING");
        assertThat(refusals(new Employer.Structure(StructureKind.EITI), terms(INDEPENDANT, null, null), ADULT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-5, false", "0, false", "0.5, false", "1, true", "48, true", "48.25, false", "1e9, false"})
    void hoursAWeekAreFromOneToFortyEight(String hours, boolean allowed) {
        assertThat(refusals(COMPANY, terms(CDI, null, hours), ADULT).contains("HOURS_IMPOSSIBLE"))
                .isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "48, true", "49, false"})
    void theHoursInAllFitInTheWeeksOfTheMission(String total, boolean allowed) {
        var week = new ContractTerms(MISSION, START, START.plusDays(6), null, hours(total));
        assertThat(refusals(ETTI, week, ADULT).contains("HOURS_IMPOSSIBLE")).isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({"2011-01-04, true", "2011-01-05, false"})
    void workStartsAtSixteen(LocalDate birth, boolean allowed) {
        assertThat(refusals(COMPANY, terms(CDI, null, "30"), HiredPerson.born(birth))
                        .contains("TOO_YOUNG"))
                .isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({"2012-01-04, true", "2012-01-05, false"})
    void apprenticeshipStartsAtFifteen(LocalDate birth, boolean allowed) {
        assertThat(refusals(COMPANY, terms(APPRENTISSAGE, null, "30"), HiredPerson.born(birth))
                        .contains("TOO_YOUNG"))
                .isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({"2009-01-05, 35, true", "2009-01-05, 35.5, false", "2009-01-04, 39, true"})
    void underEighteenNobodyWorksOverThirtyFiveHours(LocalDate birth, String hours, boolean allowed) {
        assertThat(refusals(COMPANY, terms(CDI, null, hours), HiredPerson.born(birth))
                        .contains("TOO_MANY_HOURS_FOR_A_MINOR"))
                .isEqualTo(!allowed);
    }

    @Test
    void aMissionOfAMinorIsHeldToThirtyFiveHoursAlsoWhenOnlyItsTotalIsSaid() {
        var minor = HiredPerson.born(LocalDate.of(2009, 6, 1));
        var mission = new ContractTerms(MISSION, START, START.plusDays(13), null, hours("71"));
        assertThat(refusals(ETTI, mission, minor)).containsExactly("TOO_MANY_HOURS_FOR_A_MINOR");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-04, true", "1970-01-05, false"})
    void cdiInclusionAndCdiInterimaireStartAtFiftySeven(LocalDate birth, boolean allowed) {
        var worker = HiredPerson.born(birth);
        var expected = allowed ? List.of() : List.of("NOT_SENIOR");
        assertThat(refusals(ACI, terms(CDI_INCLUSION, null, "26"), worker)).isEqualTo(expected);
        assertThat(refusals(ETTI, terms(CDI_INTERIMAIRE, null, "26"), worker)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 480, true", "0, 481, false", "100, 380, true", "100, 380.5, false", "500, 1, false"})
    void anAssociationIntermediaireLendsOnePersonForFourHundredAndEightyHours(
            String before, String hours, boolean allowed) {
        var worker = new HiredPerson(LocalDate.of(1990, 6, 15), CddiStay.NONE, hours(before), false);
        var terms = new ContractTerms(CDD_USAGE, START, START.plusMonths(6), hours("20"), hours(hours));
        assertThat(refusals(AI, terms, worker).contains("LENT_TOO_LONG")).isEqualTo(!allowed);
    }

    @Test
    void theLimitOfFourHundredAndEightyHoursIsReckonedFromTheWeekWhenTheTotalIsUnsaid() {
        assertThat(refusals(AI, terms(CDD_USAGE, START.plusDays(7 * 24 - 1), "20"), ADULT))
                .isEmpty();
        assertThat(refusals(AI, terms(CDD_USAGE, START.plusDays(7 * 25 - 1), "20"), ADULT))
                .containsExactly("LENT_TOO_LONG");
        assertThat(refusals(
                        new Employer.Structure(StructureKind.AI), terms(CDD_USAGE, START.plusYears(1), "20"), ADULT))
                .isEmpty();
    }

    @Test
    void everyReasonIsGivenNotOnlyTheFirst() {
        var child = HiredPerson.born(LocalDate.of(2013, 1, 1));
        assertThat(refusals(COMPANY, terms(CDI_INCLUSION, START.minusDays(1), "60"), child))
                .containsExactly(
                        "CONTRACT_NOT_OF_EMPLOYER",
                        "END_DATE_FORBIDDEN",
                        "END_BEFORE_START",
                        "HOURS_IMPOSSIBLE",
                        "TOO_YOUNG",
                        "NOT_SENIOR",
                        "TOO_MANY_HOURS_FOR_A_MINOR");
    }

    @Test
    void hiringBySiaeIsOfTheIaeWhetherItLendsOrNot() {
        assertThat(ACI.isIae()).isTrue();
        assertThat(ETTI.isIae()).isTrue();
        assertThat(COMPANY.isIae()).isFalse();
        assertThat(new Employer.Lender(StructureKind.GEIQ).isIae()).isFalse();
    }

    private List<String> refusals(Employer employer, ContractTerms terms, HiredPerson worker) {
        return rules.refusals(employer, terms, worker).stream()
                .map(RefusalReason::code)
                .toList();
    }

    private static ContractTerms terms(ContractType type, @Nullable LocalDate end, @Nullable String weekly) {
        return new ContractTerms(type, START, end, weekly == null ? null : hours(weekly), null);
    }

    private static BigDecimal hours(String hours) {
        return new BigDecimal(hours);
    }
}
