package fr.clubbusiness.matching.feed;

import fr.clubbusiness.matching.index.ClubIndex;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All people who may be proposed and all open needs, in memory. The index is derived from PostgreSQL, follows its changes and can be rebuilt at any
 * time. Readers never wait. What they find may be slightly out of date, so it is read again before being shown.
 *
 * <p>Nodes share only the feed. A new index replaces the old one once it is complete; until then the old one serves and follows changes.
 */
@ApplicationScoped
public class MatchIndex {
    private static final Logger LOG = Logger.getLogger(MatchIndex.class);

    /** Pause between a failed rebuild and the next one, because each reads everything. */
    private static final long REBUILD_PAUSE = Duration.ofSeconds(10).toNanos();

    /** A transaction that delays changes for longer than this is named. */
    private static final long LONG_WRITE = Duration.ofSeconds(1).toNanos();

    private final IndexFeed feed;
    private final Referential referential;
    private final IndexMeters meters;
    private final AtomicBoolean rebuildWanted = new AtomicBoolean();

    private volatile IndexSnapshot snapshot = IndexSnapshot.EMPTY;
    private volatile @Nullable IndexStatus status;

    // Used only by the thread that catches up.
    private @Nullable FeedPosition feedPosition;
    private FeedPruning pruning = new FeedPruning();
    private volatile @Nullable CompletableFuture<IndexFeed.Loaded> rebuilding;
    private long nextRebuild = System.nanoTime();

    public MatchIndex(IndexFeed feed, Referential referential, IndexMeters meters) {
        this.feed = feed;
        this.referential = referential;
        this.meters = meters;
    }

    /**
     * The people and needs of this club.
     *
     * @throws Unavailable before the first load is complete
     */
    public ClubIndex of(UUID club) {
        loaded();
        return snapshot.of(club);
    }

    /** The state of the index. */
    public IndexStatus loaded() {
        var known = status;
        if (known == null) {
            throw new Unavailable(
                    "matching-index-loading",
                    "Les rapprochements se préparent : recommencez dans quelques secondes.",
                    "Matches are being prepared: try again in a few seconds.");
        }
        return known;
    }

    /** The state of the index; null before the first load is complete. */
    @Nullable
    IndexStatus status() {
        return status;
    }

    /** Whether everything is being read again, or will be soon. */
    public boolean isRebuilding() {
        return rebuildWanted.get() || rebuilding != null;
    }

    /** Starts to read everything again in the background, unless that is already running. */
    void rebuild() {
        if (rebuilding == null) {
            rebuildWanted.set(true);
        }
    }

    /**
     * Reads all committed changes that no running transaction delays. It loads everything the first time, and when changes can no longer be followed
     * ({@link FeedPosition#isLostAt}).
     *
     * @throws UncheckedSql when the database does not answer: the current index keeps serving
     * @throws RuntimeException when changes cannot be read for another reason: the next attempt would fail in the same way
     */
    public synchronized void catchUp() {
        var position = feed.position();
        var followed = feedPosition;
        if (followed == null || followed.isLostAt(position)) {
            pruning = new FeedPruning();
            // A rebuild under way may have read the database from before the restart.
            rebuilding = null;
            var loaded = meters.timeLoad(feed::load);
            publish(loaded.snapshot(), new FeedPosition(loaded.position()), loaded.position());
        } else {
            follow(position, followed);
        }
    }

    private void follow(DatabasePosition position, FeedPosition followed) {
        beginRebuilding();
        var replacement = rebuilt(position);
        var at = replacement == null ? followed : new FeedPosition(replacement.position());
        var changes = at.next() == position.oldest() ? FeedChanges.NONE : feed.changes(at.next(), position.oldest());
        if (changes.referential()) {
            referential.refresh();
            rebuildWanted.set(true);
        }
        var now = replacement == null ? snapshot : replacement.snapshot();
        for (var some : changes.slices()) {
            now = now.after(some, feed);
        }
        at.moveTo(position);
        publish(now, at, position);
        meters.countChanges(changes.size());
        if (replacement != null) {
            rebuilding = null;
        }
        if (rebuilding == null && now.shouldRebuild()) {
            rebuildWanted.set(true);
        }
        prune(position);
    }

    private void beginRebuilding() {
        if (rebuilding == null && System.nanoTime() - nextRebuild >= 0 && rebuildWanted.getAndSet(false)) {
            rebuilding = CompletableFuture.supplyAsync(
                    () -> meters.timeLoad(feed::load),
                    task -> Thread.ofPlatform()
                            .daemon()
                            .name("matching-index-rebuild")
                            .start(task));
        }
    }

    /** The new index, once it is complete and can be followed up to here. */
    private IndexFeed.@Nullable Loaded rebuilt(DatabasePosition position) {
        var ready = rebuilding;
        if (ready == null || !ready.isDone()) {
            return null;
        }
        return switch (ready.state()) {
            case FAILED -> {
                retryOrThrow(ready.exceptionNow());
                yield null;
            }
            case SUCCESS, RUNNING, CANCELLED -> followable(ready.join(), position);
        };
    }

    /** A failure of the database is tried again. Any other failure would happen again. */
    private void retryOrThrow(Throwable failed) {
        switch (failed) {
            case UncheckedSql lost -> {
                LOG.warn("The matching index could not be rebuilt: the present one stays for now", lost);
                rebuildLater();
            }
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException("a load throws nothing that is checked", failed);
        }
    }

    private IndexFeed.@Nullable Loaded followable(IndexFeed.Loaded ready, DatabasePosition position) {
        if (ready.position().askedAt() > position.askedAt()) {
            // It was completed after this position was read; the next position is later than both.
            return null;
        }
        if (new FeedPosition(ready.position()).isLostAt(position)) {
            rebuildLater();
            return null;
        }
        return ready;
    }

    private void rebuildLater() {
        rebuilding = null;
        nextRebuild = System.nanoTime() + REBUILD_PAUSE;
        rebuildWanted.set(true);
    }

    private void publish(IndexSnapshot now, FeedPosition at, DatabasePosition position) {
        snapshot = now;
        feedPosition = at;
        status = new IndexStatus(
                now.people(),
                now.needs(),
                now.bytes(),
                at.complete().askedAt(),
                position.askedAt(),
                at.loaded().askedAt(),
                now.unreadable().size(),
                now.unreadableShare(),
                heldBy(position, at.heldSince()));
    }

    private @Nullable BlockingTransaction heldBy(DatabasePosition now, @Nullable DatabasePosition since) {
        return since == null || now.askedAt() - since.askedAt() < LONG_WRITE
                ? null
                : feed.holder(now.oldest(), since.at());
    }

    private void prune(DatabasePosition now) {
        pruning.record(now);
        pruning.before(now).ifPresent(before -> {
            if (!feed.prune(before)) {
                pruning.done(before);
            }
        });
    }
}
