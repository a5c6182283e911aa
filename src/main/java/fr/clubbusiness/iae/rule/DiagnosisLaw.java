package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.DiagnosisRule.CAPACITY_MISSING;
import static fr.clubbusiness.iae.rule.DiagnosisRule.CAPACITY_NOT_HELD;
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
import fr.clubbusiness.eligibility.Siae;
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

    /**
     * What a diagnosis says.
     *
     * @param on its day
     * @param capacity the kind of SIAE as which its author diagnosed; null for a prescriber, and for a SIAE of one kind
     */
    public record Content(LocalDate on, @Nullable Siae capacity, List<Proof> proofs) {}

    /**
     * The titles of an organisation on the day of its diagnosis.
     *
     * @param isPrescriber whether it is an authorised prescriber
     * @param kinds the kinds of SIAE that it is
     */
    public record Titles(boolean isPrescriber, Set<Siae> kinds) {
        /** An organisation that may not diagnose. */
        public static final Titles NONE = new Titles(false, Set.of());

        /**
         * As what it diagnoses: as the kind of SIAE that is named. Where none is, as a prescriber if it is one, else as the one kind of SIAE that it is. Empty
         * when it may not, or when it must say as which kind.
         */
        public Optional<Diagnoser> diagnoser(@Nullable Siae capacity) {
            if (capacity != null) {
                return kinds.contains(capacity) ? Optional.of(new Diagnoser.Employer(capacity)) : Optional.empty();
            }
            if (isPrescriber) {
                return Optional.of(new Diagnoser.AuthorisedPrescriber());
            }
            return kinds.size() == 1
                    ? Optional.of(new Diagnoser.Employer(kinds.iterator().next()))
                    : Optional.empty();
        }

        private RefusalReason refusal(@Nullable Siae capacity) {
            if (!isPrescriber && kinds.isEmpty()) {
                return DIAGNOSER_NOT_ENTITLED.refusal();
            }
            return capacity == null
                    ? CAPACITY_MISSING.refusal(SuspensionLaw.names(kinds))
                    : CAPACITY_NOT_HELD.refusal(capacity.name());
        }

        private boolean isEmployer(@Nullable Siae capacity) {
            return !kinds.isEmpty() && (capacity != null || !isPrescriber);
        }
    }

    /** All reasons against a diagnosis that is recorded today; empty when it may be recorded. */
    public static List<RefusalReason> refusals(Content content, Titles titles, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (content.on().isAfter(today)) {
            reasons.add(DIAGNOSIS_IN_FUTURE.refusal());
        }
        var by = titles.diagnoser(content.capacity());
        if (by.isEmpty()) {
            reasons.add(titles.refusal(content.capacity()));
        }
        var seen = EnumSet.noneOf(Criterion.class);
        for (var proof : content.proofs()) {
            if (!seen.add(proof.criterion())) {
                reasons.add(CRITERION_TWICE.refusal(proof.criterion().label()));
            }
            proof(proof, content.on(), titles.isEmployer(content.capacity())).ifPresent(reasons::add);
        }
        reasons.addAll(EligibilityRules.contradictions(seen));
        by.flatMap(diagnoser -> missing(seen, diagnoser, content.on())).ifPresent(reasons::add);
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
    public static LocalDate lastDay(Content content, Diagnoser by) {
        var criteria = EnumSet.noneOf(Criterion.class);
        content.proofs().forEach(proof -> criteria.add(proof.criterion()));
        return switch (EligibilityRules.preDiagnose(criteria, by, content.on())) {
            case LikelyEligible likely -> likely.lastDay();
            case NotYet _ -> throw new IllegalArgumentException("criteria are missing");
        };
    }
}
