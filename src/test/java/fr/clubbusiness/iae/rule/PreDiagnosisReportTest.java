package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.eligibility.Criterion.CAP_BEP;
import static fr.clubbusiness.eligibility.Criterion.QPV;
import static fr.clubbusiness.eligibility.Criterion.RSA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.PreDiagnosisReport.Known;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreDiagnosisReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATER = TODAY.plusDays(40);
    private static final LocalDate BORN = LocalDate.of(1985, 5, 5);
    private static final Optional<Diagnoser> ACI = Optional.of(new Diagnoser.Employer(Siae.ACI));
    private static final Optional<Diagnoser> PRESCRIBER = Optional.of(new Diagnoser.AuthorisedPrescriber());

    @Test
    void one_criterion_of_level_1_is_a_reason() {
        var report = PreDiagnosisReport.of(known(Set.of(RSA), null, null, false, null), ACI, TODAY);
        assertThat(report.likely()).isTrue();
        assertThat(codes(report.reasons())).containsExactly("RSA");
        assertThat(report.missing()).isEmpty();
        assertThat(report.suggestions()).isEmpty();
    }

    @Test
    void what_is_missing_is_said_with_what_would_suffice() {
        var report = PreDiagnosisReport.of(known(Set.of(CAP_BEP, QPV), null, null, false, null), ACI, TODAY);
        assertThat(report.likely()).isFalse();
        assertThat(codes(report.reasons())).containsExactly("CAP_BEP", "QPV");
        assertThat(report.missing()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("CRITERIA_MISSING");
            assertThat(one.text().french()).contains("ou 1 de niveau 2");
        });
        assertThat(codes(report.suggestions())).containsExactly("ONE_OF_LEVEL_1", "SOME_OF_LEVEL_2", "ASK_PRESCRIBER");
        assertThat(report.suggestions().get(1).text().french())
                .contains("moins de 26 ans")
                .doesNotContain("quartier prioritaire");
    }

    @Test
    void a_birth_date_suggests_its_criterion() {
        var young = new Known(Set.of(), Map.of(), LocalDate.of(2000, 11, 23), null, null, false, null);
        assertThat(codes(PreDiagnosisReport.of(young, ACI, TODAY).suggestions()))
                .contains("DECLARE_JEUNE");
        var old = new Known(Set.of(), Map.of(), LocalDate.of(1976, 11, 22), null, null, false, null);
        assertThat(codes(PreDiagnosisReport.of(old, ACI, TODAY).suggestions())).contains("DECLARE_SENIOR");
        var between = new Known(Set.of(), Map.of(), LocalDate.of(2000, 11, 22), null, null, false, null);
        assertThat(codes(PreDiagnosisReport.of(between, ACI, TODAY).suggestions()))
                .doesNotContain("DECLARE_JEUNE", "DECLARE_SENIOR");
    }

    @Test
    void a_prescriber_needs_nothing() {
        var report = PreDiagnosisReport.of(known(Set.of(), null, null, false, null), PRESCRIBER, TODAY);
        assertThat(report.likely()).isTrue();
        assertThat(codes(report.reasons())).containsExactly("PRESCRIBER");
    }

    @Test
    void a_pass_or_a_diagnosis_in_force_makes_it_likely() {
        var pass = PreDiagnosisReport.of(known(Set.of(), LATER, null, false, null), ACI, TODAY);
        assertThat(pass.likely()).isTrue();
        assertThat(codes(pass.reasons())).containsExactly("PASS_IN_FORCE");
        var diagnosis = PreDiagnosisReport.of(known(Set.of(), null, LATER, false, null), Optional.empty(), TODAY);
        assertThat(diagnosis.likely()).isTrue();
        assertThat(codes(diagnosis.reasons())).containsExactly("DIAGNOSIS_IN_FORCE");
    }

    @Test
    void a_waiting_period_stands_against_criteria_and_an_employers_diagnosis() {
        for (var diagnosisEnd : new LocalDate[] {null, LATER}) {
            var report = PreDiagnosisReport.of(known(Set.of(RSA), null, diagnosisEnd, false, LATER), ACI, TODAY);
            assertThat(report.likely()).isFalse();
            assertThat(codes(report.missing())).containsExactly("WAITING_PERIOD");
        }
    }

    @Test
    void an_authorised_prescriber_lifts_the_waiting_period() {
        var recorded = PreDiagnosisReport.of(known(Set.of(), null, LATER, true, LATER), ACI, TODAY);
        var possible = PreDiagnosisReport.of(known(Set.of(), null, null, false, LATER), PRESCRIBER, TODAY);
        for (var report : List.of(recorded, possible)) {
            assertThat(report.likely()).isTrue();
            assertThat(codes(report.reasons())).contains("WAITING_PERIOD_LIFTED");
        }
    }

    @Test
    void nobody_may_diagnose() {
        var report = PreDiagnosisReport.of(known(Set.of(RSA), null, null, false, null), Optional.empty(), TODAY);
        assertThat(report.likely()).isFalse();
        assertThat(codes(report.missing())).containsExactly("NO_DIAGNOSER");
        assertThat(codes(report.suggestions())).containsExactly("ASK_PRESCRIBER");
    }

    @Test
    void proofs_that_are_too_old_are_to_be_renewed() {
        var proofs = Map.of(RSA, TODAY.minusMonths(3), QPV, TODAY.minusMonths(5));
        var report =
                PreDiagnosisReport.of(new Known(Set.of(RSA, QPV), proofs, BORN, null, null, false, null), ACI, TODAY);
        assertThat(report.suggestions()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("RENEW_PROOF");
            assertThat(one.text().french()).contains("RSA");
        });
    }

    private static Known known(
            Set<Criterion> criteria,
            @Nullable LocalDate passEnd,
            @Nullable LocalDate diagnosisEnd,
            boolean prescribed,
            @Nullable LocalDate waitingUntil) {
        return new Known(criteria, Map.of(), BORN, passEnd, diagnosisEnd, prescribed, waitingUntil);
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
