package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.DiagnosisRule.CRITERIA_MISSING;
import static fr.clubbusiness.iae.rule.DiagnosisRule.CRITERION_TWICE;
import static fr.clubbusiness.iae.rule.DiagnosisRule.DIAGNOSER_NOT_ENTITLED;
import static fr.clubbusiness.iae.rule.DiagnosisRule.DIAGNOSIS_IN_FUTURE;
import static fr.clubbusiness.iae.rule.DiagnosisRule.PROOF_AFTER_DIAGNOSIS;
import static fr.clubbusiness.iae.rule.DiagnosisRule.PROOF_MISSING;
import static fr.clubbusiness.iae.rule.DiagnosisRule.PROOF_TOO_OLD;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.PreDiagnosis.LikelyEligible;
import fr.clubbusiness.eligibility.PreDiagnosis.NotYet;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a diagnosis may be recorded, and until when it is valid. Each rule stands on the page of {@link DiagnosisRule}. */
public final class DiagnosisLaw {
    private DiagnosisLaw() {}

    /**
     * A criterion, and the date of the paper that proves it.
     *
     * @param on null when it is not known: an authorised prescriber needs none
     */
    public record Proof(Criterion criterion, @Nullable LocalDate on) {}

    /** All reasons against a diagnosis that is recorded today; empty when it may be recorded. */
    public static List<RefusalReason> refusals(
            LocalDate madeOn, List<Proof> proofs, Optional<Diagnoser> by, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (madeOn.isAfter(today)) {
            reasons.add(DIAGNOSIS_IN_FUTURE.refusal());
        }
        if (by.isEmpty()) {
            reasons.add(DIAGNOSER_NOT_ENTITLED.refusal());
        }
        var isEmployer = by.filter(Diagnoser.Employer.class::isInstance).isPresent();
        var seen = EnumSet.noneOf(Criterion.class);
        for (var proof : proofs) {
            if (!seen.add(proof.criterion())) {
                reasons.add(CRITERION_TWICE.refusal(proof.criterion().label()));
            }
            proof(proof, madeOn, isEmployer).ifPresent(reasons::add);
        }
        reasons.addAll(EligibilityRules.contradictions(seen));
        by.flatMap(diagnoser -> missing(seen, diagnoser, madeOn)).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<RefusalReason> proof(Proof proof, LocalDate madeOn, boolean isEmployer) {
        var criterion = proof.criterion();
        if (proof.on() == null) {
            return isEmployer ? Optional.of(PROOF_MISSING.refusal(criterion.label())) : Optional.empty();
        }
        if (proof.on().isAfter(madeOn)) {
            return Optional.of(PROOF_AFTER_DIAGNOSIS.refusal(criterion.label()));
        }
        return criterion.acceptsProof(proof.on(), madeOn)
                ? Optional.empty()
                : Optional.of(PROOF_TOO_OLD.refusal(criterion.label(), criterion.proofMonths()));
    }

    private static Optional<RefusalReason> missing(Set<Criterion> criteria, Diagnoser by, LocalDate madeOn) {
        return switch (EligibilityRules.preDiagnose(criteria, by, madeOn)) {
            case LikelyEligible _ -> Optional.empty();
            case NotYet(var _, var missing) -> Optional.of(CRITERIA_MISSING.refusal(missing));
        };
    }

    /** The last day of a diagnosis that may be recorded: 6 months for a prescriber, 92 days for an employer. */
    public static LocalDate lastDay(LocalDate madeOn, List<Proof> proofs, Diagnoser by) {
        var criteria = EnumSet.noneOf(Criterion.class);
        proofs.forEach(proof -> criteria.add(proof.criterion()));
        return switch (EligibilityRules.preDiagnose(criteria, by, madeOn)) {
            case LikelyEligible likely -> likely.lastDay();
            case NotYet _ -> throw new IllegalArgumentException("criteria are missing");
        };
    }
}
