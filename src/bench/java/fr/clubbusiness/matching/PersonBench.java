package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.OpenNeeds;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Viewpoint;
import java.util.List;
import java.util.Map;

/** The reverse direction: all open needs of a club, ranked for one person by the law alone. */
final class PersonBench {
    private static final int NEEDS = 3_000;
    private static final int PEOPLE = 500;
    private static final int WARM_UPS = 5;

    private final World world;
    private final Report report;

    PersonBench(World world, Report report) {
        this.world = world;
        this.report = report;
    }

    void run() {
        report.section("%,d people, each before %,d open needs".formatted(PEOPLE, NEEDS));
        var book = OpenNeeds.of(new Vacancies(world, Scale.SEED).needs(NEEDS));
        var people = people(Scale.SEED);
        var law = world.law(Viewpoint.ADVISER);
        for (int round = 0; round < WARM_UPS; round++) {
            people(Scale.SEED + 1).forEach(person -> rank(book, person, law));
        }
        var times = Meter.each(people, person -> rank(book, person, law));
        report.row("needs ranked for a person, processor", "ms", times.cpu(), null);
    }

    private List<Profile> people(long seed) {
        return new Population(world, seed, PEOPLE)
                .all().stream().map(IndexedPerson::profile).toList();
    }

    private static Ranking rank(OpenNeeds book, Profile person, MatchLaw law) {
        return Ranking.of(book.assess(person, Map.of(), law), EngineBench.TOP);
    }
}
