package fr.clubbusiness.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs each {@link DueWork} of all clubs, on one node at a time. A node that stops answering for two minutes loses its runs to another. */
@ApplicationScoped
class JobSchedule {
    static final String TABLE = "job_schedule";
    private static final String ROWS = "club.job.rows";
    private static final int THREADS = 2;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 4;

    /** For the transaction that runs; what is left comes due on another node. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(JobSchedule.class);

    private final List<DueWork> works;
    private final RunDueWork runs;
    private final Clubs clubs;
    private final JobsConfig config;
    private final MeterRegistry meters;
    private final OverdueRows overdue;
    private final javax.sql.DataSource worker;
    private @Nullable Scheduler scheduler;

    JobSchedule(
            @All List<DueWork> works,
            RunDueWork runs,
            Clubs clubs,
            JobsConfig config,
            MeterRegistry meters,
            OverdueRows overdue,
            @DataSource("worker") javax.sql.DataSource worker) {
        this.works = works;
        this.runs = runs;
        this.clubs = clubs;
        this.config = config;
        this.meters = meters;
        this.overdue = overdue;
        this.worker = worker;
    }

    void start(@Observes StartupEvent started) {
        works.forEach(work -> {
            meters.counter(ROWS, "job", work.name());
            overdue.show(work.name());
        });
        if (config.enabled()) {
            scheduler = Scheduler.create(worker)
                    .startTasks(works.stream().map(this::task).toList())
                    .tableName(TABLE)
                    .threads(THREADS)
                    .pollingInterval(POLLING)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(SHUTDOWN)
                    .build();
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (scheduler != null) {
            runs.stop();
            scheduler.stop();
        }
    }

    private RecurringTask<Void> task(DueWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(config.every())).execute((_, _) -> runForAll(work));
    }

    /** @throws IncompleteRun when rows could not be handled, so that the schedule says that the run failed */
    private void runForAll(DueWork work) {
        int failed = 0;
        int left = 0;
        boolean known = true;
        for (var club : clubs.all()) {
            try {
                var result = runs.run(work, club);
                meters.counter(ROWS, "job", work.name()).increment(result.handled());
                failed += result.failed();
                left += result.whole() ? result.failed() : runs.due(work, club, OverdueRows.COUNTED);
            } catch (RuntimeException queryFailed) {
                // The clubs after it are served all the same.
                LOG.errorf(queryFailed, "%s cannot look for what is due in the club %s", work.name(), club);
                failed++;
                known = false;
            }
        }
        overdue.measured(work.name(), known ? OptionalInt.of(left) : OptionalInt.empty());
        if (failed > 0) {
            throw new IncompleteRun(work.name(), failed);
        }
    }

    /** Some rows of a run could not be handled; each is in the log. */
    private static final class IncompleteRun extends RuntimeException {
        IncompleteRun(String work, int failed) {
            super("%s: %d rows stay due".formatted(work, failed));
        }
    }
}
