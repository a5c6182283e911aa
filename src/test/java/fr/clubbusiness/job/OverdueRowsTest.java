package fr.clubbusiness.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An operator sees what each job leaves due, and nothing of a job that another node runs. */
class OverdueRowsTest {
    private static final Instant RUN = Instant.parse("2026-11-23T07:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = RUN;
    private final OverdueRows overdue = new OverdueRows(meters, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void the_gauge_of_a_job_is_what_its_last_run_left() {
        overdue.show("need-expiry");
        overdue.show("introduction-expiry");
        overdue.measured("need-expiry", OptionalInt.of(3));
        assertThat(gauge("need-expiry")).isEqualTo(3);
        assertThat(gauge("introduction-expiry")).isNaN();
        overdue.measured("need-expiry", OptionalInt.of(0));
        assertThat(gauge("need-expiry")).isZero();
    }

    @Test
    void a_failing_query_is_not_told_as_nothing_due() {
        overdue.show("need-expiry");
        overdue.measured("need-expiry", OptionalInt.empty());
        assertThat(gauge("need-expiry")).isNaN();
    }

    @Test
    void a_node_that_no_longer_runs_a_job_says_nothing_about_it() {
        overdue.show("need-expiry");
        overdue.measured("need-expiry", OptionalInt.of(3));
        now = RUN.plus(JobHealth.LATE);
        assertThat(gauge("need-expiry")).isEqualTo(3);
        now = RUN.plus(JobHealth.LATE).plus(Duration.ofSeconds(1));
        assertThat(gauge("need-expiry")).isNaN();
    }

    private double gauge(String job) {
        return meters.get("club.job.overdue.rows").tag("job", job).gauge().value();
    }
}
