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
 * Traffic, errors and latency of each operation are one meter, {@code http.server.requests}, by method, path as the document writes it and
 * status; saturation is read off the pools, the requests in flight and the memory. Latency is counted in steps, so that percentiles may be
 * taken over all nodes together.
 */
final class GoldenSignals {
    private static final String REQUESTS = "http.server.requests";
    private static final String ADDRESS = "uri";

    /** What is asked at no address of the club, or by a method that it has not. */
    private static final String ELSEWHERE = "ELSEWHERE";

    private static final double[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /**
     * Addresses are told as the document writes them or not at all: of a request that reached no operation the meter would tell the path that was
     * asked, ids and secrets included, each in a series of its own.
     */
    @Produces
    @Singleton
    MeterFilter knownAddresses(Instance<OperationAddresses> addresses) {
        return MeterFilter.replaceTagValues(ADDRESS, path -> isTold(path, addresses) ? path : ELSEWHERE);
    }

    private static boolean isTold(String path, Instance<OperationAddresses> addresses) {
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
