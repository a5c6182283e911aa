package fr.clubbusiness.matching;

import com.sun.management.OperatingSystemMXBean;
import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.law.Viewpoint;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The cost of the same needs on growing populations, added in batches of 500,000 people. */
final class GrowthBench {
    private static final int BATCH = 500_000;
    private static final long BYTES_PER_PERSON = 450;
    private static final long OTHER_BYTES = 2_500_000_000L;
    private static final double MEGABYTE = 1e6;

    private final World world;
    private final Report report;
    private final Scale scale;

    GrowthBench(World world, Report report, Scale scale) {
        this.world = world;
        this.report = report;
        this.scale = scale;
    }

    void run() {
        report.section("Growth: top 20 and count, adviser");
        for (int size : scale.growth()) {
            long needed = size * BYTES_PER_PERSON + OTHER_BYTES;
            if (needed > available()) {
                report.note("%,d people: skipped, needs about %,d MB of memory and %,d are free"
                        .formatted(size, needed / 1_000_000, available() / 1_000_000));
            } else {
                measure(size);
            }
        }
    }

    private void measure(int size) {
        report.step("%,d people".formatted(size));
        var population = new Population(world, Scale.SEED, size);
        var index = PeopleIndex.of(List.of());
        double cpu = 0;
        for (int from = 0; from < size; from += BATCH) {
            var some = IntStream.range(from, Math.min(size, from + BATCH))
                    .parallel()
                    .mapToObj(population::person)
                    .toList();
            var before = index;
            var after = new AtomicReference<>(before);
            cpu += Meter.once(() -> after.set(before.with(some, Set.of()))).cpu();
            index = after.get();
        }
        var built = index;
        var law = world.law(Viewpoint.ADVISER);
        new Vacancies(world, Scale.SEED + 1).needs(scale.needs()).forEach(need -> EngineBench.find(built, law, need));
        var needs = new Vacancies(world, Scale.SEED).needs(scale.needs());
        var times = Meter.each(needs, need -> EngineBench.find(built, law, need));
        report.row("%,d people, processor".formatted(size), "ms", times.cpu(), null);
        report.row("  build from profiles, processor", "s", cpu, null);
        report.row("  size as counted", "MB", built.bytes() / MEGABYTE, null);
    }

    /** The free memory of the machine, plus what this process may still use. */
    private static long available() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var runtime = Runtime.getRuntime();
        long own = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return Math.min(own, Memory.available(system));
    }
}
