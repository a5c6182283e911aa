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
import fr.clubbusiness.iae.rule.DiagnosisLaw.Content;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Proof;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Titles;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Titles PRESCRIBER = new Titles(true, Set.of());

    @Test
    void a_prescriber_needs_no_criterion_and_no_proof_and_is_valid_six_months() {
        assertThat(codes(PRESCRIBER)).isEmpty();
        assertThat(codes(PRESCRIBER, new Proof(RSA, null))).isEmpty();
        assertThat(DiagnosisLaw.lastDay(new Content(TODAY, null, List.of()), new Diagnoser.AuthorisedPrescriber()))
                .isEqualTo("2027-05-21");
    }

    @Test
    void an_employer_is_valid_92_days() {
        var employer = new Diagnoser.Employer(Siae.AI);
        assertThat(DiagnosisLaw.lastDay(new Content(TODAY, null, List.of(proof(RSA))), employer))
                .isEqualTo(TODAY.plusDays(91));
        assertThatThrownBy(() -> DiagnosisLaw.lastDay(new Content(TODAY, null, List.of()), employer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"AI, 2", "ETTI, 2", "ACI, 3", "EI, 3", "EITI, 3"})
    void an_employer_needs_one_criterion_of_level_1_or_two_or_three_of_level_2(Siae kind, int needed) {
        var employer = siae(kind);
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
        var employer = siae(Siae.ACI);
        var enough = proof(criterion == RSA ? DETLD : RSA);
        assertThat(String.join(", ", codes(employer, enough, new Proof(criterion, on))))
                .isEqualTo(codes);
    }

    @Test
    void contradictions_and_doubles_are_refused_whoever_diagnoses() {
        for (var by : List.of(PRESCRIBER, siae(Siae.AI))) {
            assertThat(codes(by, proof(JEUNE), proof(SENIOR), proof(RSA), proof(RSA)))
                    .containsExactly("CRITERION_TWICE", "CRITERIA_CONTRADICT");
        }
    }

    @Test
    void nobody_entitled_is_refused_with_all_reasons() {
        var proofs = List.of(proof(DELD), proof(DETLD), new Proof(ASE, TODAY.plusDays(9)));
        assertThat(DiagnosisLaw.refusals(new Content(TODAY.plusDays(1), null, proofs), Titles.NONE, TODAY))
                .extracting(RefusalReason::code)
                .containsExactly(
                        "DIAGNOSIS_IN_FUTURE",
                        "DIAGNOSER_NOT_ENTITLED",
                        "PROOF_AFTER_DIAGNOSIS",
                        "CRITERIA_CONTRADICT");
    }

    @Test
    void a_siae_of_several_kinds_says_as_which_it_diagnosed_and_needs_the_criteria_of_that_kind() {
        var both = siae(Siae.AI, Siae.ACI);
        var two = new Proof[] {proof(TH), proof(QPV)};
        assertThat(codes(both, two)).containsExactly("CAPACITY_MISSING");
        assertThat(codes(both, Siae.AI, two)).isEmpty();
        assertThat(codes(both, Siae.ACI, two)).containsExactly("CRITERIA_MISSING");
        assertThat(codes(both, Siae.EI, two)).containsExactly("CAPACITY_NOT_HELD");
        assertThat(both.diagnoser(Siae.AI)).hasValue(new Diagnoser.Employer(Siae.AI));
        assertThat(codes(both, new Proof(TH, null))).containsExactly("CAPACITY_MISSING", "PROOF_MISSING");
    }

    @Test
    void a_prescriber_that_is_a_siae_too_diagnoses_as_a_prescriber_unless_it_names_a_kind() {
        var both = new Titles(true, Set.of(Siae.ACI));
        assertThat(both.diagnoser(null)).hasValue(new Diagnoser.AuthorisedPrescriber());
        assertThat(codes(both)).isEmpty();
        assertThat(both.diagnoser(Siae.ACI)).hasValue(new Diagnoser.Employer(Siae.ACI));
        assertThat(codes(both, Siae.ACI, new Proof(TH, null))).containsExactly("PROOF_MISSING", "CRITERIA_MISSING");
        assertThat(codes(PRESCRIBER, Siae.ACI)).containsExactly("CAPACITY_NOT_HELD");
    }

    @ParameterizedTest
    @CsvSource({
        "DIAGNOSER_NOT_ENTITLED, LABOUR_CODE",
        "CAPACITY_MISSING, LABOUR_CODE",
        "PROOF_TOO_OLD, ORDER_OF_2021_09_01",
        "CRITERIA_MISSING, ORDER_OF_2021_09_01",
        "CRITERION_TWICE, CLUB"
    })
    void each_rule_names_its_source_whose_first_day_is_not_known(DiagnosisRule rule, RuleSource source) {
        assertThat(rule.source()).isEqualTo(source);
        assertThat(rule.source().since()).isEmpty();
    }

    private static Proof proof(Criterion criterion) {
        return new Proof(criterion, TODAY.minusDays(10));
    }

    private static Titles siae(Siae... kinds) {
        return new Titles(false, Set.of(kinds));
    }

    private static List<String> codes(Titles by, Proof... proofs) {
        return codes(by, null, proofs);
    }

    private static List<String> codes(Titles by, @Nullable Siae capacity, Proof... proofs) {
        return DiagnosisLaw.refusals(new Content(TODAY, capacity, List.of(proofs)), by, TODAY).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
