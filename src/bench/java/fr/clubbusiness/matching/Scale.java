package fr.clubbusiness.matching;

import java.util.List;

/**
 * How much is measured.
 *
 * @param people sizes at which the engine is measured, ascending
 * @param needs for how many needs
 * @param bruteNeeds for how many of them the brute force
 * @param sqlNeeds for how many of them PostgreSQL
 * @param seconds how long what is counted by the second runs
 * @param growth sizes of the growth curve, ascending
 */
record Scale(List<Integer> people, int needs, int bruteNeeds, int sqlNeeds, double seconds, List<Integer> growth) {
    static final long SEED = 20_261_123;

    static final Scale FULL = new Scale(
            List.of(100_000, 1_000_000), 2_000, 50, 200, 4, List.of(100_000, 1_000_000, 10_000_000, 30_000_000));

    static final Scale QUICK = new Scale(List.of(20_000), 500, 50, 100, 1, List.of(20_000));
}
