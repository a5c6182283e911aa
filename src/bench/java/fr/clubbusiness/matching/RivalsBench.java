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

/** The same needs asked of the index and of its rivals, and whether they answer the same. */
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

    /** @param times how many times slower than the index it ought to be, 0 when nothing is asked */
    void against(String name, int count, double times, Supplier<? extends Rival> made) {
        report.step(name + ": loading");
        var asked = needs.subList(0, Math.min(count, needs.size()));
        var start = System.nanoTime();
        try (var rival = made.get()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            report.step("%s: loaded in %.1f s".formatted(name, seconds));
            warmUp(rival, asked);
            double before = rival.elsewhere();
            var answers = new ArrayList<Answer>();
            var measured = Meter.each(asked, need -> answers.add(rival.find(need)));
            double elsewhere = 1e3 * (rival.elsewhere() - before) / asked.size();
            var own = Meter.each(asked, this::engine).cpu().mean();
            double mean = elsewhere > 0 ? elsewhere : measured.cpu().mean();
            if (elsewhere > 0) {
                report.row(name + ", processor of its server", "ms", elsewhere, null);
            } else {
                report.row(name + ", processor", "ms", measured.cpu(), null);
            }
            report.row(name + ", wall", "ms", measured.wall(), null);
            report.row(
                    "  times the index, same %,d needs".formatted(asked.size()),
                    "×",
                    mean / own,
                    goal(times, mean / own));
            report.note(sameAs(answers, asked));
        }
    }

    /** As long as the index was, or for some seconds. */
    private static void warmUp(Rival rival, List<Demand> asked) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < 4 * asked.size() && System.nanoTime() < end; i++) {
            rival.find(asked.get(i % asked.size()));
        }
    }

    private String sameAs(List<Answer> answers, List<Demand> asked) {
        long same = IntStream.range(0, asked.size())
                .filter(i -> engine(asked.get(i)).isAs(answers.get(i)))
                .count();
        return same == asked.size()
                ? "answers the same for all of them"
                : "ANSWERS OTHERWISE for %,d of %,d needs".formatted(asked.size() - same, asked.size());
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
