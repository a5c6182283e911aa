package fr.clubbusiness.exposure;

import fr.clubbusiness.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Caches a slow measure of each club until its day ends, so that pages and reloads do not compute it again. One caller at a time computes it. Each
 * node has its own cache.
 */
final class OnePerClub<T> {
    private final Clock clock;
    private final Map<UUID, Cached<T>> cached = new ConcurrentHashMap<>();
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** An empty cache, whose days are those of the clock's zone. */
    OnePerClub(Clock clock) {
        this.clock = clock;
    }

    private record Cached<T>(T measure, Instant at) {}

    /**
     * The measure of a club, computed now unless one is cached.
     *
     * @throws Unavailable while another caller computes it
     */
    T of(UUID club, Supplier<T> computation) {
        return cached(club).orElseGet(() -> compute(club, computation));
    }

    /** Forgets all measures. */
    void forget() {
        cached.clear();
    }

    private T compute(UUID club, Supplier<T> computation) {
        if (!running.add(club)) {
            throw new Unavailable(
                    "exposure-running",
                    "La mesure est déjà en cours pour ce club : recommencez dans quelques secondes, son résultat servira à tous.",
                    "The measure is already running for this club: try again in a few seconds, its result serves everybody.");
        }
        try {
            // Another caller may have finished since the first look.
            return cached(club).orElseGet(() -> store(club, computation.get()));
        } finally {
            running.remove(club);
        }
    }

    private T store(UUID club, T measure) {
        cached.values().removeIf(this::isOver);
        cached.put(club, new Cached<>(measure, clock.instant()));
        return measure;
    }

    private Optional<T> cached(UUID club) {
        return Optional.ofNullable(cached.get(club))
                .filter(entry -> !isOver(entry))
                .map(Cached::measure);
    }

    private boolean isOver(Cached<T> entry) {
        return LocalDate.ofInstant(entry.at(), clock.getZone()).isBefore(LocalDate.now(clock));
    }
}
