package fr.clubbusiness.operation;

import fr.clubbusiness.http.OperationAddresses;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The metrics of the API. The meter {@code http.server.requests} counts traffic, errors and latency of each operation, by method, status and the path
 * as in the document. Saturation is visible in the pools, the requests in progress and the memory. Latency is counted in fixed buckets, so that
 * percentiles can be computed over all nodes.
 */
final class GoldenSignals {
    private static final String REQUESTS = "http.server.requests";
    private static final String ADDRESS = "uri";

    /** A request to an unknown path, or with a method that the path does not have. */
    private static final String ELSEWHERE = "ELSEWHERE";

    private static final double[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /**
     * Replaces every path that is not in the document. Otherwise a request that reaches no operation would add its own path to the meter, with ids
     * and secrets, as a new series.
     */
    @Produces
    @Singleton
    MeterFilter knownAddresses(Instance<OperationAddresses> addresses) {
        return MeterFilter.replaceTagValues(ADDRESS, path -> isKnown(path, addresses) ? path : ELSEWHERE);
    }

    private static boolean isKnown(String path, Instance<OperationAddresses> addresses) {
        return !path.startsWith("/")
                || path.startsWith("/q/")
                || addresses.get().templates().contains(path);
    }

    @Produces
    @Singleton
    MeterFilter latencyInSteps() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(STEPS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
