package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Report;
import fr.clubbusiness.local.server.TemporaryFolder;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Viewpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code ./club bench matching}: speed, size and exactness of matching, compared with its rivals, in one table. */
public final class MatchingBench {
    private static final Path JSON = Path.of("target/bench/matching.json");
    private static final Set<String> PARTS =
            Set.of("engine", "person", "rivals", "feed", "http", "allocation", "growth", "quick", "jmh");

    private final Report report = new Report();
    private final World world = World.of(Scale.SEED);
    private final Scale scale;

    private MatchingBench(Scale scale) {
        this.scale = scale;
    }

    /** Without argument, runs everything. The name of a part runs that part; {@code quick} runs a short form of all. */
    public static void main(String[] arguments) {
        var part = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length > 1 || !(part.isEmpty() || PARTS.contains(part))) {
            System.err.println("./club bench matching [engine|person|rivals|feed|http|allocation|growth|quick|jmh]");
            System.exit(2);
        }
        if (part.equals("jmh")) {
            InnerLoops.run();
            System.exit(0);
        }
        var bench = new MatchingBench(part.equals("quick") ? Scale.QUICK : Scale.FULL);
        bench.run(part.isEmpty() || part.equals("quick") ? PARTS : Set.of(part));
        System.exit(0);
    }

    private void run(Set<String> parts) {
        report.section(
                "Occupations: " + (world.official() ? "the official distribution" : "the shipped core, completed"));
        if (parts.contains("engine") || parts.contains("rivals")) {
            for (int size : scale.people()) {
                measureSize(size, parts);
            }
        }
        if (parts.contains("person")) {
            new PersonBench(world, report).run();
        }
        if (parts.contains("feed") || parts.contains("http")) {
            new ClubBench(world, report, scale).run(parts);
        }
        if (parts.contains("allocation")) {
            int people = scale.people().getFirst();
            new AllocationBench(world, report).run(people, people / 10);
        }
        if (parts.contains("growth")) {
            new GrowthBench(world, report, scale).run();
        }
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void measureSize(int size, Set<String> parts) {
        report.step("drawing %,d people".formatted(size));
        var people = new Population(world, Scale.SEED, size).all();
        var needs = new Vacancies(world, Scale.SEED).needs(scale.needs());
        report.section("Index of %,d people, %,d needs".formatted(size, needs.size()));
        var engine = new EngineBench(world, report, scale);
        var index = engine.build(people);
        if (parts.contains("engine")) {
            engine.measureQueries(index, needs);
        }
        if (parts.contains("rivals")) {
            rivals(people, index, needs);
        }
    }

    private void rivals(List<IndexedPerson> people, PeopleIndex index, List<Demand> needs) {
        var law = world.law(Viewpoint.ADVISER);
        var bench = new RivalsBench(report, index, law, needs);
        try (var folder = TemporaryFolder.create("bench")) {
            bench.compare("Lucene", scale.needs(), 5, () -> new LuceneRival(people, law, folder.path()));
        }
        try (var folder = TemporaryFolder.create("bench")) {
            bench.compare("PostgreSQL", scale.sqlNeeds(), 25, () -> new SqlRival(people, law, folder.path()));
        }
        bench.compare("everybody by the law", scale.bruteNeeds(), 0, () -> new BruteForce(people, law));
    }
}
