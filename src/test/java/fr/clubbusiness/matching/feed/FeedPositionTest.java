package fr.clubbusiness.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far an index has followed the database, and which changes can be deleted. */
class FeedPositionTest {
    private static final Instant STARTED = Instant.parse("2026-01-05T08:00:00Z");
    private static final long DATABASE = 16_384;

    @Test
    void without_writers_everything_is_known() {
        var horizon = new FeedPosition(mark(0, 100, 100));
        horizon.moveTo(mark(1, 105, 105));

        assertThat(horizon.complete()).isEqualTo(mark(1, 105, 105));
        assertThat(horizon.next()).isEqualTo(105);
        assertThat(horizon.heldSince()).isNull();
    }

    @Test
    void an_open_writer_leaves_later_commits_unknown() {
        var horizon = new FeedPosition(mark(0, 100, 100));
        horizon.moveTo(mark(1, 103, 104));
        horizon.moveTo(mark(2, 103, 110));
        horizon.moveTo(mark(3, 103, 120));

        assertThat(horizon.complete()).isEqualTo(mark(0, 100, 100));
        assertThat(horizon.heldSince()).isEqualTo(mark(1, 103, 104));
        assertThat(horizon.next()).isEqualTo(103);
    }

    @Test
    void once_a_writer_ends_what_was_begun_before_another_is_known() {
        var horizon = new FeedPosition(mark(0, 100, 100));
        horizon.moveTo(mark(1, 103, 104));
        horizon.moveTo(mark(2, 103, 110));
        horizon.moveTo(mark(3, 115, 120));

        assertThat(horizon.complete()).isEqualTo(mark(2, 103, 110));
        assertThat(horizon.heldSince()).isEqualTo(mark(3, 115, 120));
    }

    @Test
    void another_server_cluster_or_database_or_too_long_a_pause_loses_it() {
        var horizon = new FeedPosition(mark(0, 100, 100));

        assertThat(horizon.isLostAt(mark(1, 100, 100))).isFalse();
        assertThat(horizon.isLostAt(mark(1, 99, 200))).isTrue();
        assertThat(horizon.isLostAt(
                        new DatabasePosition(STARTED.plusSeconds(1), 1, STARTED.plusSeconds(1), DATABASE, 100, 100)))
                .isTrue();
        assertThat(horizon.isLostAt(new DatabasePosition(STARTED.plusSeconds(1), 1, STARTED, DATABASE + 1, 100, 100)))
                .isTrue();
        assertThat(horizon.isLostAt(mark(1_800, 100, 100))).isFalse();
        assertThat(horizon.isLostAt(mark(1_801, 100, 100))).isTrue();
    }

    @Test
    void an_index_that_reads_in_time_is_never_lost() {
        var horizon = new FeedPosition(mark(0, 100, 100));
        horizon.moveTo(mark(1_700, 100, 100));
        assertThat(horizon.isLostAt(mark(3_400, 100, 100))).isFalse();
    }

    @Test
    void changes_are_deleted_an_hour_after_their_transactions_ended() {
        var pruning = new FeedPruning();
        pruning.record(mark(0, 100, 200));
        pruning.record(mark(30, 150, 200));
        pruning.record(mark(60, 200, 200));

        assertThat(pruning.before(mark(3_599, 900, 900))).isEmpty();
        assertThat(pruning.before(mark(3_600, 900, 900))).hasValue(100);
        assertThat(pruning.before(mark(3_660, 900, 900))).hasValue(200);

        pruning.done(200);
        assertThat(pruning.before(mark(9_000, 900, 900))).isEmpty();
    }

    @Test
    void changes_of_a_transaction_open_for_hours_stay_for_an_hour_after_it() {
        var pruning = new FeedPruning();
        for (int minute = 0; minute <= 180; minute++) {
            pruning.record(mark(60 * minute, minute < 180 ? 100 : 500, 500));
        }
        assertThat(pruning.before(mark(60 * 239, 500, 500))).hasValue(100);
        assertThat(pruning.before(mark(60 * 240, 500, 500))).hasValue(500);
    }

    @Test
    void an_index_is_lost_after_half_the_retention_of_changes() {
        assertThat(FeedPosition.LOST_AFTER.multipliedBy(2)).isLessThanOrEqualTo(FeedPruning.RETENTION);
    }

    private static DatabasePosition mark(int second, long oldest, long next) {
        return new DatabasePosition(
                STARTED.plusSeconds(second), Duration.ofSeconds(second).toNanos(), STARTED, DATABASE, oldest, next);
    }
}
