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
 * Has {@link MatchIndex} catch up four times a second, one after the other, for as long as the application runs.
 *
 * <p>A database that does not answer is asked again at the next turn. Anything else that fails is a fault of this node: its index would
 * stand still while it serves on. The node ends itself instead, with code {@value #FAULTY}, and whoever runs it starts it again.
 */
@ApplicationScoped
class IndexPoller {
    static final Duration EVERY = Duration.ofMillis(250);

    /** Exit code of a node at fault: {@code EX_SOFTWARE} of sysexits.h. */
    static final int FAULTY = 70;

    private static final Logger LOG = Logger.getLogger(IndexPoller.class);

    private final MatchIndex index;
    private final IndexMeters meters;
    private final IntConsumer exit;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("matching-index").factory());
    private final Set<String> told = new HashSet<>();
    private volatile boolean faulty;

    @Inject
    IndexPoller(MatchIndex index, IndexMeters meters) {
        this(index, meters, Quarkus::asyncExit);
    }

    /** With what ends the node, given its exit code. */
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

    /** Whether the index no longer follows the database, and never will on this node. */
    boolean isFaulty() {
        return faulty;
    }

    /** Catches up once. */
    void poll() {
        try {
            index.catchUp();
            recovered();
        } catch (UncheckedSql lost) {
            tellOnce(lost);
        } catch (RuntimeException | Error fault) {
            end(fault);
        }
    }

    private void recovered() {
        if (!told.isEmpty()) {
            LOG.info("The matching index follows the database again");
            told.clear();
        }
    }

    /** Once for each kind of failure until the database answers again. */
    private void tellOnce(UncheckedSql lost) {
        if (!poller.isShutdown() && told.add(kind(lost.getCause()))) {
            LOG.warn("The matching index does not follow the database for now: it is served as it is", lost);
        }
    }

    private static String kind(@Nullable Throwable cause) {
        return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : String.valueOf(cause);
    }

    /** While the application stops, what it uses is gone: that is no fault. */
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
