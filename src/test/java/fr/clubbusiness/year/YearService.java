package fr.clubbusiness.year;

import fr.clubbusiness.TestClock;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.job.RunDueWork;
import fr.clubbusiness.matching.MatchManyNeeds;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.problem.WorkLimit;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;

/** The parts of the service that a year uses without a request: its clock, its jobs and its matches. */
@ApplicationScoped
class YearService {
    /** Jobs of which nobody notices anything before the next morning. */
    private static final Set<String> DURING_THE_DAY = Set.of("message-delivery", "introduction-answer-rates");

    private final List<DueWork> works;
    private final RunDueWork runs;
    private final TestClock clock;
    private final MatchManyNeeds matches;

    YearService(@All List<DueWork> works, RunDueWork runs, TestClock clock, MatchManyNeeds matches) {
        this.works = works;
        this.runs = runs;
        this.clock = clock;
        this.matches = matches;
    }

    /** Goes to nine in the morning of that day. */
    void travelTo(LocalDate day) {
        clock.travelTo(day);
    }

    /**
     * Goes there, and does what is due in this club, without the jobs of these names. Mails to organisations leave during the day.
     *
     * @return what is still being done
     */
    List<Future<?>> morning(LocalDate day, UUID club, Set<String> without, Lanes lanes) {
        clock.travelTo(day);
        works.stream()
                .filter(work -> !DURING_THE_DAY.contains(work.name()) && !without.contains(work.name()))
                .forEach(work -> run(work, club));
        return lanes.start(works.stream()
                .filter(work -> DURING_THE_DAY.contains(work.name()))
                .<Runnable>map(work -> () -> run(work, club))
                .toList());
    }

    /** The same again and again, until nothing is due: one job can make another due. */
    void settle(UUID club, Set<String> without) {
        int handled;
        do {
            handled = works.stream()
                    .filter(work -> !without.contains(work.name()))
                    .mapToInt(work -> run(work, club))
                    .sum();
        } while (handled > 0);
    }

    private int run(DueWork work, UUID club) {
        var result = runs.run(work, club);
        if (result.failed() > 0) {
            throw new AssertionError("rows that could not be handled: " + work.name() + " " + result);
        }
        return result.handled();
    }

    /** The people who match each of these needs, the best first, on the data of now. */
    List<ScoredPair> best(UUID club, Collection<UUID> needs, int each) {
        caughtUp();
        return matches.best(club, needs, each, WorkLimit.NONE);
    }

    /** The index has everything that is stored. */
    void caughtUp() {
        Matching.caughtUp();
    }

    void comeBack() {
        clock.comeBack();
    }
}
