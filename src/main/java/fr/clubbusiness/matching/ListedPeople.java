package fr.clubbusiness.matching;

import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.index.PeopleIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.problem.WorkLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who appears in the lists of a club's open needs, as advisers read them, and what keeps the other people out. */
@ApplicationScoped
public class ListedPeople {
    /** The length of a list: the default limit of the API. */
    public static final int TOP = 20;

    /** Under which all private constraints are counted. */
    private static final Constraint ANY_PRIVATE = Constraint.AGE;

    private final MatchIndex index;
    private final MatchSource source;
    private final CurrentLaw laws;
    private final Clock clock;

    ListedPeople(MatchIndex index, MatchSource source, CurrentLaw laws, Clock clock) {
        this.index = index;
        this.source = source;
        this.laws = laws;
        this.clock = clock;
    }

    /**
     * The lists of a club's open needs, as the index knows them. They are used only for counts; nobody is shown from them.
     *
     * @param lists the first {@link #TOP} people of each open need, the best first
     * @param eligible all people who match at least one of the needs
     */
    public record Found(List<List<UUID>> lists, Set<UUID> eligible) {

        /** All people who appear in a list. */
        public Set<UUID> listed() {
            var all = new HashSet<UUID>();
            lists.forEach(all::addAll);
            return all;
        }
    }

    /**
     * What keeps a person out of the lists.
     *
     * @param waitingSince the day since which they have waited for a proposal
     * @param near how many open needs are near their target occupations
     * @param matching how many of these they match, but ranked too low to be listed
     * @param obstacles the constraints that fail, the most frequent first
     */
    public record Absent(
            UUID person, @Nullable LocalDate waitingSince, int near, int matching, List<Obstacle> obstacles) {}

    /**
     * A constraint that fails. The private ones are a single obstacle: an age must not be told from an excluded condition.
     *
     * @param constraint its name, or the code of {@link PrivateFact}
     * @param needs for how many of the needs it fails
     * @param action what can lift it; null when nothing can, and for a private fact
     */
    public record Obstacle(
            String constraint, int needs, @Nullable Action action) {}

    /** What a structure or an adviser can do to lift a constraint, with its French sentence. */
    @Schema(name = "ObstacleAction")
    public record Action(String code, String text) {}

    /**
     * Searches those open needs of a club that have one of these ids. The time grows with the number of people and needs.
     *
     * @param limit checked before each need
     */
    public Found find(UUID club, Set<UUID> needs, WorkLimit limit) {
        var chosen = index.of(club).needs().all().stream()
                .filter(demand -> needs.contains(demand.id()))
                .toList();
        var people = index.of(club).people();
        var lists = new ArrayList<List<UUID>>();
        var eligible = new HashSet<UUID>();
        for (var search : searches(club, chosen)) {
            limit.check();
            lists.add(list(people, search));
            eligible.addAll(people.allMatches(search));
        }
        return new Found(lists, eligible);
    }

    private List<PeopleSearch> searches(UUID club, Collection<Demand> needs) {
        var law = laws.of(club, Viewpoint.ADVISER);
        var pasts = source.pastOfNeeds(needs.stream().map(Demand::id).toList());
        return needs.stream()
                .map(demand -> search(law, demand, pasts.getOrDefault(demand.id(), Map.of())))
                .toList();
    }

    private static PeopleSearch search(MatchLaw law, Demand demand, Map<UUID, Contact> past) {
        return new PeopleSearch(law, demand, null, past, TOP, 0, false, List.of());
    }

    private static List<UUID> list(PeopleIndex people, PeopleSearch search) {
        return people.find(search).matches().stream()
                .map(PeopleSearch.Hit::person)
                .toList();
    }

    /** The people who have been ready, and not shared with anyone, for so many days. */
    public Set<UUID> waitingFor(UUID club, int days) {
        return index.of(club).people().waitingSince(LocalDate.now(clock).minusDays(days));
    }

    /** What keeps each of these people out of any open need, read from PostgreSQL. People who can no longer be proposed are left out. */
    public List<Absent> absent(UUID club, Collection<UUID> people) {
        return absent(club, people, _ -> true);
    }

    /** The same for those open needs that have one of these ids. */
    public List<Absent> absent(UUID club, Collection<UUID> people, Set<UUID> needs) {
        return absent(club, people, demand -> needs.contains(demand.id()));
    }

    private List<Absent> absent(UUID club, Collection<UUID> people, Predicate<Demand> counts) {
        var law = laws.of(club, Viewpoint.ADVISER);
        var needs = index.of(club).needs();
        var pasts = source.pastOfPeople(people);
        return source.ranked(people, new Scope(club, null)).stream()
                .filter(person -> person.standing().isProposable())
                .map(person -> {
                    var near = needs.near(person.aims(), law).stream()
                            .filter(counts)
                            .toList();
                    return absent(person, near, pasts.getOrDefault(person.id(), Map.of()), law);
                })
                .toList();
    }

    private static Absent absent(Profile person, List<Demand> near, Map<UUID, Contact> past, MatchLaw law) {
        var failing = new EnumMap<Constraint, Integer>(Constraint.class);
        int matching = 0;
        for (var demand : near) {
            var assessment = law.assess(new Pair(demand, person, past.getOrDefault(demand.id(), Contact.NONE)));
            matching += assessment.outcome() == Outcome.MATCH ? 1 : 0;
            assessment.obstacles().stream()
                    .map(constraint -> constraint.isPrivate() ? ANY_PRIVATE : constraint)
                    .distinct()
                    .forEach(constraint -> failing.merge(constraint, 1, Integer::sum));
        }
        var obstacles = failing.entrySet().stream()
                .sorted(Map.Entry.<Constraint, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> obstacle(entry.getKey(), entry.getValue()))
                .toList();
        return new Absent(person.id(), person.standing().waitingSince(), near.size(), matching, obstacles);
    }

    private static Obstacle obstacle(Constraint constraint, int needs) {
        if (constraint.isPrivate()) {
            return new Obstacle(PrivateFact.REASON.code(), needs, null);
        }
        var action = constraint.action().map(lift -> new Action(lift.name(), lift.text()));
        return new Obstacle(constraint.name(), needs, action.orElse(null));
    }
}
