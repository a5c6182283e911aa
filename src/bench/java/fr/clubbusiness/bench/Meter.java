package fr.clubbusiness.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Measures processor time, which other programs on the machine hardly change, and wall time. */
public final class Meter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_IN_MILLI = 1e6;

    private Meter() {}

    /** Milliseconds of the calling thread. */
    public record Times(Stats cpu, Stats wall) {}

    /** Seconds; {@code cpu} is that of the whole process. */
    public record Span(double cpu, double wall) {}

    /** Runs the action on each item, one after another. */
    public static <T> Times each(List<T> items, Consumer<T> action) {
        var cpu = new double[items.size()];
        var wall = new double[items.size()];
        for (int i = 0; i < cpu.length; i++) {
            long wallBefore = System.nanoTime();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            action.accept(items.get(i));
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuBefore) / NANOS_IN_MILLI;
            wall[i] = (System.nanoTime() - wallBefore) / NANOS_IN_MILLI;
        }
        return new Times(Stats.of(cpu), Stats.of(wall));
    }

    /** Runs one action. */
    public static Span once(Runnable action) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wallBefore = System.nanoTime();
        long cpuBefore = system.getProcessCpuTime();
        action.run();
        return new Span((system.getProcessCpuTime() - cpuBefore) / 1e9, (System.nanoTime() - wallBefore) / 1e9);
    }

    /** Actions a second by this number of threads, each repeating the action over all items. */
    public static <T> double perSecond(int threads, double seconds, List<T> items, Consumer<T> action) {
        var done = new LongAdder();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var running = new Thread[threads];
        for (int thread = 0; thread < threads; thread++) {
            int first = thread * items.size() / threads;
            running[thread] = Thread.ofPlatform().start(() -> {
                for (int i = first; System.nanoTime() < end; i++) {
                    action.accept(items.get(i % items.size()));
                    done.increment();
                }
            });
        }
        for (var thread : running) {
            join(thread);
        }
        return done.sum() / seconds;
    }

    /** Bytes of live objects, measured after a garbage collection. */
    public static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Waits until the thread ends. */
    public static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
