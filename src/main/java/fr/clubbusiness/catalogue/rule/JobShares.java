package fr.clubbusiness.catalogue.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the jobs of an award are shared: between those who won it, then between the occupations of each. */
public final class JobShares {
    /** One need has this many positions at most. */
    static final int MOST_POSITIONS = 99;

    private JobShares() {}

    /**
     * As evenly as possible, the first ones get one more; 0 for those that are too many.
     *
     * @param jobs to be shared; null when the award names none, and then each occupation gets one
     */
    public static List<Integer> of(@Nullable Integer jobs, int parts) {
        return IntStream.range(0, parts)
                .map(place -> jobs == null ? 1 : jobs / parts + (place < jobs % parts ? 1 : 0))
                .boxed()
                .toList();
    }

    /** The positions of the needs for these jobs in one occupation: full ones first, and none for no job. */
    public static List<Integer> needs(int jobs) {
        return IntStream.iterate(jobs, left -> left > 0, left -> left - MOST_POSITIONS)
                .map(left -> Math.min(left, MOST_POSITIONS))
                .boxed()
                .toList();
    }
}
