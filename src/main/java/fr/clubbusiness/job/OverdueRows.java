package fr.clubbusiness.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows an operator how many rows each job has left due, in the gauge {@code club.job.overdue.rows}. It is measured at the end of each run, so it is 0
 * while everything is done in time, and no number when a query for due rows failed. Any node may run a job: a node that has not run it for {@link JobHealth#LATE} says nothing about it.
 */
@ApplicationScoped
class OverdueRows {
    /** Rows of one club are counted up to here. */
    static final int COUNTED = 1_000;

    private final Map<String, Measured> last = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    OverdueRows(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    private record Measured(OptionalInt rows, Instant at) {}

    /** Adds the gauge of a job. */
    void show(String job) {
        Gauge.builder("club.job.overdue.rows", () -> value(job))
                .tag("job", job)
                .description("Rows left due by the last run of the job on this node")
                .register(meters);
    }

    /** So many rows of all clubs were still due at the end of a run; empty when it is not known of every club. */
    void measured(String job, OptionalInt rows) {
        last.put(job, new Measured(rows, clock.instant()));
    }

    private double value(String job) {
        var measured = last.get(job);
        return measured == null || measured.at().isBefore(clock.instant().minus(JobHealth.LATE))
                ? Double.NaN
                : measured.rows().stream().asDoubleStream().findFirst().orElse(Double.NaN);
    }
}
