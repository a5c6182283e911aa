package fr.clubbusiness.job;

import fr.clubbusiness.security.Automaton;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs due work for a club until nothing is due. Transactions are short, so that the matching index stays up to date meanwhile. A row that cannot be
 * handled does not stop the others: it is left for the next run, and counted. So is one that stays due although it is handled again and again.
 */
@ApplicationScoped
public class RunDueWork {
    /** A run in which so many rows fail is given up: something is wrong with all of them. */
    static final int MOST_FAILED = 50;

    /** A row that is still due after it was handled so many times in a run has failed: each time went without an error, and without effect. */
    static final int MOST_TIMES = 5;

    private static final Logger LOG = Logger.getLogger(RunDueWork.class);

    private final Automaton automaton;
    private volatile boolean stopping;

    RunDueWork(Automaton automaton) {
        this.automaton = automaton;
    }

    /**
     * What one run did.
     *
     * @param handled rows handled
     * @param failed rows that could not be handled, and are still due
     * @param whole whether nothing else is due; otherwise it was given up or stopped
     */
    public record Result(int handled, int failed, boolean whole) {}

    /** Handles everything that is due in this club, until too many rows fail or the node stops. */
    public Result run(DueWork work, UUID club) {
        var failed = new HashSet<UUID>();
        var times = new HashMap<UUID, Integer>();
        var size = new BatchSize(work.batch());
        int handled = 0;
        int singly = 0;
        while (!stopping && failed.size() < MOST_FAILED) {
            var batch = new Batch(work, failed, singly > 0 ? 1 : size.next());
            singly = Math.max(0, singly - 1);
            if (automaton.actFor(club, batch::run)) {
                handled += batch.locked.size();
                failed.addAll(handledTooOften(work, batch.locked, times));
                if (batch.locked.isEmpty()) {
                    return new Result(handled, failed.size(), true);
                }
                size.lasted(batch.lasted);
            } else if (batch.locked.size() == 1) {
                failed.addAll(batch.locked);
            } else {
                // One of these rows fails, or something that passes did: they are handled one by one, those after them
                // together again.
                singly = batch.locked.size();
                size.failed();
            }
        }
        return new Result(handled, failed.size(), false);
    }

    private static List<UUID> handledTooOften(DueWork work, List<UUID> handled, Map<UUID, Integer> times) {
        var tooOften = handled.stream()
                .filter(id -> times.merge(id, 1, Integer::sum) >= MOST_TIMES)
                .toList();
        if (!tooOften.isEmpty()) {
            LOG.errorf("%s handled %s %d times in one run: left for the next one", work.name(), tooOften, MOST_TIMES);
        }
        return tooOften;
    }

    /** How many rows are due in this club and not locked elsewhere, {@code most} at most. It handles none of them. */
    int due(DueWork work, UUID club, int most) {
        return automaton.actFor(
                club,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> work.lockDue(most, List.of()).size()));
    }

    /** Ends what runs after its present transaction: the rest is due on another node, or after the start. */
    void stop() {
        stopping = true;
    }

    /** One transaction. */
    private static final class Batch {
        private final DueWork work;
        private final Set<UUID> except;
        private final int most;
        private List<UUID> locked = List.of();
        private Duration lasted = Duration.ZERO;

        Batch(DueWork work, Set<UUID> except, int most) {
            this.work = work;
            this.except = except;
            this.most = most;
        }

        /** Whether all of it was committed. */
        boolean run() {
            var began = System.nanoTime();
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    locked = work.lockDue(most, except);
                    locked.forEach(work::handle);
                });
            } catch (RuntimeException failure) {
                // Without rows it is the query that failed, and it would fail again.
                if (locked.isEmpty()) {
                    throw failure;
                }
                LOG.debugf(failure, "%s: %d rows in one transaction", work.name(), locked.size());
                if (locked.size() == 1) {
                    LOG.warnf(failure, "%s cannot handle %s: it stays due", work.name(), locked.getFirst());
                }
                return false;
            }
            lasted = Duration.ofNanos(System.nanoTime() - began);
            work.afterCommit(locked);
            return true;
        }
    }
}
