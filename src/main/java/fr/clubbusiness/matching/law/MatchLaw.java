package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.referential.OccupationGraph;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The law of a match, on one day for one viewpoint. Pure: the same pair always gets the same result.
 *
 * @param graph which occupations are near which, by the ROME
 * @param today the day in Paris
 */
public record MatchLaw(Weights weights, OccupationGraph graph, LocalDate today, Viewpoint viewpoint) {

    /** Judges the pair: all constraints, even after one fails, and all terms, even when the pair fails. */
    public Assessment assess(Pair pair) {
        var reading = read(pair);
        return new Assessment(pair, Constraint.findings(reading), Score.of(reading, weights));
    }

    /** The same, but empty when the outcome is {@link Outcome#NO}: such a pair is in no list, so its score is not computed. */
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
