package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.need.LabourNeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds open needs for a person. The person is read from PostgreSQL and the needs are found in the index. The needs found are then read from
 * PostgreSQL and judged again, so that a need that has just closed or changed is not shown as it was. No transaction may be open: only the reading of
 * needs has one.
 */
@ApplicationScoped
class FindNeeds {
    /** By how much the search grows when some of the needs found can no longer be shown. */
    private static final int GROWTH = 4;

    private final MatchIndex index;
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;

    FindNeeds(MatchIndex index, MatchSource source, ReadDemand demands, CurrentLaw laws) {
        this.index = index;
        this.source = source;
        this.demands = demands;
        this.laws = laws;
    }

    /**
     * The result of a search.
     *
     * @param needs the needs of the ranking, by id
     */
    record Found(Ranking ranking, Map<UUID, LabourNeed> needs) {
        LabourNeed need(Assessment assessment) {
            return Optional.ofNullable(needs.get(id(assessment))).orElseThrow();
        }
    }

    /** At most {@code limit} matches for this reader, and as many near-misses. */
    Found find(Beneficiary person, Audience reader, int limit) {
        var law = laws.of(person.clubId(), reader.viewpoint());
        return source.person(person.id(), reader.scope())
                .map(read -> find(read, reader, law, limit))
                .orElseGet(() -> new Found(Ranking.of(List.of(), limit), Map.of()));
    }

    private Found find(Profile profile, Audience reader, MatchLaw law, int limit) {
        var past = source.pastOfPerson(profile.id());
        var known = index.of(reader.scope().club()).needs().assess(profile, past, law);
        var posters = known.stream()
                .collect(toMap(
                        FindNeeds::id, assessment -> assessment.pair().demand().poster()));
        for (int asked = limit; ; asked *= GROWTH) {
            var ranked = Ranking.of(known, asked);
            var needs = open(ranked);
            var judged = Ranking.of(
                    needs.values().stream()
                            .map(need -> demands.of(need, law.viewpoint())
                                    .postedBy(Objects.requireNonNull(posters.get(need.id()))))
                            .map(demand -> law.assess(pair(demand, profile, past)))
                            .toList(),
                    limit);
            var whole = isFull(ranked.matches(), judged.matches(), limit)
                    && isFull(ranked.nearMisses(), judged.nearMisses(), limit);
            if (whole || asked >= known.size()) {
                return new Found(counted(ranked, judged), needs);
            }
        }
    }

    /** Whether the list has its full length, or no need found was dropped from it. */
    private static boolean isFull(Collection<?> found, Collection<?> shown, int limit) {
        return shown.size() == limit || shown.size() == found.size();
    }

    /** The count of the index, less the needs that turn out not to match. */
    private static Ranking counted(Ranking found, Ranking judged) {
        var dropped = found.matches().size() - judged.eligible();
        return new Ranking(judged.matches(), judged.nearMisses(), found.eligible() - dropped);
    }

    private static Pair pair(Demand demand, Profile profile, Map<UUID, Contact> past) {
        return new Pair(demand, profile, past.getOrDefault(demand.id(), Contact.NONE));
    }

    /** The needs of the ranking that are open, each with its employer, in one query. */
    private static Map<UUID, LabourNeed> open(Ranking ranking) {
        var ids = Stream.concat(ranking.matches().stream(), ranking.nearMisses().stream())
                .map(FindNeeds::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : QuarkusTransaction.requiringNew().call(() -> read(ids)).stream()
                        .filter(LabourNeed::isOpen)
                        .collect(toMap(LabourNeed::id, Function.identity()));
    }

    private static List<LabourNeed> read(List<UUID> ids) {
        return LabourNeed.list(
                "from LabourNeed n join fetch n.employer where among(n.id, ?1)", (Object) ids.toArray(UUID[]::new));
    }

    private static UUID id(Assessment assessment) {
        return assessment.pair().demand().id();
    }
}
