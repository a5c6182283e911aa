package fr.clubbusiness.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.security.TheClub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that is due is handled, in short transactions, and a row that fails stops no other. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RunDueWorkTest {
    @Inject
    RunDueWork runs;

    @Test
    void everything_that_is_due_is_handled_in_transactions_of_bounded_size() {
        var rows = new Rows(450, Set.of());
        assertThat(runs.run(rows, TheClub.id())).isEqualTo(new RunDueWork.Result(450, 0, true));
        assertThat(rows.due).isEmpty();
        assertThat(rows.sizes).allMatch(size -> size <= 200).endsWith(0);
    }

    @Test
    void a_row_that_fails_stays_due_and_stops_no_other() {
        var broken = List.of(new UUID(0, 3), new UUID(0, 120));
        var rows = new Rows(150, Set.copyOf(broken));
        assertThat(runs.run(rows, TheClub.id())).isEqualTo(new RunDueWork.Result(148, 2, true));
        assertThat(rows.due).containsExactlyElementsOf(broken);
    }

    @Test
    void a_failure_that_passes_costs_single_rows_for_one_batch_and_no_more() {
        var rows = new Rows(450, Set.of()) {
            private boolean failed;

            @Override
            public void handle(UUID id) {
                if (!failed && id.equals(new UUID(0, 120))) {
                    failed = true;
                    throw new IllegalStateException("deadlock detected");
                }
                super.handle(id);
            }
        };
        assertThat(runs.run(rows, TheClub.id())).isEqualTo(new RunDueWork.Result(450, 0, true));
        assertThat(rows.sizes.stream().filter(size -> size == 1).count()).isBetween(1L, 200L);
    }

    @Test
    void a_row_that_stays_due_although_it_is_handled_has_failed_and_stops_no_other() {
        var rows = new Rows(30, Set.of()) {
            @Override
            public void handle(UUID id) {
                super.handle(id);
                due.add(new UUID(0, 7));
            }
        };
        assertThat(runs.run(rows, TheClub.id())).isEqualTo(new RunDueWork.Result(29 + RunDueWork.MOST_TIMES, 1, true));
        assertThat(rows.due).containsExactly(new UUID(0, 7));
    }

    @Test
    void a_run_in_which_everything_fails_is_given_up() {
        var all = IntStream.range(0, 300).mapToObj(row -> new UUID(0, row)).collect(Collectors.toSet());
        assertThat(runs.run(new Rows(300, all), TheClub.id()))
                .isEqualTo(new RunDueWork.Result(0, RunDueWork.MOST_FAILED, false));
    }

    @Test
    void what_cannot_be_undone_is_done_after_the_commit_of_its_rows_alone() {
        var done = new ArrayList<UUID>();
        var rows = new Rows(3, Set.of(new UUID(0, 1))) {
            @Override
            public void afterCommit(List<UUID> handled) {
                assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
                done.addAll(handled);
            }
        };
        runs.run(rows, TheClub.id());
        assertThat(done).containsExactly(new UUID(0, 0), new UUID(0, 2));
    }

    @Test
    void what_a_run_leaves_due_is_counted_and_stays_as_it_is() {
        var rows = new Rows(5, Set.of(new UUID(0, 3)));
        assertThat(runs.due(rows, TheClub.id(), 1_000)).isEqualTo(5);
        runs.run(rows, TheClub.id());
        assertThat(runs.due(rows, TheClub.id(), 1_000)).isEqualTo(1);
    }

    @Test
    void nothing_due_is_no_work() {
        assertThat(runs.run(new Rows(0, Set.of()), TheClub.id())).isEqualTo(new RunDueWork.Result(0, 0, true));
    }

    @Test
    void a_query_that_fails_ends_the_run() {
        var rows = new Rows(1, Set.of()) {
            @Override
            public List<UUID> lockDue(int most, Collection<UUID> except) {
                throw new IllegalStateException("no such column");
            }
        };
        assertThatThrownBy(() -> runs.run(rows, TheClub.id())).hasMessage("no such column");
    }

    /** Rows in memory, which are handled at the end of a transaction like those of a table: not at all when it fails. */
    private static class Rows implements DueWork {
        final Set<UUID> due = new LinkedHashSet<>();
        final List<Integer> sizes = new ArrayList<>();
        private final Set<UUID> broken;
        private List<UUID> locked = List.of();

        Rows(int count, Set<UUID> broken) {
            this.broken = broken;
            Stream.iterate(0, row -> row + 1)
                    .limit(count)
                    .map(row -> new UUID(0, row))
                    .forEach(due::add);
        }

        @Override
        public String name() {
            return "rows";
        }

        @Override
        public List<UUID> lockDue(int most, Collection<UUID> except) {
            locked = due.stream()
                    .filter(row -> !except.contains(row))
                    .limit(most)
                    .toList();
            sizes.add(locked.size());
            return locked;
        }

        @Override
        public void handle(UUID id) {
            if (broken.contains(id)) {
                throw new IllegalArgumentException("a broken row");
            }
            if (id.equals(locked.getLast())) {
                due.removeAll(locked);
            }
        }
    }
}
