package fr.clubbusiness.exposure;

import fr.clubbusiness.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A measure of each club that takes long: one caller at a time makes it, and it is kept for a while, so that pages and reloads do not make
 * it again. Of this node alone.
 */
final class OnePerClub<T> {
    private final Duration kept;
    private final Clock clock;
    private final Map<UUID, Made<T>> made = new ConcurrentHashMap<>();
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /**
     * None yet.
     *
     * @param kept how long a measure is given again
     */
    OnePerClub(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    private record Made<T>(T measure, Instant at) {}

    /**
     * The measure of a club, made now unless one is kept.
     *
     * @throws Unavailable while another caller makes it
     */
    T of(UUID club, Supplier<T> making) {
        return known(club).orElseGet(() -> make(club, making));
    }

    /** The next callers make all again. */
    void forget() {
        made.clear();
    }

    private T make(UUID club, Supplier<T> making) {
        if (!running.add(club)) {
            throw new Unavailable(
                    "exposure-running",
                    "La mesure est déjà en cours pour ce club : recommencez dans quelques secondes, son résultat servira à tous.",
                    "The measure is already running for this club: try again in a few seconds, its result serves everybody.");
        }
        try {
            // Another caller may have made it between the two.
            return known(club).orElseGet(() -> keep(club, making.get()));
        } finally {
            running.remove(club);
        }
    }

    private T keep(UUID club, T measure) {
        made.values().removeIf(this::isOver);
        made.put(club, new Made<>(measure, clock.instant()));
        return measure;
    }

    private Optional<T> known(UUID club) {
        return Optional.ofNullable(made.get(club)).filter(one -> !isOver(one)).map(Made::measure);
    }

    private boolean isOver(Made<T> one) {
        return one.at().plus(kept).isBefore(clock.instant());
    }
}
