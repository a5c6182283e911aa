package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The index alone: time to build, memory, and time of queries. */
final class EngineBench {
    /** Number of people in a list. */
    static final int TOP = 20;

    /** The goals apply to this number of people. */
    static final int GOAL_SIZE = 1_000_000;

    private static final double MEGABYTE = 1e6;
    private static final int BATCH = 1_000;
    private static final Set<ContractType> SIGNABLE = EnumSet.of(
            ContractType.CDI,
            ContractType.CDD,
            ContractType.APPRENTISSAGE,
            ContractType.PROFESSIONNALISATION,
            ContractType.PEC);

    private final World world;
    private final Report report;
    private final Scale scale;

    EngineBench(World world, Report report, Scale scale) {
        this.world = world;
        this.report = report;
        this.scale = scale;
    }

    /** Builds the index of these people, and reports the cost. */
    PeopleIndex build(List<IndexedPerson> people) {
        var index = new AtomicReference<@Nullable PeopleIndex>();
        PeopleIndex.of(people.subList(0, Math.min(people.size(), 20_000)));
        long before = Meter.heap();
        var span = Meter.once(() -> index.set(PeopleIndex.of(people)));
        var built = Objects.requireNonNull(index.get());
        double heap = (Meter.heap() - before) / MEGABYTE;
        report.row("build from profiles in memory, processor", "s", span.cpu(), null);
        report.row("build from profiles in memory, wall", "s", span.wall(), null);
        report.row("size as counted", "MB", built.bytes() / MEGABYTE, null);
        var goal = people.size() == GOAL_SIZE ? new Goal("≤ 250", heap <= 250) : null;
        report.row("size as measured on the heap", "MB", heap, goal);
        return built;
    }

    /** Measures every kind of query of a club. */
    void measureQueries(PeopleIndex index, List<Demand> needs) {
        var adviser = world.law(Viewpoint.ADVISER);
        var company = world.law(Viewpoint.COMPANY);
        warmUp(index);
        var times = Meter.each(needs, need -> index.find(top(adviser, need, null)));
        var cpu = times.cpu();
        report.row(
                "top 20 and count, adviser, processor",
                "ms",
                cpu,
                goal(index, "mean ≤ 0.6, p95 ≤ 3", cpu.mean() <= 0.6 && cpu.p95() <= 3));
        report.row("top 20 and count, adviser, wall", "ms", times.wall(), null);
        var again = Meter.each(needs, need -> index.find(top(adviser, need, null)));
        report.row("  the same needs again, processor", "ms", again.cpu(), null);
        var forCompany = Meter.each(needs, need -> index.find(top(company, need, null)));
        report.row("top 20 and count, company's view, processor", "ms", forCompany.cpu(), null);
        var holder = new Population(world, Scale.SEED, index.size()).person(0).holder();
        var own = Meter.each(needs, need -> index.find(top(world.law(Viewpoint.STRUCTURE), need, holder)));
        report.row("top 20 and count, a structure's own people, processor", "ms", own.cpu(), null);
        var lifted = Meter.each(needs, need -> index.find(relaxed(adviser, need)));
        report.row(
                "with near-misses and relaxations, processor",
                "ms",
                lifted.cpu(),
                goal(index, "p95 ≤ 10", lifted.cpu().p95() <= 10));
        var batch = needs.subList(0, Math.min(BATCH, needs.size()));
        var span = Meter.once(() -> batch.forEach(need -> index.find(top(adviser, need, null))));
        report.row(
                "batch of " + batch.size() + " needs, processor", "s", span.cpu(), goal(index, "≤ 1", span.cpu() <= 1));
        for (int threads = 1; threads <= 2; threads++) {
            double rate =
                    Meter.perSecond(threads, scale.seconds(), needs, need -> index.find(top(adviser, need, null)));
            report.row("needs a second on " + threads + (threads == 1 ? " thread" : " threads"), "/s", rate, null);
        }
    }

    /** The query of a need's list. */
    static PeopleSearch top(MatchLaw law, Demand need, @Nullable UUID holder) {
        return new PeopleSearch(law, need, holder, Map.of(), TOP, Ranking.COUNTED_UP_TO, false, List.of());
    }

    static Found find(PeopleIndex index, MatchLaw law, Demand need) {
        return index.find(top(law, need, null));
    }

    private static PeopleSearch relaxed(MatchLaw law, Demand need) {
        return new PeopleSearch(
                law,
                need,
                null,
                Map.of(),
                TOP,
                Ranking.COUNTED_UP_TO,
                true,
                Relaxation.of(need, SIGNABLE, law.today()));
    }

    /** Uses other needs than the measured ones, until the code is compiled. */
    private void warmUp(PeopleIndex index) {
        var others = new Vacancies(world, Scale.SEED + 1).needs(scale.needs());
        var holder = new Population(world, Scale.SEED, index.size()).person(1).holder();
        for (var need : others) {
            index.find(top(world.law(Viewpoint.ADVISER), need, null));
            index.find(top(world.law(Viewpoint.COMPANY), need, null));
            index.find(top(world.law(Viewpoint.STRUCTURE), need, holder));
            index.find(relaxed(world.law(Viewpoint.ADVISER), need));
        }
    }

    private static @Nullable Goal goal(PeopleIndex index, String text, boolean reached) {
        return index.size() == GOAL_SIZE ? new Goal(text, reached) : null;
    }
}
