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

/** Measures who is shown in a club: every open need is searched, and the groups of everybody who matches are read. */
@ApplicationScoped
class ExposureMeasures {
    /** Long enough to page through who is forgotten, short enough to see what a change brings. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** A club of a hundred thousand people takes some seconds. */
    private static final Duration MOST = Duration.ofMinutes(1);

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
        this.measures = new OnePerClub<>(KEPT, clock);
    }

    /**
     * What was measured. Only counts of groups are kept, and who stands in a list.
     *
     * @param at when
     * @param needs how many are open
     * @param eligible how many people match one of them
     * @param appearing who is among the first of one of them
     */
    record Measure(Instant at, int needs, int eligible, Set<UUID> appearing, List<Exposure> dimensions) {}

    /**
     * The measure of a club, five minutes old at most.
     *
     * @throws Unavailable while another caller makes it, when it takes longer than a minute, and before the index is loaded
     */
    Measure of(UUID club) {
        return measures.of(club, () -> measure(club));
    }

    /** The next caller measures again, as a test wants it that has just written. */
    void forget() {
        measures.forget();
    }

    private Measure measure(UUID club) {
        var at = clock.instant();
        var seen = appearances.seen(club, limits.atMost(MOST));
        var known = traits.of(club, seen.eligible());
        return new Measure(
                at,
                seen.lists().size(),
                seen.eligible().size(),
                seen.appearing(),
                Arrays.stream(ExposureDimension.values())
                        .map(dimension -> Exposure.by(dimension, seen.lists(), known))
                        .toList());
    }
}
