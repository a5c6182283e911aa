package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.problem.Unavailable;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How many files are imported at one time, and how many of them may be one member's. */
class ImportLimitTest {
    private final ImportLimit limit = new ImportLimit();

    /** Three files are imported at one time; the fourth comes back in a moment. */
    @Nested
    class Places {
        private ImportLimit.Taken first;

        @BeforeEach
        void threeFilesAreImported() {
            first = limit.place();
            limit.place();
            limit.place();
        }

        @Test
        void a_fourth_file_is_refused_and_told_when_to_try_again() {
            var refused = catchThrowableOfType(Unavailable.class, limit::place);
            assertThat(refused.code()).isEqualTo("imports-busy");
            assertThat(refused.retryAfter()).isPresent();
        }

        @Test
        void a_file_that_is_done_leaves_its_place_to_the_next() {
            first.close();
            assertThatCode(limit::place).doesNotThrowAnyException();
        }

        @Test
        void a_refused_file_takes_no_place() {
            assertThatThrownBy(limit::place).isInstanceOf(Unavailable.class);
            first.close();
            limit.place();
            assertThatThrownBy(limit::place).isInstanceOf(Unavailable.class);
        }

        @Test
        void a_file_may_arrive_while_no_place_is_free() {
            assertThatCode(() -> limit.arriving(UUID.randomUUID())).doesNotThrowAnyException();
        }
    }

    /** A member sends two files at a time, whatever others do. */
    @Nested
    class OfOneMember {
        private final UUID member = UUID.randomUUID();
        private ImportLimit.Taken first;

        @BeforeEach
        void twoFilesArrive() {
            first = limit.arriving(member);
            limit.arriving(member);
        }

        @Test
        void a_third_file_is_refused_and_told_when_to_try_again() {
            var refused = catchThrowableOfType(TooManyRequests.class, () -> limit.arriving(member));
            assertThat(refused.code()).isEqualTo("imports-yours");
            assertThat(refused.retryAfter()).isPresent();
        }

        @Test
        void a_file_that_is_done_leaves_room_for_the_next() {
            first.close();
            assertThatCode(() -> limit.arriving(member)).doesNotThrowAnyException();
            assertThatThrownBy(() -> limit.arriving(member)).isInstanceOf(TooManyRequests.class);
        }

        @Test
        void another_member_is_not_concerned() {
            assertThatCode(() -> limit.arriving(UUID.randomUUID())).doesNotThrowAnyException();
        }
    }
}
