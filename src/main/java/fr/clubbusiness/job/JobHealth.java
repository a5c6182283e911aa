package fr.clubbusiness.job;

import io.quarkus.arc.All;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether what is due is done: each job's last good run, and its failures since. Down when a job has not ended well for {@link #LATE}, or was never
 * planned on a node that runs jobs. It is no reason to send requests elsewhere, so it counts neither for readiness nor for liveness.
 */
@Wellness
@ApplicationScoped
class JobHealth implements HealthCheck {
    /** Longer than any run, with room for a restart. */
    static final Duration LATE = Duration.ofMinutes(30);

    private final List<DueWork> works;
    private final JobRuns runs;
    private final JobsConfig config;
    private final Clock clock;

    JobHealth(@All List<DueWork> works, JobRuns runs, JobsConfig config, Clock clock) {
        this.works = works;
        this.runs = runs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("jobs");
        var all = runs.all();
        for (var run : all) {
            answer.withData(run.job() + ".lastSuccess", String.valueOf(run.succeeded()));
            answer.withData(run.job() + ".failures", run.failures());
        }
        var known = all.stream().map(JobRuns.Last::job).toList();
        var isPlanned = !config.enabled() || works.stream().map(DueWork::name).allMatch(known::contains);
        return answer.status(isPlanned && all.stream().noneMatch(run -> isLate(run, clock.instant())))
                .build();
    }

    /** Counted from the last good run; from the first planned one while there is none. */
    static boolean isLate(JobRuns.Last run, Instant now) {
        var since = run.succeeded() == null ? run.planned() : run.succeeded();
        return since.isBefore(now.minus(LATE));
    }
}
