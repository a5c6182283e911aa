package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.SuspensionReason.CONTRACT_BROKEN;
import static fr.clubbusiness.iae.rule.SuspensionReason.CONTRACT_SUSPENDED;
import static fr.clubbusiness.iae.rule.SuspensionReason.PASSERELLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuspensionLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PassCourse PASS = PassCourse.from(LocalDate.of(2025, 6, 1));

    @ParameterizedTest
    @EnumSource
    void each_reason_suspends_a_pass_for_an_aci(SuspensionReason reason) {
        assertThat(codes(PASS, new SuspendedPeriod(reason, TODAY.minusDays(20), TODAY.plusDays(20)), Siae.ACI))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACI, true", "EI, true", "AI, false", "ETTI, false", "EITI, false"})
    void a_passerelle_is_for_aci_and_ei(Siae employer, boolean open) {
        var asked = new SuspendedPeriod(PASSERELLE, TODAY, TODAY.plusDays(20));
        assertThat(codes(PASS, asked, employer).isEmpty()).isEqualTo(open);
        assertThat(SuspensionLaw.refusals(PASS, asked, Set.of(), TODAY))
                .extracting(RefusalReason::code)
                .containsExactly("REASON_NOT_OF_EMPLOYER");
        assertThat(SuspensionLaw.refusals(PASS, asked, Set.of(Siae.AI, Siae.EI), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, ''",
        "2026-11-23, SUSPENSION_IN_FUTURE",
        "2025-11-22, ''",
        "2025-11-21, SUSPENSION_TOO_OLD",
        "2025-05-31, 'SUSPENSION_TOO_OLD, SUSPENSION_OUTSIDE_PASS'"
    })
    void it_starts_today_or_in_the_365_days_before(LocalDate from, String codes) {
        var asked = new SuspendedPeriod(CONTRACT_BROKEN, from, from.plusDays(30));
        assertThat(String.join(", ", codes(PASS, asked, Siae.AI))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2029-10-31, 2029-11-01",
        "2025-12-01, 2028-11-30, 2028-12-01",
        "2026-02-28, 2029-02-27, 2029-02-28",
        "2026-03-01, 2029-02-28, 2029-03-01"
    })
    void it_lasts_at_most_36_months(LocalDate from, LocalDate last, LocalDate tooLong) {
        assertThat(codes(PASS, new SuspendedPeriod(CONTRACT_BROKEN, from, last), Siae.AI))
                .isEmpty();
        assertThat(codes(PASS, new SuspendedPeriod(CONTRACT_BROKEN, from, tooLong), Siae.AI))
                .containsExactly("SUSPENSION_TOO_LONG");
    }

    @Test
    void around_29_february_the_longer_reading_of_36_months_holds() {
        assertThat(SuspensionLaw.latestEnd(LocalDate.of(2021, 3, 1))).isEqualTo("2024-02-29");
        assertThat(SuspensionLaw.latestEnd(LocalDate.of(2024, 2, 29))).isEqualTo("2027-02-28");
        assertThat(SuspensionLaw.latestEnd(LocalDate.of(2024, 3, 1))).isEqualTo("2027-02-28");
    }

    @Test
    void a_suspended_contract_counts_beyond_15_days() {
        assertThat(codes(PASS, new SuspendedPeriod(CONTRACT_SUSPENDED, TODAY, TODAY.plusDays(14)), Siae.AI))
                .containsExactly("SUSPENSION_TOO_SHORT");
        assertThat(codes(PASS, new SuspendedPeriod(CONTRACT_SUSPENDED, TODAY, TODAY.plusDays(15)), Siae.AI))
                .isEmpty();
    }

    @Test
    void no_day_is_suspended_twice() {
        var suspended = PASS.with(new SuspendedPeriod(CONTRACT_BROKEN, TODAY.minusDays(30), TODAY.minusDays(10)));
        for (int shift : new int[] {-20, 0, 20}) {
            assertThat(codes(
                            suspended,
                            new SuspendedPeriod(
                                    CONTRACT_BROKEN, TODAY.minusDays(30L - shift), TODAY.minusDays(10L - shift)),
                            Siae.AI))
                    .as("shifted by %d", shift)
                    .containsExactly("SUSPENSION_OVERLAPS");
        }
        assertThat(codes(suspended, new SuspendedPeriod(CONTRACT_BROKEN, TODAY.minusDays(9), TODAY), Siae.AI))
                .isEmpty();
    }

    @Test
    void all_reasons_come_together() {
        var asked = new SuspendedPeriod(PASSERELLE, TODAY.plusDays(1), TODAY);
        assertThat(codes(PASS, asked, Siae.ETTI))
                .containsExactly("SUSPENSION_IN_FUTURE", "END_BEFORE_START", "REASON_NOT_OF_EMPLOYER");
    }

    @Test
    void a_pass_that_has_ended_is_not_suspended() {
        var over = PassCourse.from(TODAY.minusDays(800));
        assertThat(codes(over, new SuspendedPeriod(CONTRACT_BROKEN, TODAY, TODAY.plusDays(30)), Siae.AI))
                .containsExactly("SUSPENSION_OUTSIDE_PASS");
    }

    /** The second suspension stands on a day that only the first one gave. */
    @Test
    void what_a_later_suspension_stands_on_is_not_taken_away() {
        var later = PassCourse.from(LocalDate.of(2024, 1, 1))
                .with(new SuspendedPeriod(CONTRACT_BROKEN, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20)));
        assertThat(SuspensionLaw.refusalsOfChange(later))
                .extracting(RefusalReason::code)
                .containsExactly("SUSPENSION_OUTSIDE_PASS");
        var whole =
                later.with(new SuspendedPeriod(CONTRACT_BROKEN, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)));
        assertThat(SuspensionLaw.refusalsOfChange(whole)).isEmpty();
    }

    /** However long ago it began: it had to be recorded within a year, not to end within one. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, ''",
        "2025-02-28, ''",
        "2026-11-30, ''",
        "2027-02-28, ''",
        "2027-03-01, SUSPENSION_ENDS_LATER",
        "2024-02-29, END_BEFORE_START"
    })
    void it_ends_earlier_on_any_of_its_days(LocalDate last, String codes) {
        var asked = new SuspendedPeriod(CONTRACT_BROKEN, LocalDate.of(2024, 3, 1), LocalDate.of(2027, 2, 28));
        assertThat(endCodes(PassCourse.from(LocalDate.of(2024, 1, 1)), asked, last))
                .isEqualTo(codes);
    }

    @Test
    void a_suspended_contract_does_not_end_within_15_days() {
        var asked = new SuspendedPeriod(CONTRACT_SUSPENDED, TODAY.minusDays(30), TODAY.plusDays(30));
        assertThat(endCodes(PASS, asked, TODAY.minusDays(16))).isEqualTo("SUSPENSION_TOO_SHORT");
        assertThat(endCodes(PASS, asked, TODAY.minusDays(15))).isEmpty();
    }

    /** The PASS would end on 30 December 2025: the later suspension starts on a day that the first one gave. */
    @Test
    void it_does_not_end_so_early_that_a_later_one_starts_outside_the_pass() {
        var later = PassCourse.from(LocalDate.of(2024, 1, 1))
                .with(new SuspendedPeriod(CONTRACT_BROKEN, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20)));
        var first = new SuspendedPeriod(CONTRACT_BROKEN, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        assertThat(endCodes(later, first, LocalDate.of(2025, 1, 10))).isEqualTo("SUSPENSION_OUTSIDE_PASS");
        assertThat(endCodes(later, first, LocalDate.of(2025, 1, 11))).isEmpty();
    }

    private static String endCodes(PassCourse others, SuspendedPeriod suspension, LocalDate last) {
        return String.join(
                ", ",
                SuspensionLaw.refusalsOfEnd(others, suspension, last).stream()
                        .map(RefusalReason::code)
                        .toList());
    }

    @Test
    void a_hire_ends_it_the_day_before() {
        var suspended = new SuspendedPeriod(CONTRACT_BROKEN, TODAY, TODAY.plusDays(30));
        assertThat(SuspensionLaw.beforeHire(suspended, TODAY.plusDays(5)))
                .hasValue(new SuspendedPeriod(CONTRACT_BROKEN, TODAY, TODAY.plusDays(4)));
        assertThat(SuspensionLaw.beforeHire(suspended, TODAY)).isEmpty();
    }

    private static List<String> codes(PassCourse pass, SuspendedPeriod asked, Siae employer) {
        return SuspensionLaw.refusals(pass, asked, Set.of(employer), TODAY).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
