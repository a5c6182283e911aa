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

/** Lengths are limited with renewals included, to the day. */
class RenewalRulesTest {
    private static final EmployerRules RULES = new EmployerRules(CddiLimits.IN_FORCE);
    private static final LocalDate BORN_1990 = LocalDate.of(1990, 6, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate NEXT = LocalDate.of(2026, 7, 5);

    @ParameterizedTest
    @CsvSource({"2028-01-04, false", "2028-01-05, true"})
    void aCddiAndItsRenewalsLastTwentyFourMonths(LocalDate end, boolean refused) {
        assertThat(cddi(end, "26", BORN_1990)).isEqualTo(refused ? List.of("RENEWAL_TOO_LONG") : List.of());
    }

    @Test
    void fromFiftyTheyMayLastSixtyMonths() {
        var born = LocalDate.of(1970, 1, 1);
        assertThat(cddi(LocalDate.of(2031, 1, 4), "26", born)).isEmpty();
        assertThat(cddi(LocalDate.of(2031, 1, 5), "26", born)).containsExactly("RENEWAL_TOO_LONG");
    }

    @Test
    void aRenewalMayBeShorterThanAFirstContract() {
        assertThat(cddi(NEXT.plusDays(10), "26", BORN_1990)).isEmpty();
    }

    @Test
    void allReasonsAreSaid() {
        assertThat(cddi(LocalDate.of(2028, 6, 1), "36", BORN_1990))
                .containsExactlyInAnyOrder("RENEWAL_TOO_LONG", "CDDI_HOURS");
        assertThat(cddi(NEXT.minusDays(1), "26", BORN_1990)).containsExactly("END_BEFORE_START");
    }

    /** A mission: 24 months from the first day. From 29 February, they end on 28 February. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2028-01-04, false",
        "2026-01-05, 2028-01-05, true",
        "2024-02-29, 2026-02-28, false",
        "2024-02-29, 2026-03-01, true"
    })
    void aMissionAndItsRenewalsLastTwentyFourMonths(LocalDate first, LocalDate end, boolean refused) {
        var terms = new ContractTerms(ContractType.MISSION, end.minusMonths(1), end, null, BigDecimal.valueOf(100));
        assertThat(codes(RULES.refusalsOfRenewal(
                        new Employer.Lender(StructureKind.ETTI), first, terms, HiredPerson.born(BORN_1990))))
                .isEqualTo(refused ? List.of("RENEWAL_TOO_LONG") : List.of());
    }

    private static List<String> cddi(LocalDate end, String hours, LocalDate born) {
        var terms = new ContractTerms(ContractType.CDDI, NEXT, end, new BigDecimal(hours), null);
        var worker = new HiredPerson(born, new CddiStay(0, 0, FIRST, null), BigDecimal.ZERO, false);
        return codes(RULES.refusalsOfRenewal(new Employer.Structure(StructureKind.ACI), FIRST, terms, worker));
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
