package fr.clubbusiness.eligibility;

import static fr.clubbusiness.eligibility.Criterion.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.eligibility.PreDiagnosis.Ground;
import fr.clubbusiness.eligibility.PreDiagnosis.LikelyEligible;
import fr.clubbusiness.eligibility.PreDiagnosis.NotYet;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Diagnoser PRESCRIBER = new Diagnoser.AuthorisedPrescriber();

    @Test
    void withAnAuthorisedPrescriberNoCriterionIsNeeded() {
        assertThat(EligibilityRules.preDiagnose(Set.of(), PRESCRIBER, TODAY))
                .isEqualTo(new LikelyEligible(Ground.PRESCRIBER, List.of(), LocalDate.of(2027, 5, 20), false));
    }

    @Test
    void aPrescribersEstimateNamesTheCriteriaHeld() {
        assertThat(EligibilityRules.preDiagnose(Set.of(QPV, RSA), PRESCRIBER, TODAY))
                .isInstanceOfSatisfying(
                        LikelyEligible.class,
                        likely -> assertThat(likely.reasons()).containsExactly(RSA, QPV));
    }

    @ParameterizedTest
    @EnumSource
    void oneCriterionOfLevel1IsEnoughForAnySiae(Siae kind) {
        assertThat(by(kind, RSA, QPV))
                .isEqualTo(new LikelyEligible(Ground.LEVEL_1, List.of(RSA), TODAY.plusDays(91), true));
    }

    @ParameterizedTest
    @CsvSource({"AI, 2", "ETTI, 2", "ACI, 3", "EI, 3", "EITI, 3"})
    void ofLevel2SeveralAreNeededByKindOfSiae(Siae kind, int needed) {
        assertThat(by(kind, CAP_BEP, JEUNE).suffices()).isEqualTo(needed == 2);
        assertThat(by(kind, CAP_BEP, JEUNE, QPV))
                .isEqualTo(new LikelyEligible(Ground.LEVEL_2, List.of(CAP_BEP, JEUNE, QPV), TODAY.plusDays(91), true));
        assertThat(by(kind, QPV)).isEqualTo(new NotYet(List.of(QPV), needed - 1));
        assertThat(by(kind)).isEqualTo(new NotYet(List.of(), needed));
    }

    @Test
    void theEstimateSaysWhatIsMissing() {
        assertThat(by(Siae.ACI, QPV).text().french())
                .isEqualTo(
                        "Il manque un critère de niveau 1, ou 2 de niveau 2, ou le diagnostic d'un prescripteur habilité.");
        assertThat(by(Siae.ACI, RSA).text().french()).isEqualTo("Probablement éligible : bénéficiaire du RSA.");
    }

    @Test
    void contradictingCriteriaAreReportedAndCountAsOne() {
        assertThat(EligibilityRules.contradictions(Set.of(JEUNE, SENIOR, DELD, DETLD)))
                .extracting(RefusalReason::code)
                .containsExactly("CRITERIA_CONTRADICT", "CRITERIA_CONTRADICT");
        assertThat(EligibilityRules.contradictions(Set.of(JEUNE, DETLD, QPV))).isEmpty();
        assertThat(by(Siae.AI, JEUNE, SENIOR)).isEqualTo(new NotYet(List.of(SENIOR, JEUNE), 1));
    }

    @Test
    void aHireInTheIaeNeedsLikelyEligibility() {
        assertThat(EligibilityRules.refusals(null, by(Siae.ACI, RSA), TODAY)).isEmpty();
        assertThat(EligibilityRules.refusals(null, by(Siae.ACI, QPV), TODAY))
                .extracting(RefusalReason::code)
                .containsExactly("NOT_ELIGIBLE");
    }

    @Test
    void aRefusedHireRevealsNoCriteria() {
        assertThat(EligibilityRules.refusals(null, by(Siae.ACI, QPV), TODAY))
                .isEqualTo(EligibilityRules.refusals(null, by(Siae.AI), TODAY));
    }

    @Test
    void anEmployersDiagnosisIsValidForNinetyTwoDaysTheFirstIncluded() {
        var likely = by(Siae.ACI, RSA);
        assertThat(EligibilityRules.refusals(null, likely, TODAY.plusDays(91))).isEmpty();
        assertThat(EligibilityRules.refusals(null, likely, TODAY.plusDays(92)))
                .extracting(RefusalReason::code)
                .containsExactly("DIAGNOSIS_TOO_OLD");
    }

    @Test
    void aRecordedPassInForceOnTheFirstDayReplacesADiagnosis() {
        var pass = PassIae.of("999992600123", TODAY);
        assertThat(EligibilityRules.refusals(pass, by(Siae.ACI), TODAY)).isEmpty();
        assertThat(EligibilityRules.refusals(pass, by(Siae.ACI), TODAY.minusDays(1)))
                .extracting(RefusalReason::code)
                .containsExactly("NOT_ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({"ACI, true", "EITI, true", "GEIQ, false", "ML, false", "aci, false"})
    void onlyTheFiveKindsOfSiaeDiagnose(String code, boolean siae) {
        assertThat(Siae.ofKind(code).isPresent()).isEqualTo(siae);
    }

    private static PreDiagnosis by(Siae kind, Criterion... criteria) {
        var held = EnumSet.noneOf(Criterion.class);
        held.addAll(List.of(criteria));
        return EligibilityRules.preDiagnose(held, new Diagnoser.Employer(kind), TODAY);
    }
}
