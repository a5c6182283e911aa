package fr.clubbusiness.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

    @Test
    void theCriteriaAreThoseOfTheRuleBook() {
        assertThat(ofLevel(1)).containsExactly("RSA", "ASS", "AAH", "DETLD");
        assertThat(ofLevel(2))
                .containsExactly(
                        "CAP_BEP SENIOR JEUNE ASE DELD TH PI PSH_PR REF_DA ZFRR QPV DETENTION_MJ FLE PM".split(" "));
        assertThat(Stream.of(Criterion.values()).map(Criterion::label)).doesNotHaveDuplicates();
    }

    @Test
    void mostProofsAreUnderThreeMonthsOldSomeUnderSixThatOfChildWelfareUnderTwelve() {
        assertThat(under(12)).containsExactly(Criterion.ASE);
        assertThat(under(6))
                .containsExactly(Criterion.ZFRR, Criterion.QPV, Criterion.DETENTION_MJ, Criterion.FLE, Criterion.PM);
        assertThat(under(3)).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2026-08-22, true", "RSA, 2026-08-21, false", "RSA, 2026-11-21, true", "RSA, 2026-11-22, false",
        "QPV, 2026-05-22, true", "QPV, 2026-05-21, false", "ASE, 2025-11-22, true", "ASE, 2025-11-21, false"
    })
    void aProofIsAcceptedWhileItIsUnderItsAge(Criterion criterion, LocalDate dated, boolean accepted) {
        assertThat(criterion.acceptsProof(dated, LocalDate.of(2026, 11, 21))).isEqualTo(accepted);
    }

    private static List<String> ofLevel(int level) {
        return Stream.of(Criterion.values())
                .filter(c -> c.level() == level)
                .map(Enum::name)
                .toList();
    }

    private static List<Criterion> under(int months) {
        return Stream.of(Criterion.values())
                .filter(c -> c.proofMonths() == months)
                .toList();
    }
}
