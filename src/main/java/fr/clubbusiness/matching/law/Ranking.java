package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Assessment.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Assessed pairs in a total order, which does not depend on the input order.
 *
 * @param matches the best first: score descending, then {@link TieOrder}
 * @param nearMisses the nearest first: fewest to lift, then score descending, then {@link TieOrder}
 * @param eligible how many match in all, beyond those listed
 */
public record Ranking(List<Assessment> matches, List<Assessment> nearMisses, int eligible) {

    /** Up to here the count of matches is shown exactly; above, only that there are at least so many. */
    public static final int COUNTED_UP_TO = 1_000;

    private static final Comparator<Assessment> BEST_FIRST = Comparator.comparingDouble(
                    (Assessment assessment) -> assessment.score().value())
            .reversed()
            .thenComparing(Assessment::pair, TieOrder.OF_PAIRS);

    private static final Comparator<Assessment> NEAREST_FIRST =
            Comparator.comparingInt(Assessment::failures).thenComparing(BEST_FIRST);

    /** Ranks people for a need, or needs for a person, keeping at most {@code limit} of each list. */
    public static Ranking of(Collection<Assessment> assessments, int limit) {
        var matches = with(Outcome.MATCH, assessments);
        var nearMisses = with(Outcome.TO_LIFT, assessments);
        return new Ranking(first(limit, matches, BEST_FIRST), first(limit, nearMisses, NEAREST_FIRST), matches.size());
    }

    /** The count of matches as shown: exact up to {@link #COUNTED_UP_TO}. */
    public int eligibleShown() {
        return Math.min(eligible, COUNTED_UP_TO);
    }

    /** Whether there are more than shown. */
    public boolean eligibleAtLeast() {
        return eligible > COUNTED_UP_TO;
    }

    private static List<Assessment> with(Outcome outcome, Collection<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.outcome() == outcome)
                .toList();
    }

    private static List<Assessment> first(int limit, List<Assessment> assessments, Comparator<Assessment> order) {
        return assessments.stream().sorted(order).limit(limit).toList();
    }
}
