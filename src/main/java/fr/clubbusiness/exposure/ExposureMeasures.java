package fr.clubbusiness.exposure;

import fr.clubbusiness.http.WorkLimits;
import fr.clubbusiness.matching.ListedPeople;
import fr.clubbusiness.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Measures who is shown in a club. It searches every open need, and reads the groups of everyone who matches. */
@ApplicationScoped
class ExposureMeasures {
    /** Long enough to page through the forgotten people, short enough to see the effect of a change. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    /** Time limit of a measure. A club of a hundred thousand people takes some seconds. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final ListedPeople appearances;
    private final ReadPersonGroups traits;
    private final WorkLimits limits;
    private final Clock clock;
    private final OnePerClub<Measure> measures;

    ExposureMeasures(ListedPeople appearances, ReadPersonGroups traits, WorkLimits limits, Clock clock) {
        this.appearances = appearances;
        this.traits = traits;
        this.limits = limits;
        this.clock = clock;
        this.measures = new OnePerClub<>(KEPT_FOR, clock);
    }

    /**
     * A measure. It holds counts of groups and the people in the lists, no other data about people.
     *
     * @param at when
     * @param needs number of open needs
     * @param eligible number of people who match at least one of them
     * @param appearing people in the first places of at least one of them
     */
    record Measure(Instant at, int needs, int eligible, Set<UUID> appearing, List<Exposure> dimensions) {}

    /**
     * The measure of a club, at most five minutes old.
     *
     * @throws Unavailable while another caller computes it, when it takes longer than a minute, or before the index is loaded
     */
    Measure of(UUID club) {
        return measures.of(club, () -> measure(club));
    }

    /** Forgets all measures, so that the next caller measures again. For tests that have just written data. */
    void forget() {
        measures.forget();
    }

    private Measure measure(UUID club) {
        var at = clock.instant();
        var found = appearances.find(club, limits.atMost(TIME_LIMIT));
        var known = traits.of(club, found.eligible());
        return new Measure(
                at,
                found.lists().size(),
                found.eligible().size(),
                found.listed(),
                Arrays.stream(ExposureDimension.values())
                        .map(dimension -> Exposure.by(dimension, found.lists(), known))
                        .toList());
    }
}
