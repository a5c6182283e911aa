package fr.clubbusiness.matching;

import java.util.List;

/**
 * The size of the benchmark.
 *
 * @param people population sizes for the index, ascending
 * @param needs number of needs
 * @param bruteNeeds number of needs for the brute force
 * @param sqlNeeds number of needs for PostgreSQL
 * @param seconds duration of each throughput measurement
 * @param growth population sizes of the growth curve, ascending
 */
record Scale(List<Integer> people, int needs, int bruteNeeds, int sqlNeeds, double seconds, List<Integer> growth) {
    static final long SEED = 20_261_123;

    static final Scale FULL = new Scale(
            List.of(100_000, 1_000_000), 2_000, 50, 200, 4, List.of(100_000, 1_000_000, 10_000_000, 30_000_000));

    static final Scale QUICK = new Scale(List.of(20_000), 500, 50, 100, 1, List.of(20_000));
}
