package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.eligibility.Criterion.ASE;
import static fr.clubbusiness.eligibility.Criterion.CAP_BEP;
import static fr.clubbusiness.eligibility.Criterion.DELD;
import static fr.clubbusiness.eligibility.Criterion.DETLD;
import static fr.clubbusiness.eligibility.Criterion.JEUNE;
import static fr.clubbusiness.eligibility.Criterion.QPV;
import static fr.clubbusiness.eligibility.Criterion.RSA;
import static fr.clubbusiness.eligibility.Criterion.SENIOR;
import static fr.clubbusiness.eligibility.Criterion.TH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Proof;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Diagnoser PRESCRIBER = new Diagnoser.AuthorisedPrescriber();

    @Test
    void a_prescriber_needs_no_criterion_and_no_proof_and_is_valid_six_months() {
        assertThat(codes(PRESCRIBER)).isEmpty();
        assertThat(codes(PRESCRIBER, new Proof(RSA, null))).isEmpty();
        assertThat(DiagnosisLaw.lastDay(TODAY, List.of(), PRESCRIBER)).isEqualTo("2027-05-21");
    }

    @Test
    void an_employer_is_valid_92_days() {
        assertThat(DiagnosisLaw.lastDay(TODAY, List.of(proof(RSA)), new Diagnoser.Employer(Siae.AI)))
                .isEqualTo(TODAY.plusDays(91));
        assertThatThrownBy(() -> DiagnosisLaw.lastDay(TODAY, List.of(), new Diagnoser.Employer(Siae.AI)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"AI, 2", "ETTI, 2", "ACI, 3", "EI, 3", "EITI, 3"})
    void an_employer_needs_one_criterion_of_level_1_or_two_or_three_of_level_2(Siae kind, int needed) {
        var employer = new Diagnoser.Employer(kind);
        var level2 = Stream.of(CAP_BEP, TH, QPV)
                .map(DiagnosisLawTest::proof)
                .limit(needed)
                .toArray(Proof[]::new);
        assertThat(codes(employer, proof(RSA))).isEmpty();
        assertThat(codes(employer, level2)).isEmpty();
        assertThat(codes(employer, Stream.of(level2).limit(needed - 1L).toArray(Proof[]::new)))
                .containsExactly("CRITERIA_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2026-08-23, ''",
        "RSA, 2026-08-22, PROOF_TOO_OLD",
        "QPV, 2026-05-23, ''",
        "QPV, 2026-05-22, PROOF_TOO_OLD",
        "ASE, 2025-11-23, ''",
        "ASE, 2025-11-22, PROOF_TOO_OLD",
        "RSA, 2026-11-22, ''",
        "RSA, 2026-11-23, PROOF_AFTER_DIAGNOSIS",
        "RSA, , PROOF_MISSING"
    })
    void a_proof_is_recent_enough_on_the_day_of_the_diagnosis(
            Criterion criterion, @Nullable LocalDate on, String codes) {
        var employer = new Diagnoser.Employer(Siae.ACI);
        var enough = proof(criterion == RSA ? DETLD : RSA);
        assertThat(String.join(", ", codes(employer, enough, new Proof(criterion, on))))
                .isEqualTo(codes);
    }

    @Test
    void contradictions_and_doubles_are_refused_whoever_diagnoses() {
        for (var by : List.of(PRESCRIBER, new Diagnoser.Employer(Siae.AI))) {
            assertThat(codes(by, proof(JEUNE), proof(SENIOR), proof(RSA), proof(RSA)))
                    .containsExactly("CRITERION_TWICE", "CRITERIA_CONTRADICT");
        }
    }

    @Test
    void nobody_entitled_is_refused_with_all_reasons() {
        var proofs = List.of(proof(DELD), proof(DETLD), new Proof(ASE, TODAY.plusDays(9)));
        assertThat(DiagnosisLaw.refusals(TODAY.plusDays(1), proofs, Optional.empty(), TODAY))
                .extracting(RefusalReason::code)
                .containsExactly(
                        "DIAGNOSIS_IN_FUTURE",
                        "DIAGNOSER_NOT_ENTITLED",
                        "PROOF_AFTER_DIAGNOSIS",
                        "CRITERIA_CONTRADICT");
    }

    @ParameterizedTest
    @EnumSource
    void each_rule_says_since_when_it_holds(DiagnosisRule rule) {
        assertThat(rule.since()).isEqualTo("2021-09-01");
    }

    private static Proof proof(Criterion criterion) {
        return new Proof(criterion, TODAY.minusDays(10));
    }

    private static List<String> codes(Diagnoser by, Proof... proofs) {
        return DiagnosisLaw.refusals(TODAY, List.of(proofs), Optional.of(by), TODAY).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
