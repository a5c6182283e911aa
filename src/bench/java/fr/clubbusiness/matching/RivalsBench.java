package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.Rival;
import fr.clubbusiness.matching.index.Rival.Answer;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs the same needs on the index and on its rivals, and compares time and results. */
final class RivalsBench {
    private static final long WARM_UP_NANOS = 10_000_000_000L;

    private final Report report;
    private final PeopleIndex index;
    private final MatchLaw law;
    private final List<Demand> needs;

    RivalsBench(Report report, PeopleIndex index, MatchLaw law, List<Demand> needs) {
        this.report = report;
        this.index = index;
        this.law = law;
        this.needs = needs;
    }

    /** @param times goal: how many times slower than the index it is at least; 0 for no goal */
    void compare(String name, int count, double times, Supplier<? extends Rival> made) {
        report.step(name + ": loading");
        var used = needs.subList(0, Math.min(count, needs.size()));
        var start = System.nanoTime();
        try (var rival = made.get()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            report.step("%s: loaded in %.1f s".formatted(name, seconds));
            warmUp(rival, used);
            double before = rival.serverSeconds();
            var answers = new ArrayList<Answer>();
            var measured = Meter.each(used, need -> answers.add(rival.find(need)));
            double server = 1e3 * (rival.serverSeconds() - before) / used.size();
            var own = Meter.each(used, this::engine).cpu().mean();
            double mean = server > 0 ? server : measured.cpu().mean();
            if (server > 0) {
                report.row(name + ", processor of its server", "ms", server, null);
            } else {
                report.row(name + ", processor", "ms", measured.cpu(), null);
            }
            report.row(name + ", wall", "ms", measured.wall(), null);
            report.row(
                    "  times the index, same %,d needs".formatted(used.size()),
                    "×",
                    mean / own,
                    goal(times, mean / own));
            report.note(sameAs(answers, used));
        }
    }

    /** Warms up for as long as the index, or for some seconds. */
    private static void warmUp(Rival rival, List<Demand> used) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < 4 * used.size() && System.nanoTime() < end; i++) {
            rival.find(used.get(i % used.size()));
        }
    }

    private String sameAs(List<Answer> answers, List<Demand> used) {
        long same = IntStream.range(0, used.size())
                .filter(i -> engine(used.get(i)).agreesWith(answers.get(i)))
                .count();
        return same == used.size()
                ? "answers the same for all of them"
                : "ANSWERS OTHERWISE for %,d of %,d needs".formatted(used.size() - same, used.size());
    }

    private Answer engine(Demand need) {
        var found = EngineBench.find(index, law, need);
        return new Answer(found.matches(), found.eligible());
    }

    private @Nullable Goal goal(double times, double reached) {
        return times > 0 && index.size() == EngineBench.GOAL_SIZE
                ? new Goal("≥ %.0f".formatted(times), reached >= times)
                : null;
    }
}
