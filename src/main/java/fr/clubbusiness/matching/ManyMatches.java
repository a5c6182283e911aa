package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.matching.Assessment.Outcome;
import fr.clubbusiness.matching.MatchSource.Scope;
import fr.clubbusiness.matching.Pair.Contact;
import fr.clubbusiness.matching.Score.Term;
import fr.clubbusiness.matching.Search.Hit;
import fr.clubbusiness.need.LabourNeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The best matches of many needs at once, for whoever weighs them against each other. Found in the index, then everybody found is read
 * again from PostgreSQL and judged once more, in two queries however many the needs are.
 */
@ApplicationScoped
public class ManyMatches {
    private final MatchIndex index;
    private final MatchSource source;
    private final Demands demands;
    private final Laws laws;

    ManyMatches(MatchIndex index, MatchSource source, Demands demands, Laws laws) {
        this.index = index;
        this.source = source;
        this.demands = demands;
        this.laws = laws;
    }

    /** A need, what passed between it and people, and whom the index found for it. */
    private record Listed(Demand demand, Map<UUID, Contact> past, List<Hit> hits) {}

    /**
     * The people who match each of these needs, by every constraint, as an adviser would read them.
     *
     * @param needs of this club
     * @param each how many of a need's best, at most
     * @return by need, in the order in which the needs came, the best first
     */
    public List<ScoredPair> best(UUID club, Collection<UUID> needs, int each) {
        var held = index.of(club);
        var law = laws.of(club, Viewpoint.STRUCTURE);
        var pasts = source.pastOfNeeds(needs);
        var lists = needs.stream()
                .flatMap(need -> demand(held, club, need).stream())
                .map(demand -> listed(demand, held, law, pasts.getOrDefault(demand.id(), Map.of()), each))
                .toList();
        var people = people(lists, club);
        return lists.stream().flatMap(list -> pairs(list, people, law)).toList();
    }

    /** A need that was opened a moment ago may not be in the index yet. */
    private Optional<Demand> demand(ClubIndex held, UUID club, UUID need) {
        return held.needs()
                .need(need)
                .or(() -> LabourNeed.find(club, need).filter(LabourNeed::isOpen).map(demands::of));
    }

    private static Listed listed(Demand demand, ClubIndex held, Law law, Map<UUID, Contact> past, int each) {
        var search = new Search(law, demand, null, past, each, 0, false, List.of());
        return new Listed(demand, past, held.people().find(search).matches());
    }

    private Map<UUID, Profile> people(List<Listed> lists, UUID club) {
        var ids = lists.stream()
                .flatMap(list -> list.hits().stream())
                .map(Hit::person)
                .distinct()
                .toList();
        return source.people(ids, new Scope(club, null)).stream()
                .map(MatchSource.Person::profile)
                .collect(toMap(Profile::id, Function.identity()));
    }

    private static Stream<ScoredPair> pairs(Listed list, Map<UUID, Profile> people, Law law) {
        return list.hits().stream()
                .flatMap(hit -> Stream.ofNullable(people.get(hit.person())))
                .map(person -> new Pair(list.demand(), person, list.past().getOrDefault(person.id(), Contact.NONE)))
                .map(law::assess)
                .filter(assessment -> assessment.outcome() == Outcome.MATCH)
                .map(ManyMatches::scored);
    }

    private static ScoredPair scored(Assessment match) {
        var liking = match.score().terms().stream()
                .filter(term -> term.name() == Term.Name.OCCUPATION || term.name() == Term.Name.JOURNEY)
                .mapToDouble(Term::points)
                .sum();
        return new ScoredPair(
                match.pair().demand().id(),
                match.pair().profile().id(),
                match.score().value(),
                liking);
    }
}
