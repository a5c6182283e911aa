package fr.clubbusiness.bench;

import java.util.Arrays;

/** Statistics of many measurements, in one unit. */
public record Stats(double mean, double p50, double p95, double p99, double max) {

    /** The statistics of these measurements, at least one. */
    public static Stats of(double[] measures) {
        var sorted = measures.clone();
        Arrays.sort(sorted);
        return new Stats(
                Arrays.stream(sorted).average().orElseThrow(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, share * sorted.length)];
    }
}
