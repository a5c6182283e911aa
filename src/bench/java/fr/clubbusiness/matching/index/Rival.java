package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Ranking;
import java.util.List;
import java.util.stream.IntStream;

/** Another way to find the same people, tuned as well as possible. */
public interface Rival extends AutoCloseable {
    /** The best people for this need, as seen by an adviser. */
    Answer find(Demand need);

    /** Processor time in seconds used so far outside the calling thread, for instance by a server. */
    default double serverSeconds() {
        return 0;
    }

    @Override
    default void close() {}

    /**
     * The result of a search.
     *
     * @param eligible number of matches, exact up to {@link Ranking#COUNTED_UP_TO}
     */
    record Answer(List<Hit> matches, int eligible) {
        private static final double TOLERANCE = 1e-9;

        /** Whether both have the same people in the same order, with the same scores, and the same count. */
        public boolean agreesWith(Answer other) {
            return capped(eligible) == capped(other.eligible)
                    && matches.size() == other.matches.size()
                    && IntStream.range(0, matches.size()).allMatch(i -> sameHit(matches.get(i), other.matches.get(i)));
        }

        private static int capped(int eligible) {
            return Math.min(eligible, Ranking.COUNTED_UP_TO + 1);
        }

        private static boolean sameHit(Hit one, Hit other) {
            return one.person().equals(other.person()) && Math.abs(one.score() - other.score()) <= TOLERANCE;
        }
    }
}
