package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Evidence;
import fr.clubbusiness.matching.law.EvidenceCode;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a constraint or term has its result. */
@Schema(name = "Evidence", description = "Une explication : un code stable, ses valeurs, et la phrase qu'ils font.")
public record EvidenceView(EvidenceCode code, Map<String, Object> values, String text) {

    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(evidence.code(), evidence.values(), evidence.text());
    }

    /** One term of a score. */
    @Schema(name = "MatchTerm")
    public record TermView(Term.Name name, double points, double max, EvidenceView evidence) {
        public static List<TermView> of(Score score) {
            return score.terms().stream()
                    .map(term -> new TermView(
                            term.name(),
                            term.shownPoints(),
                            Score.oneDecimal(term.max()),
                            EvidenceView.of(term.evidence())))
                    .toList();
        }
    }

    /** What can be done about a constraint. */
    @Schema(name = "MatchAction")
    record ActionView(Constraint.Action code, String text) {
        static @Nullable ActionView of(Finding finding) {
            return finding.action()
                    .map(action -> new ActionView(action, action.text()))
                    .orElse(null);
        }
    }

    /** A constraint to lift, with its action and why it fails. */
    @Schema(name = "MatchLift")
    public record LiftView(Constraint constraint, @Nullable ActionView action, EvidenceView evidence) {
        public static List<LiftView> of(Assessment assessment) {
            return assessment.failing().stream()
                    .map(finding -> new LiftView(
                            finding.constraint(), ActionView.of(finding), EvidenceView.of(finding.evidence())))
                    .toList();
        }
    }

    /** A constraint of an explained pair. */
    @Schema(name = "MatchConstraint")
    record ConstraintView(
            Constraint name,
            boolean satisfied,

            @Schema(description = "Si elle n'est pas satisfaite et peut être levée.")
            boolean liftable,

            @Nullable ActionView action,
            EvidenceView evidence) {
        static List<ConstraintView> of(Assessment assessment) {
            return assessment.findings().stream()
                    .map(finding -> new ConstraintView(
                            finding.constraint(),
                            finding.satisfied(),
                            finding.liftable(),
                            ActionView.of(finding),
                            EvidenceView.of(finding.evidence())))
                    .toList();
        }
    }
}
