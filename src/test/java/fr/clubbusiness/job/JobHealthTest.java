package fr.clubbusiness.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:59:00Z, 2026-11-30T09:00:00Z, 0, false",
        "2026-11-30T08:31:00Z, 2026-11-30T09:00:00Z, 9, false",
        "2026-11-30T08:00:00Z, 2026-11-30T09:00:00Z, 0, true",
        "2026-11-30T08:00:00Z, 2026-11-30T09:00:00Z, 9, true",
        ", 2026-11-30T09:00:00Z, 0, false",
        ", 2026-11-30T08:00:00Z, 0, true"
    })
    void a_job_is_late_half_an_hour_after_its_last_good_run_or_its_first_planned_one(
            @Nullable Instant succeeded, Instant planned, int failures, boolean late) {
        assertThat(JobHealth.isLate(new JobRuns.Last("expiry", succeeded, planned, failures), NOW))
                .isEqualTo(late);
    }
}
