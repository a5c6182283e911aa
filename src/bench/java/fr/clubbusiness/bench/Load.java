package fr.clubbusiness.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Many clients at once, each asking again as soon as it is answered.
 *
 * @param perSecond answers a second, of all together
 * @param waits in milliseconds
 */
public record Load(double perSecond, Stats waits) {

    /** So many clients for so long; {@code call} gives what client n does again and again. */
    public static Load of(int clients, double seconds, IntFunction<Runnable> call) {
        List<double[]> waits = new ArrayList<>();
        var threads = new Thread[clients];
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int client = 0; client < clients; client++) {
            var action = Objects.requireNonNull(call.apply(client));
            threads[client] = Thread.ofPlatform().start(() -> {
                var own = until(end, action);
                synchronized (waits) {
                    waits.add(own);
                }
            });
        }
        for (var thread : threads) {
            Meter.join(thread);
        }
        var all = waits.stream().flatMapToDouble(Arrays::stream).toArray();
        return new Load(all.length / ((System.nanoTime() - start) / 1e9), Stats.of(all));
    }

    private static double[] until(long end, Runnable action) {
        var waits = new double[1_024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
            action.run();
            waits = count == waits.length ? Arrays.copyOf(waits, count * 2) : waits;
            waits[count++] = (System.nanoTime() - before) / 1e6;
        }
        return Arrays.copyOf(waits, count);
    }
}
