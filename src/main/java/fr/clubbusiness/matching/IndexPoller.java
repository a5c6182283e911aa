package fr.clubbusiness.matching;

import fr.clubbusiness.shared.UncheckedSql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has {@link MatchIndex} catch up four times a second, one after the other, for as long as the application runs. */
@ApplicationScoped
class IndexPoller {
    static final Duration EVERY = Duration.ofMillis(250);

    /** After a failure of another kind than a database that does not answer: what failed may have read everything. */
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private static final Logger LOG = Logger.getLogger(IndexPoller.class);

    private final MatchIndex index;
    private final IndexMeters meters;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("matching-index").factory());
    private boolean failing;
    private long from = System.nanoTime();

    IndexPoller(MatchIndex index, IndexMeters meters) {
        this.index = index;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        meters.watch(index::status);
        var _ = poller.scheduleWithFixedDelay(this::poll, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        poller.shutdownNow();
    }

    /** Whatever goes wrong, the next poll tries again; it is told once. */
    private void poll() {
        if (System.nanoTime() - from < 0) {
            return;
        }
        try {
            index.catchUp();
            if (failing) {
                LOG.info("The matching index follows the database again");
                failing = false;
            }
        } catch (RuntimeException | Error failed) {
            from = System.nanoTime() + (failed instanceof UncheckedSql ? 0 : PAUSE);
            if (!failing && !poller.isShutdown()) {
                LOG.warn("The matching index does not follow the database for now: it is served as it is", failed);
                failing = true;
            }
        }
    }
}
