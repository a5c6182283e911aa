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

/**
 * Measures who is shown in a club. The measure of a day searches the needs that count on it, reads the groups of everyone who matches, and stays the
 * same until midnight. The people whom no list shows are searched in all open needs.
 */
@ApplicationScoped
class ExposureMeasures {
    /** Long enough to page through the forgotten people, short enough to see the effect of a change. */
    private static final Duration LISTED_KEPT_FOR = Duration.ofMinutes(5);

    /** Time limit of a measure. A club of a hundred thousand people takes some seconds. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final ListedPeople appearances;
    private final CountedNeeds counted;
    private final ReadPersonGroups traits;
    private final WorkLimits limits;
    private final Clock clock;
    private final OnePerClub<Measure> measures;
    private final OnePerClub<Set<UUID>> listed;

    ExposureMeasures(
            ListedPeople appearances, CountedNeeds counted, ReadPersonGroups traits, WorkLimits limits, Clock clock) {
        this.appearances = appearances;
        this.counted = counted;
        this.traits = traits;
        this.limits = limits;
        this.clock = clock;
        this.measures = OnePerClub.ofTheDay(clock);
        this.listed = new OnePerClub<>(LISTED_KEPT_FOR, clock);
    }

    /**
     * A measure: counts of groups, and nothing about a person.
     *
     * @param at when
     * @param needs number of needs that count
     * @param eligible number of people who match at least one of them
     * @param appearing number of people in the first places of at least one of them
     */
    record Measure(Instant at, int needs, int eligible, int appearing, List<Exposure> dimensions) {}

    /**
     * The measure of a club for today.
     *
     * @throws Unavailable while another caller computes it, when it takes longer than a minute, or before the index is loaded
     */
    Measure of(UUID club) {
        return measures.of(club, () -> measure(club));
    }

    /**
     * The people in the first places of at least one open need of a club, at most five minutes ago.
     *
     * @throws Unavailable as for a measure
     */
    Set<UUID> listed(UUID club) {
        return listed.of(
                club, () -> appearances.find(club, limits.atMost(TIME_LIMIT)).listed());
    }

    /** Forgets all measures, so that the next caller measures again. For tests that have just written data. */
    void forget() {
        measures.forget();
        listed.forget();
    }

    private Measure measure(UUID club) {
        var at = clock.instant();
        var found = appearances.find(club, counted.of(club), limits.atMost(TIME_LIMIT));
        var known = traits.of(club, found.eligible());
        return new Measure(
                at,
                found.lists().size(),
                found.eligible().size(),
                found.listed().size(),
                Arrays.stream(ExposureDimension.values())
                        .map(dimension -> Exposure.by(dimension, found.lists(), known))
                        .toList());
    }
}
