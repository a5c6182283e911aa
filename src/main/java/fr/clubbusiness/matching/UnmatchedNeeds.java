package fr.clubbusiness.matching;

import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.matching.view.NeedMatches.RelaxationView;
import fr.clubbusiness.matching.view.PageTexts;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.problem.WorkLimit;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Open needs whose list is empty for their reader, and what would fill it. It reads the index alone and shows nobody. No transaction may be open.
 * The reader may change these needs: an adviser, or the organisation that posted them.
 */
@ApplicationScoped
public class UnmatchedNeeds {
    private final MatchIndex index;
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;

    UnmatchedNeeds(MatchIndex index, MatchSource source, ReadDemand demands, CurrentLaw laws) {
        this.index = index;
        this.source = source;
        this.demands = demands;
        this.laws = laws;
    }

    /**
     * Those of these needs whose list is empty. A search ends at the first person found.
     *
     * @param limit checked before each need
     * @throws Unavailable before the index is loaded
     */
    public Set<UUID> among(Caller reader, Set<UUID> needs, WorkLimit limit) {
        var club = index.of(reader.club());
        var pasts = source.pastOfNeeds(needs);
        var empty = new HashSet<UUID>();
        for (var id : needs) {
            limit.check();
            club.needs()
                    .need(id)
                    .map(demand -> search(reader, demand, List.of(), pasts))
                    .filter(search -> club.people().find(search).matches().isEmpty())
                    .ifPresent(_ -> empty.add(id));
        }
        return empty;
    }

    /**
     * The change of each need that would bring most people, in words; a need is absent when no single change brings anybody.
     *
     * @param limit checked before each need
     */
    public Map<UUID, String> bestChanges(Caller reader, Collection<LabourNeed> needs, WorkLimit limit) {
        var people = index.of(reader.club()).people();
        var pasts = source.pastOfNeeds(needs.stream().map(LabourNeed::id).toList());
        var best = new HashMap<UUID, String>();
        for (var need : needs) {
            limit.check();
            var viewpoint = viewpoint(reader, need.criteria().contractTypes());
            var demand = demands.of(need, viewpoint);
            var signable = viewpoint.tried(NeedEmployers.contractsPossibleFor(need.employer(), demand.start()));
            var steps = Relaxation.of(
                    demand, signable, laws.of(reader.club(), viewpoint).today());
            var gains = people.find(search(reader, demand, steps, pasts)).gains();
            RelaxationView.of(gains, viewpoint).stream()
                    .findFirst()
                    .ifPresent(change -> best.put(need.id(), inWords(change)));
        }
        return best;
    }

    private static String inWords(RelaxationView change) {
        return "%s, %s".formatted(PageTexts.step(change), PageTexts.additional(change.additional()));
    }

    private PeopleSearch search(
            Caller reader, Demand demand, List<Relaxation> steps, Map<UUID, Map<UUID, Contact>> pasts) {
        var audience = Audience.ofPoster(reader, demand.contracts());
        var law = laws.of(reader.club(), audience.viewpoint());
        var past = pasts.getOrDefault(demand.id(), Map.of());
        return new PeopleSearch(
                law, audience.viewpoint().evaluated(demand), audience.scope().holder(), past, 1, 0, false, steps);
    }

    private static Viewpoint viewpoint(Caller reader, Collection<ContractType> contracts) {
        return Audience.ofPoster(reader, contracts).viewpoint();
    }
}
