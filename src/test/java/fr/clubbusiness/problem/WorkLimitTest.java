package fr.clubbusiness.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkLimitTest {
    @Test
    void work_goes_on_while_there_is_time_and_somebody_waits() {
        assertThatCode(new WorkLimit(Duration.ofHours(1), () -> false)::check).doesNotThrowAnyException();
        assertThatCode(WorkLimit.NONE::check).doesNotThrowAnyException();
    }

    @Test
    void work_stops_with_a_503_that_says_when_to_ask_again() {
        var over = new WorkLimit(Duration.ZERO, () -> false);
        var abandoned = new WorkLimit(Duration.ofHours(1), () -> true);
        for (var limit : new WorkLimit[] {over, abandoned}) {
            var stopped = catchThrowableOfType(Unavailable.class, limit::check);
            assertThat(stopped.code()).isEqualTo("took-too-long");
            assertThat(stopped.retryAfter()).isPresent();
        }
    }
}
