package fr.clubbusiness.http.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.clubbusiness.problem.TooManyRequests;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each caller on this node, in token buckets: a whole minute's worth at once, then as many as come back with time. Who has not
 * asked for two minutes is forgotten, and then has a full bucket again.
 */
@ApplicationScoped
class RateBuckets {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Some 20 MB when all are in use. The least recent are dropped first. */
    private static final int MOST_CALLERS = 100_000;

    private final Map<Rate, Integer> limits = new EnumMap<>(Rate.class);
    private final Map<Rate, String> policies = new EnumMap<>(Rate.class);
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /**
     * One bucket.
     *
     * @param member who asks; null for strangers
     * @param network of whom nobody knows more; null for members
     */
    private record Key(
            Rate rate, @Nullable UUID member, @Nullable String network) {}

    /**
     * What a request left in its bucket.
     *
     * @param isOver whether it found none
     * @param left requests that may follow at once
     * @param reset until the bucket is full again
     * @param delay until the next request may follow
     */
    record Taken(Rate rate, boolean isOver, long left, Duration reset, Duration delay) {}

    RateBuckets(RatesConfig config) {
        for (var rate : Rate.values()) {
            limits.put(rate, rate.limit(config));
            policies.put(rate, "\"%s\";q=%d;w=%d".formatted(rate.policy(), rate.limit(config), WINDOW.toSeconds()));
        }
    }

    /** Counts a request of a member. */
    Taken take(Rate rate, UUID member) {
        return taken(rate, bucket(new Key(rate, member, null)).tryConsumeAndReturnRemaining(1));
    }

    /** Counts an answer to nobody known. */
    Taken takeAsStranger(Rate rate, String network) {
        var bucket = bucket(new Key(rate, null, network));
        return taken(rate, bucket.tryConsumeAndReturnRemaining(1));
    }

    /** Whether nobody known may ask any more from there, for now. Counts nothing. */
    boolean isExhausted(Rate rate, String network) {
        var bucket = buckets.getIfPresent(new Key(rate, null, network));
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private Bucket bucket(Key key) {
        return buckets.get(key, wanted -> newBucket(limit(wanted.rate())));
    }

    private static Bucket newBucket(int limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private static Taken taken(Rate rate, ConsumptionProbe probe) {
        return new Taken(
                rate,
                !probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private int limit(Rate rate) {
        return limits.getOrDefault(rate, 0);
    }

    /** The header {@code RateLimit-Policy} (IETF draft-ietf-httpapi-ratelimit-headers): how many, in how many seconds. */
    String policy(Rate rate) {
        return policies.getOrDefault(rate, "");
    }

    /** The header {@code RateLimit}: how many are left, and in how many seconds all are back. */
    static String remaining(Taken taken) {
        return '"' + taken.rate().policy() + "\";r=" + taken.left() + ";t=" + seconds(taken.reset());
    }

    /** The refusal of a request that found nothing left. */
    TooManyRequests refusal(Taken taken) {
        long wait = Math.max(1, seconds(taken.delay()));
        int limit = limit(taken.rate());
        var rate = taken.rate();
        return new TooManyRequests(
                "rate-limit",
                Duration.ofSeconds(wait),
                "Plus de %d %s en une minute : recommencez dans %d s. %s"
                        .formatted(limit, rate.french(), wait, rate.advice()),
                "More than %d %s in a minute: try again in %d s.".formatted(limit, rate.english(), wait));
    }

    private static long seconds(Duration some) {
        return some.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
