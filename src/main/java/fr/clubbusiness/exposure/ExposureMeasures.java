package fr.clubbusiness.exposure;

import fr.clubbusiness.http.WorkLimits;
import fr.clubbusiness.matching.ListedPeople;
import fr.clubbusiness.matching.ListedPeople.Absent;
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
 * same until midnight. So nobody's needs of today tell who appears in no list.
 */
@ApplicationScoped
class ExposureMeasures {
    /** Time limit of a measure. A club of a hundred thousand people takes some seconds. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final ListedPeople appearances;
    private final CountedNeeds counted;
    private final ReadPersonGroups traits;
    private final WorkLimits limits;
    private final Clock clock;
    private final OnePerClub<Measure> measures;

    ExposureMeasures(
            ListedPeople appearances, CountedNeeds counted, ReadPersonGroups traits, WorkLimits limits, Clock clock) {
        this.appearances = appearances;
        this.counted = counted;
        this.traits = traits;
        this.limits = limits;
        this.clock = clock;
        this.measures = new OnePerClub<>(clock);
    }

    /**
     * A measure: counts of groups, and who appears.
     *
     * @param at when
     * @param needs number of needs that count
     * @param eligible number of people who match at least one of them
     * @param listed people in the first places of at least one of them; only the others are ever shown
     */
    record Measure(Instant at, int needs, int eligible, Set<UUID> listed, List<Exposure> dimensions) {}

    /**
     * The measure of a club for today.
     *
     * @throws Unavailable while another caller computes it, when it takes longer than a minute, or before the index is loaded
     */
    Measure of(UUID club) {
        return measures.of(club, () -> measure(club));
    }

    /**
     * What keeps these people out of the needs that count today. A need whose criteria were written since the measure counts no more: rewriting it tells
     * nothing about a person.
     */
    List<Absent> absent(UUID club, List<UUID> people) {
        return appearances.absent(club, people, counted.of(club));
    }

    /** Forgets all measures, so that the next caller measures again. For tests that have just written data. */
    void forget() {
        measures.forget();
    }

    private Measure measure(UUID club) {
        var at = clock.instant();
        var found = appearances.find(club, counted.of(club), limits.atMost(TIME_LIMIT));
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
