package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexNumbering;
import fr.clubbusiness.matching.index.IndexSegmentBuilder;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PackedConstraints;
import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code ./club bench matching jmh}: the time of one iteration of the innermost loops. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // by the set-up
public class InnerLoops {
    private static final int PEOPLE = 100_000;
    private static final int ROWS = 1_024;
    private static final double MINUTES = 35;

    private MatchLaw law;
    private List<Demand> needs;
    private List<IndexedPerson> people;
    private PeopleIndex index;
    private long[] rows;
    private PackedConstraints constraints;
    private int next;

    static void run() {
        try {
            new Runner(new OptionsBuilder()
                            .include(InnerLoops.class.getName())
                            .jvmArgsAppend("-Djmh.separateClasspathJAR=true")
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates 100,000 people and some needs. */
    @Setup
    public void fill() {
        var world = World.of(Scale.SEED);
        law = world.law(Viewpoint.ADVISER);
        needs = new Vacancies(world, Scale.SEED).needs(1_000);
        people = new Population(world, Scale.SEED, PEOPLE).all();
        index = PeopleIndex.of(people);
        constraints = new PackedConstraints(needs.getFirst(), law);
        var builder = new IndexSegmentBuilder(new IndexNumbering(), ROWS);
        people.subList(0, ROWS).forEach(builder::add);
        rows = builder.build().rows();
    }

    /** Checks packed rows: nanoseconds a person. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int fails() {
        int all = 0;
        for (int at = 0; at < rows.length; at += PackedPerson.LONGS) {
            all += constraints.fails(rows, at, MINUTES);
        }
        return all;
    }

    /** Assesses one person by the law itself. */
    @Benchmark
    public Object assess() {
        next = (next + 1) % people.size();
        var pair = new Pair(needs.get(next % needs.size()), people.get(next).profile(), Contact.NONE);
        return law.assess(pair);
    }

    /** Finds the best for one need among 100,000 people. */
    @Benchmark
    public Object find() {
        next = (next + 1) % needs.size();
        Found found = EngineBench.find(index, law, needs.get(next));
        return found;
    }
}
