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
    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({"2027-01-04, true", "2027-02-03, true", "2027-02-04, false"})
    void anImmersionLastsOneMonthAtMost(LocalDate to, boolean allowed) {
        assertThat(codes(new Trial(PMSMP, FROM, to, TrialObject.DISCOVER)))
                .isEqualTo(allowed ? List.of() : List.of("PMSMP_TOO_LONG"));
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
        return trial.refusals().stream().map(RefusalReason::code).toList();
    }
}
