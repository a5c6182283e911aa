package fr.clubbusiness.matching.feed;

import fr.clubbusiness.problem.UncheckedSql;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link MatchIndex} catch up every 250 ms, one run after another, while the application runs.
 *
 * <p>When the database does not answer, the next run tries again. Any other failure is a fault of this node: it would keep serving an index that no
 * longer changes. So the node ends itself with code {@value #FAULTY}, and its supervisor starts it again.
 */
@ApplicationScoped
class IndexPoller {
    static final Duration EVERY = Duration.ofMillis(250);

    /** Exit code of a faulty node: {@code EX_SOFTWARE} of sysexits.h. */
    static final int FAULTY = 70;

    private static final Logger LOG = Logger.getLogger(IndexPoller.class);

    private final MatchIndex index;
    private final IndexMeters meters;
    private final IntConsumer exit;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("matching-index").factory());
    private final Set<String> reported = new HashSet<>();
    private volatile boolean faulty;

    @Inject
    IndexPoller(MatchIndex index, IndexMeters meters) {
        this(index, meters, Quarkus::asyncExit);
    }

    /** @param exit ends the node with an exit code */
    IndexPoller(MatchIndex index, IndexMeters meters, IntConsumer exit) {
        this.index = index;
        this.meters = meters;
        this.exit = exit;
    }

    void start(@Observes StartupEvent started) {
        meters.watch(index::status);
        var _ = poller.scheduleWithFixedDelay(this::poll, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        poller.shutdownNow();
    }

    /** Whether the index has stopped following the database for good on this node. */
    boolean isFaulty() {
        return faulty;
    }

    /** Catches up once. */
    void poll() {
        try {
            index.catchUp();
            recovered();
        } catch (UncheckedSql lost) {
            reportOnce(lost);
        } catch (RuntimeException | Error fault) {
            end(fault);
        }
    }

    private void recovered() {
        if (!reported.isEmpty()) {
            LOG.info("The matching index follows the database again");
            reported.clear();
        }
    }

    /** Logs each kind of failure once until the database answers again. */
    private void reportOnce(UncheckedSql lost) {
        if (!poller.isShutdown() && reported.add(kind(lost.getCause()))) {
            LOG.warn("The matching index does not follow the database for now: it is served as it is", lost);
        }
    }

    private static String kind(@Nullable Throwable cause) {
        return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : String.valueOf(cause);
    }

    /** A failure during shutdown is no fault: the pools and beans that the poller uses are already closed. */
    private void end(Throwable fault) {
        if (poller.isShutdown()) {
            return;
        }
        faulty = true;
        poller.shutdown();
        try {
            LOG.fatalf(fault, "The matching index cannot follow the database: this node ends with code %d", FAULTY);
        } finally {
            exit.accept(FAULTY);
        }
    }
}
