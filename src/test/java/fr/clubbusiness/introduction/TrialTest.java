package fr.clubbusiness.introduction;

import static fr.clubbusiness.introduction.rule.TrialKind.PMSMP;
import static fr.clubbusiness.introduction.rule.TrialKind.POEI;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.introduction.rule.TrialObject;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 21);
    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({
        "2027-01-04, 2027-01-04, true",
        "2027-01-04, 2027-02-03, true",
        "2027-01-04, 2027-02-04, false",
        "2027-01-01, 2027-01-31, true",
        "2027-01-01, 2027-02-01, false",
        // The next month has no such day: the month ends on its last day.
        "2027-03-31, 2027-04-30, true",
        "2027-03-31, 2027-05-01, false",
        "2027-01-29, 2027-02-28, true",
        "2027-01-30, 2027-02-28, true",
        "2027-01-31, 2027-02-28, true",
        "2027-01-31, 2027-03-02, false",
        // February: 29 and 30 days are never too long.
        "2027-02-01, 2027-03-01, true",
        "2027-02-01, 2027-03-02, true",
        "2027-02-01, 2027-03-03, false",
        "2027-02-15, 2027-03-16, true",
    })
    void anImmersionLastsOneMonthAtMost(LocalDate from, LocalDate to, boolean allowed) {
        assertThat(codes(new Trial(PMSMP, from, to, TrialObject.DISCOVER)))
                .isEqualTo(allowed ? List.of() : List.of("PMSMP_TOO_LONG"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, true",
        "2026-11-20, false",
        "2027-06-19, true",
        "2027-06-20, false",
        "2020-01-06, false",
        "2502-01-06, false",
    })
    void aTrialStartsNearToday(LocalDate from, boolean allowed) {
        assertThat(codes(new Trial(PMSMP, from, from.plusDays(5), TrialObject.DISCOVER)))
                .isEqualTo(allowed ? List.of() : List.of("TRIAL_OUT_OF_RANGE"));
    }

    @Test
    void aTrainingBeforeHireLastsSixMonthsAtMost() {
        assertThat(codes(new Trial(POEI, FROM, FROM.plusMonths(6), null))).isEmpty();
        assertThat(codes(new Trial(POEI, FROM, LocalDate.of(2502, 1, 4), null))).containsExactly("POEI_TOO_LONG");
    }

    @Test
    void aTrainingBeforeHireMayBeLonger() {
        assertThat(codes(new Trial(POEI, FROM, FROM.plusMonths(3), null))).isEmpty();
    }

    @Test
    void anImmersionSaysItsObject() {
        assertThat(codes(new Trial(PMSMP, FROM, FROM.plusDays(5), null))).containsExactly("PMSMP_OBJECT_MISSING");
    }

    @Test
    void noTrialEndsBeforeItStarts() {
        assertThat(codes(new Trial(POEI, FROM, FROM.minusDays(1), null))).containsExactly("END_BEFORE_START");
        assertThat(codes(new Trial(PMSMP, FROM, FROM.minusDays(1), null)))
                .containsExactly("END_BEFORE_START", "PMSMP_OBJECT_MISSING");
    }

    private static List<String> codes(Trial trial) {
        return trial.refusals(TODAY).stream().map(RefusalReason::code).toList();
    }
}
