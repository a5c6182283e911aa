package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Ranking;
import java.util.List;
import java.util.stream.IntStream;

/** Another way of finding the same people, given its best chance. */
public interface Rival extends AutoCloseable {
    /** The best for this need, for an adviser. */
    Answer find(Demand need);

    /** Processor time, in seconds, that it has taken so far beyond the calling thread's: of a server. */
    default double elsewhere() {
        return 0;
    }

    @Override
    default void close() {}

    /**
     * What it found.
     *
     * @param eligible how many match, exactly up to {@link Ranking#COUNTED_UP_TO}
     */
    record Answer(List<Hit> matches, int eligible) {
        private static final double ALIKE = 1e-9;

        /** Whether both name the same people in the same order, with the same scores, and count the same. */
        public boolean isAs(Answer other) {
            return told(eligible) == told(other.eligible)
                    && matches.size() == other.matches.size()
                    && IntStream.range(0, matches.size()).allMatch(i -> alike(matches.get(i), other.matches.get(i)));
        }

        private static int told(int eligible) {
            return Math.min(eligible, Ranking.COUNTED_UP_TO + 1);
        }

        private static boolean alike(Hit one, Hit other) {
            return one.person().equals(other.person()) && Math.abs(one.score() - other.score()) <= ALIKE;
        }
    }
}
