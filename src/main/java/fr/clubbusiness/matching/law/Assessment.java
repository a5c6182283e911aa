package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Score.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of judging a pair.
 *
 * @param findings on every evaluated constraint, in the order of {@link Constraint}
 * @param score also computed when the pair does not match, so that it can be explained
 */
public record Assessment(Pair pair, List<Finding> findings, Score score) {

    /** How many failing constraints a near-miss may have: with more, the pair is no match. */
    public static final int MOST_LIFTED = 2;

    /** The outcome of a pair. */
    @Schema(name = "MatchOutcome")
    public enum Outcome {
        /** Every constraint holds. */
        MATCH,
        /** At most two constraints fail and each can be lifted: shown under the matches, with what to do. */
        TO_LIFT,
        /** A constraint fails that cannot be lifted, or too many fail. */
        NO;

        /** The outcome for these findings. */
        static Outcome of(List<Finding> findings) {
            int failing = 0;
            for (var finding : findings) {
                if (!finding.satisfied() && !finding.liftable()) {
                    return NO;
                }
                failing += finding.satisfied() ? 0 : 1;
            }
            return failing == 0 ? MATCH : failing <= MOST_LIFTED ? TO_LIFT : NO;
        }
    }

    /** The same result for a need that differs only in what is not judged. */
    public Assessment of(Demand same) {
        return new Assessment(pair.with(same), findings, score);
    }

    /** Match, near-miss or neither. */
    public Outcome outcome() {
        return Outcome.of(findings);
    }

    /** How many constraints fail. */
    int failures() {
        return Math.toIntExact(
                findings.stream().filter(finding -> !finding.satisfied()).count());
    }

    /** The failing constraints with their findings, in the order of {@link Constraint}. */
    public List<Finding> failing() {
        return findings.stream().filter(finding -> !finding.satisfied()).toList();
    }

    /** The constraints that fail. */
    public Set<Constraint> obstacles() {
        return failing().stream().map(Finding::constraint).collect(Collectors.toUnmodifiableSet());
    }

    /** Failing constraints that nobody can lift for any reason. An introduction is refused with all of them. */
    public List<Finding> barred() {
        return failing().stream()
                .filter(finding -> finding.constraint().action().isEmpty())
                .toList();
    }

    /** Everything in favour, as a company may read it: the terms, then what the need asks and the person has. */
    public List<Evidence> inFavour() {
        var held = findings.stream()
                .filter(finding -> finding.satisfied() && finding.constraint().isShownToCompany())
                .map(Finding::evidence)
                .filter(evidence -> evidence.code() != EvidenceCode.NOT_ASKED);
        return Stream.concat(score.terms().stream().map(Term::evidence), held).toList();
    }
}
