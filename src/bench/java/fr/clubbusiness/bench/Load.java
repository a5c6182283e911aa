package fr.clubbusiness.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The result of a load: many clients, each sending its next request as soon as the previous one is answered.
 *
 * @param requests answers in all
 * @param perSecond answers a second, of all clients together
 * @param latencies in milliseconds
 */
public record Load(int requests, double perSecond, Stats latencies) {

    /** Runs this number of clients for this time. {@code call} returns the action that client n repeats. */
    public static Load of(int clients, double seconds, IntFunction<Runnable> call) {
        List<double[]> latencies = new ArrayList<>();
        var threads = new Thread[clients];
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int client = 0; client < clients; client++) {
            var action = Objects.requireNonNull(call.apply(client));
            threads[client] = Thread.ofPlatform().start(() -> {
                var own = until(end, action);
                synchronized (latencies) {
                    latencies.add(own);
                }
            });
        }
        for (var thread : threads) {
            Meter.join(thread);
        }
        var all = latencies.stream().flatMapToDouble(Arrays::stream).toArray();
        return new Load(all.length, all.length / ((System.nanoTime() - start) / 1e9), Stats.of(all));
    }

    private static double[] until(long end, Runnable action) {
        var latencies = new double[1_024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
            action.run();
            latencies = count == latencies.length ? Arrays.copyOf(latencies, count * 2) : latencies;
            latencies[count++] = (System.nanoTime() - before) / 1e6;
        }
        return Arrays.copyOf(latencies, count);
    }
}
