package fr.clubbusiness.matching;

import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedEmployers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds people for a need in the index, then reads them from PostgreSQL and judges them again. Somebody who was just paused or placed, or whose
 * agreement just ended, is never shown, even when the index is late.
 */
@ApplicationScoped
class FindPeople {
    /** The most searches for one list. A search is repeated when some of the people found can no longer be shown. */
    private static final int ROUNDS = 3;

    private static final int GROWTH = 4;

    private final MatchIndex index;
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;

    FindPeople(MatchIndex index, MatchSource source, ReadDemand demands, CurrentLaw laws) {
        this.index = index;
        this.source = source;
        this.demands = demands;
        this.laws = laws;
    }

    /**
     * The result of a search.
     *
     * @param gains what each relaxation of the need would bring; empty when as many matches were found as asked
     */
    record Found(Ranking ranking, List<Relaxation.Gain> gains) {
        static final Found NONE = new Found(Ranking.of(List.of(), 0), List.of());
    }

    /** At most {@code limit} matches for this reader, and as many near-misses if wanted. */
    Found find(LabourNeed need, Audience reader, int limit, boolean nearMisses) {
        var scope = reader.scope();
        var law = laws.of(scope.club(), reader.viewpoint());
        var demand = demands.of(need, reader.viewpoint());
        if (reader.isPoster() && !Viewpoint.hasCompanyList(demand.contracts())) {
            return Found.NONE;
        }
        var signable = reader.viewpoint().tried(NeedEmployers.contractsPossibleFor(need.employer(), demand.start()));
        var people = index.of(scope.club()).people();
        var search = new PeopleSearch(
                law,
                demand,
                scope.holder(),
                source.pastOfNeed(need.id()),
                limit,
                Ranking.COUNTED_UP_TO,
                nearMisses,
                Relaxation.of(demand, signable, law.today()));
        for (int round = 1; ; round++) {
            var found = people.find(search);
            var reread = read(found, scope);
            var ranking = Ranking.of(assess(reread, search), limit);
            if (round == ROUNDS || isFull(ranking, found, search, limit)) {
                return new Found(counted(ranking, found), ranking.eligible() < limit ? found.gains() : List.of());
            }
            search = withLimit(search.limit() * GROWTH, search);
        }
    }

    private static PeopleSearch withLimit(int limit, PeopleSearch search) {
        return new PeopleSearch(
                search.law(),
                search.demand(),
                search.holder(),
                search.past(),
                limit,
                search.countUpTo(),
                search.nearMisses(),
                search.steps());
    }

    private List<Profile> read(PeopleSearch.Found found, Scope scope) {
        var ids = Stream.concat(found.matches().stream(), found.nearMisses().stream())
                .map(PeopleSearch.Hit::person)
                .toList();
        return source.ranked(ids, scope);
    }

    private static List<Assessment> assess(List<Profile> people, PeopleSearch search) {
        return people.stream()
                .map(profile -> new Pair(search.demand(), profile, contact(search.past(), profile)))
                .map(search.law()::assess)
                .toList();
    }

    private static Contact contact(Map<UUID, Contact> past, Profile profile) {
        return past.getOrDefault(profile.id(), Contact.NONE);
    }

    /** Whether each list has its full length, or the index has nothing more to give. */
    private static boolean isFull(Ranking ranking, PeopleSearch.Found found, PeopleSearch search, int limit) {
        return isFull(ranking.matches(), found.matches(), search.limit(), limit)
                && (!search.nearMisses() || isFull(ranking.nearMisses(), found.nearMisses(), search.limit(), limit));
    }

    private static boolean isFull(Collection<?> shown, Collection<?> found, int asked, int limit) {
        return shown.size() == limit || found.size() < asked;
    }

    /** The count of the index, less the people who turn out not to match. */
    private static Ranking counted(Ranking judged, PeopleSearch.Found found) {
        var dropped = found.matches().size() - judged.eligible();
        var eligible = found.eligible() > Ranking.COUNTED_UP_TO ? found.eligible() : found.eligible() - dropped;
        return new Ranking(judged.matches(), judged.nearMisses(), eligible);
    }
}
