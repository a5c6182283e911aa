package fr.clubbusiness.matching;

import fr.clubbusiness.allocation.market.AllocationMeasure;
import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A market of many needs: the index finds the best people for each need, then they are allocated. */
final class AllocationBench {
    private static final int EDGES = 100;

    private final World world;
    private final Report report;
    private int[] person = new int[1_000];
    private double[] score = new double[1_000];
    private double[] liking = new double[1_000];
    private int edges;

    AllocationBench(World world, Report report) {
        this.world = world;
        this.report = report;
    }

    void run(int people, int needs) {
        report.section("Allocation of %,d people to %,d needs".formatted(people, needs));
        var everybody = new Population(world, Scale.SEED, people).all();
        var index = PeopleIndex.of(everybody);
        var byId = new HashMap<UUID, Integer>();
        for (int i = 0; i < everybody.size(); i++) {
            byId.put(everybody.get(i).profile().id(), i);
        }
        var demands = new Vacancies(world, Scale.SEED).needs(needs);
        var from = new int[needs + 1];
        var law = world.law(Viewpoint.ADVISER);
        var seats = new int[needs];
        var span = Meter.once(() -> {
            for (int need = 0; need < needs; need++) {
                index.find(new PeopleSearch(law, demands.get(need), null, Map.of(), EDGES, 0, false, List.of()));
            }
        });
        report.row("finding the edges, processor", "s", span.cpu(), null);
        for (int need = 0; need < needs; need++) {
            seats[need] = 1 + (int) (need * 0.37 % 1 * (need % 5));
            var search = new PeopleSearch(law, demands.get(need), null, Map.of(), EDGES, 0, false, List.of());
            for (var hit : index.find(search).matches()) {
                int who = Objects.requireNonNull(byId.get(hit.person()));
                add(
                        who,
                        hit.score(),
                        liking(law, demands.get(need), everybody.get(who).profile()));
            }
            from[need + 1] = edges;
        }
        new AllocationMeasure(
                        report,
                        seats,
                        people,
                        from,
                        Arrays.copyOf(person, edges),
                        Arrays.copyOf(score, edges),
                        Arrays.copyOf(liking, edges))
                .run(needs == 10_000);
    }

    /** The part of the score about the person's own wishes: occupation and journey. */
    private static double liking(MatchLaw law, Demand need, Profile profile) {
        return law.assess(new Pair(need, profile, Contact.NONE)).score().terms().stream()
                .filter(term -> term.name() == Term.Name.OCCUPATION || term.name() == Term.Name.JOURNEY)
                .mapToDouble(Term::points)
                .sum();
    }

    private void add(int who, double good, double liked) {
        if (edges == person.length) {
            person = Arrays.copyOf(person, edges * 2);
            score = Arrays.copyOf(score, edges * 2);
            liking = Arrays.copyOf(liking, edges * 2);
        }
        person[edges] = who;
        score[edges] = good;
        liking[edges++] = liked;
    }
}
