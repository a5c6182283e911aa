package fr.clubbusiness.job;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether what is due is done: each job's last good run, and its failures since. Down when a job has not ended well for {@link #LATE}. It is no
 * reason to send requests elsewhere, so it counts neither for readiness nor for liveness.
 */
@Wellness
@ApplicationScoped
class JobHealth implements HealthCheck {
    /** Longer than any run, with room for a restart. */
    static final Duration LATE = Duration.ofMinutes(30);

    private final JobRuns runs;
    private final Clock clock;

    JobHealth(JobRuns runs, Clock clock) {
        this.runs = runs;
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
        return answer.status(all.stream().allMatch(this::isWell)).build();
    }

    private boolean isWell(JobRuns.Last run) {
        return run.failures() == 0
                || (run.succeeded() != null
                        && run.succeeded().isAfter(clock.instant().minus(LATE)));
    }
}
