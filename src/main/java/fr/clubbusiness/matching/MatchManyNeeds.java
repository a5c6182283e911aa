package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.index.ClubIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.problem.WorkLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The best matches of many needs at once, to compare them with each other. Needs are read from PostgreSQL and people are found in the index. All
 * people found are then read from PostgreSQL and judged again. The number of queries does not depend on the number of needs.
 */
@ApplicationScoped
public class MatchManyNeeds {
    /** How many extra people are searched for each need, to replace those who were just paused or placed. */
    private static final int SPARE = 10;

    private final MatchIndex index;
    private final MatchSource source;
    private final CurrentLaw laws;

    MatchManyNeeds(MatchIndex index, MatchSource source, CurrentLaw laws) {
        this.index = index;
        this.source = source;
        this.laws = laws;
    }

    /**
     * A need and a person who match, and how well.
     *
     * @param score 0 to 100, unrounded, as structures and advisers read it
     * @param liking the part of the points that concerns the person's own wishes: occupation and journey
     */
    public record ScoredPair(UUID need, UUID person, double score, double liking) {}

    /** A need, its past contacts with people, and the people that the index found for it. */
    private record NeedHits(Demand demand, Map<UUID, Contact> past, List<Hit> hits) {}

    /**
     * The people who match each of these needs by every constraint, as an adviser would read them.
     *
     * @param needs needs of this club; those that are not open are left out
     * @param each the most people for one need
     * @param limit checked before each need
     * @return the pairs of each need in the order of the needs, the best first
     */
    public List<ScoredPair> best(UUID club, Collection<UUID> needs, int each, WorkLimit limit) {
        var clubIndex = index.of(club);
        var law = laws.of(club, Viewpoint.ADVISER);
        var demands = source.demands(needs, club);
        var pasts = source.pastOfNeeds(needs);
        var lists = needs.stream()
                .flatMap(need -> Stream.ofNullable(demands.get(need)))
                .peek(_ -> limit.check())
                .map(demand -> search(demand, clubIndex, law, pasts.getOrDefault(demand.id(), Map.of()), each + SPARE))
                .toList();
        var people = people(lists, club);
        return lists.stream()
                .flatMap(list -> pairs(list, people, law).limit(each))
                .toList();
    }

    private static NeedHits search(
            Demand demand, ClubIndex clubIndex, MatchLaw law, Map<UUID, Contact> past, int each) {
        var search = new PeopleSearch(law, demand, null, past, each, 0, false, List.of());
        return new NeedHits(demand, past, clubIndex.people().find(search).matches());
    }

    private Map<UUID, Profile> people(List<NeedHits> lists, UUID club) {
        var ids = lists.stream()
                .flatMap(list -> list.hits().stream())
                .map(Hit::person)
                .distinct()
                .toList();
        return source.ranked(ids, new Scope(club, null)).stream().collect(toMap(Profile::id, Function.identity()));
    }

    private static Stream<ScoredPair> pairs(NeedHits list, Map<UUID, Profile> people, MatchLaw law) {
        return list.hits().stream()
                .flatMap(hit -> Stream.ofNullable(people.get(hit.person())))
                .map(person -> new Pair(list.demand(), person, list.past().getOrDefault(person.id(), Contact.NONE)))
                .map(law::assess)
                .filter(assessment -> assessment.outcome() == Outcome.MATCH)
                .map(MatchManyNeeds::scored)
                .sorted(Comparator.comparingDouble(ScoredPair::score).reversed());
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
