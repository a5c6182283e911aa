package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.referential.OccupationGraph;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The law of a match, as it stands on one day for one viewpoint. Pure: the same pair is always judged the same.
 *
 * @param graph which occupations are near which, by the ROME
 * @param today the day in Paris
 */
public record MatchLaw(Weights weights, OccupationGraph graph, LocalDate today, Viewpoint viewpoint) {

    /** Judges the pair: every constraint, never only the first that fails, and every term, also when it fails. */
    public Assessment assess(Pair pair) {
        var reading = read(pair);
        return new Assessment(pair, Constraint.findings(reading), Score.of(reading, weights));
    }

    /** The same, but empty when the outcome is {@link Outcome#NO}: of a pair that is in no list, no point is counted. */
    public Optional<Assessment> assessUnlessNo(Pair pair) {
        var reading = read(pair);
        var findings = Constraint.findings(reading);
        return Outcome.of(findings) == Outcome.NO
                ? Optional.empty()
                : Optional.of(new Assessment(pair, findings, Score.of(reading, weights)));
    }

    private PairContext read(Pair pair) {
        var affinity = OccupationAffinity.best(pair.demand(), pair.profile().aims(), graph, weights);
        var journey = Journey.of(
                viewpoint.homeOf(pair.profile()),
                pair.demand().place(),
                pair.profile().mobility());
        return new PairContext(pair, today, viewpoint, affinity, journey);
    }
}
