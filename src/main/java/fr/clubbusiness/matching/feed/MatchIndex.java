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
 * Everybody who may be proposed and every open need, in memory: derived from PostgreSQL, disposable, and following its changes. Readers
 * never wait and never fail; what they find may be late by a moment, and is read again before it is shown.
 *
 * <p>Nodes share nothing but the feed. A new index is complete before it takes the old one's place, which serves and follows until then.
 */
@ApplicationScoped
public class MatchIndex {
    private static final Logger LOG = Logger.getLogger(MatchIndex.class);

    /** Between a rebuild that failed and the next, which reads as much. */
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    /** Who writes for longer than this is named. */
    private static final long A_MOMENT = Duration.ofSeconds(1).toNanos();

    private final IndexFeed feed;
    private final Referential referential;
    private final IndexMeters meters;
    private final AtomicBoolean rebuildWanted = new AtomicBoolean();

    private volatile IndexSnapshot fed = IndexSnapshot.NOTHING;
    private volatile @Nullable IndexStatus status;

    // Of whoever catches up.
    private @Nullable FeedPosition horizon;
    private FeedPruning pruning = new FeedPruning();
    private volatile @Nullable CompletableFuture<IndexFeed.Loaded> rebuilding;
    private long rebuildFrom = System.nanoTime();

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
        return fed.of(club);
    }

    /**
     * How it stands.
     *
     * @throws Unavailable before the first load is complete
     */
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

    /** How it stands; null before the first load is complete. */
    @Nullable
    IndexStatus status() {
        return status;
    }

    /** Whether everything is being read again, or soon will be. */
    public boolean isRebuilding() {
        return rebuildWanted.get() || rebuilding != null;
    }

    /** Has everything read again in the background; nothing more while it is being done. */
    void rebuild() {
        if (rebuilding == null) {
            rebuildWanted.set(true);
        }
    }

    /**
     * Takes up all that was committed and that no transaction still running holds back. The first time, and when changes can no longer be
     * followed ({@link FeedPosition#isLostAt}), it reads everything.
     *
     * @throws UncheckedSql when the database does not answer: what is held is served as it is
     * @throws RuntimeException when it cannot be followed for another reason: the next attempt would fail in the same way
     */
    public synchronized void catchUp() {
        var mark = feed.mark();
        var followed = horizon;
        if (followed == null || followed.isLostAt(mark)) {
            pruning = new FeedPruning();
            // What is being read again may be of the time before, whenever it ends.
            rebuilding = null;
            var loaded = meters.loading(feed::load);
            publish(loaded.everything(), new FeedPosition(loaded.mark()), loaded.mark());
        } else {
            follow(mark, followed);
        }
    }

    private void follow(DatabasePosition mark, FeedPosition followed) {
        beginRebuilding();
        var replacement = rebuilt(mark);
        var at = replacement == null ? followed : new FeedPosition(replacement.mark());
        var changes = at.next() == mark.oldest() ? FeedChanges.NONE : feed.changes(at.next(), mark.oldest());
        if (changes.referential()) {
            referential.refresh();
            rebuildWanted.set(true);
        }
        var now = replacement == null ? fed : replacement.everything();
        for (var some : changes.slices()) {
            now = now.after(some, feed);
        }
        at.moveTo(mark);
        publish(now, at, mark);
        meters.changed(changes.size());
        if (replacement != null) {
            rebuilding = null;
        }
        if (rebuilding == null && now.isScattered()) {
            rebuildWanted.set(true);
        }
        prune(mark);
    }

    private void beginRebuilding() {
        if (rebuilding == null && System.nanoTime() - rebuildFrom >= 0 && rebuildWanted.getAndSet(false)) {
            rebuilding = CompletableFuture.supplyAsync(
                    () -> meters.loading(feed::load),
                    task -> Thread.ofPlatform()
                            .daemon()
                            .name("matching-index-rebuild")
                            .start(task));
        }
    }

    /** The new index, once it is complete and can be followed to there. */
    private IndexFeed.@Nullable Loaded rebuilt(DatabasePosition mark) {
        var ready = rebuilding;
        if (ready == null || !ready.isDone()) {
            return null;
        }
        return switch (ready.state()) {
            case FAILED -> {
                retryOrThrow(ready.exceptionNow());
                yield null;
            }
            case SUCCESS, RUNNING, CANCELLED -> followable(ready.join(), mark);
        };
    }

    /** A database that did not answer is asked again; what failed otherwise would fail again. */
    private void retryOrThrow(Throwable failed) {
        switch (failed) {
            case UncheckedSql lost -> {
                LOG.warn("The matching index could not be rebuilt: the present one stays for now", lost);
                rebuildLater();
            }
            case RuntimeException bug -> throw bug;
            case Error grave -> throw grave;
            default -> throw new IllegalStateException("a load throws nothing that is checked", failed);
        }
    }

    private IndexFeed.@Nullable Loaded followable(IndexFeed.Loaded ready, DatabasePosition mark) {
        if (ready.mark().askedAt() > mark.askedAt()) {
            // Complete since this mark was asked: the next one is later than both.
            return null;
        }
        if (new FeedPosition(ready.mark()).isLostAt(mark)) {
            rebuildLater();
            return null;
        }
        return ready;
    }

    private void rebuildLater() {
        rebuilding = null;
        rebuildFrom = System.nanoTime() + PAUSE;
        rebuildWanted.set(true);
    }

    private void publish(IndexSnapshot now, FeedPosition at, DatabasePosition mark) {
        fed = now;
        horizon = at;
        status = new IndexStatus(
                now.people(),
                now.needs(),
                now.bytes(),
                at.complete().askedAt(),
                mark.askedAt(),
                at.loaded().askedAt(),
                now.unreadable().size(),
                now.unreadableShare(),
                heldBy(mark, at.heldSince()));
    }

    private @Nullable BlockingTransaction heldBy(DatabasePosition now, @Nullable DatabasePosition since) {
        return since == null || now.askedAt() - since.askedAt() < A_MOMENT
                ? null
                : feed.holder(now.oldest(), since.at());
    }

    private void prune(DatabasePosition now) {
        pruning.saw(now);
        pruning.before(now).ifPresent(before -> {
            if (!feed.prune(before)) {
                pruning.done(before);
            }
        });
    }
}
