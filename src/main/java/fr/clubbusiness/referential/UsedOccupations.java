package fr.clubbusiness.referential;

import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.RomeCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The occupations that a club uses, to put them first in a search. Open needs are counted once in ten minutes for each club and node: a search
 * is made at every key that somebody types.
 *
 * <p>The order of a search tells something of these counts. So whoever may not read all open needs gets an order without them, and
 * people's targets are never counted.
 */
@ApplicationScoped
class UsedOccupations {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final OccupationUse use;
    private final Clock clock;
    private final Map<UUID, Counted> counts = new ConcurrentHashMap<>();

    UsedOccupations(OccupationUse use, Clock clock) {
        this.use = use;
        this.clock = clock;
    }

    private record Counted(Map<RomeCode, Integer> openNeeds, Instant at) {}

    /** The open needs of the caller's club by occupation, ten minutes old at most; none when the caller may not read them all. */
    Map<RomeCode, Integer> of(Caller caller) {
        return switch (Access.NEEDS.of(caller)) {
            case ALL, OPEN -> of(caller.club());
            case OWN, NONE -> Map.of();
        };
    }

    private Map<RomeCode, Integer> of(UUID club) {
        var known = counts.get(club);
        if (known == null || isOver(known)) {
            known = new Counted(use.openNeeds(club), clock.instant());
            counts.put(club, known);
        }
        return known.openNeeds();
    }

    private boolean isOver(Counted known) {
        return known.at().plus(KEPT).isBefore(clock.instant());
    }
}
