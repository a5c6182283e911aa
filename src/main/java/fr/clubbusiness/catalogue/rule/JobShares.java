package fr.clubbusiness.catalogue.rule;

import java.util.List;
import java.util.stream.IntStream;

/** How the jobs of an award are shared between occupations. */
public final class JobShares {
    private JobShares() {}

    /**
     * As evenly as possible, the first ones get one more; 0 for those that are too many.
     *
     * @param jobs of the award; 0 when it names none, and then each occupation gets one
     */
    public static List<Integer> of(int jobs, int occupations) {
        return IntStream.range(0, occupations)
                .map(place -> jobs == 0 ? 1 : jobs / occupations + (place < jobs % occupations ? 1 : 0))
                .boxed()
                .toList();
    }
}
