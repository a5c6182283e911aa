package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three files are imported at one time; the fourth comes back in a moment. */
class ImportLimitTest {
    private final ImportLimit limit = new ImportLimit();

    @BeforeEach
    void threeFilesAreImported() {
        limit.take();
        limit.take();
        limit.take();
    }

    @Test
    void a_fourth_file_is_refused_and_told_when_to_try_again() {
        var refused = catchThrowableOfType(Unavailable.class, limit::take);
        assertThat(refused.code()).isEqualTo("imports-busy");
        assertThat(refused.retryAfter()).isPresent();
    }

    @Test
    void a_file_that_is_done_leaves_its_place_to_the_next() {
        limit.leave();
        assertThatCode(limit::take).doesNotThrowAnyException();
    }

    @Test
    void a_refused_file_takes_no_place() {
        assertThatThrownBy(limit::take).isInstanceOf(Unavailable.class);
        limit.leave();
        limit.take();
        assertThatThrownBy(limit::take).isInstanceOf(Unavailable.class);
    }
}
