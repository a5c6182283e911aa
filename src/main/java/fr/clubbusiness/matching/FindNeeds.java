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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds open needs for a person, who is read from PostgreSQL, in the index; then reads those found again and judges them once more, so that
 * a need closed or changed a moment ago is not shown as it was. No transaction may be open: only reading needs has one.
 */
@ApplicationScoped
class FindNeeds {
    /** How many times more are read again when some of those found are no longer to be shown. */
    private static final int MORE = 4;

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
     * What was found.
     *
     * @param needs those of the ranking, by id
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
                .map(read -> find(read.profile(), person.clubId(), law, limit))
                .orElseGet(() -> new Found(Ranking.of(List.of(), limit), Map.of()));
    }

    private Found find(Profile profile, UUID club, MatchLaw law, int limit) {
        var past = source.pastOfPerson(profile.id());
        var known = index.of(club).needs().suiting(profile, past, law);
        for (int asked = limit; ; asked *= MORE) {
            var ranked = Ranking.of(known, asked);
            var needs = open(ranked);
            var now = Ranking.of(
                    needs.values().stream()
                            .map(need -> law.assess(pair(demands.of(need), profile, past)))
                            .toList(),
                    limit);
            var whole = isFull(ranked.matches(), now.matches(), limit)
                    && isFull(ranked.nearMisses(), now.nearMisses(), limit);
            if (whole || asked >= known.size()) {
                return new Found(counted(ranked, now), needs);
            }
        }
    }

    /** Whether none of those found has dropped out of a list that could be longer. */
    private static boolean isFull(Collection<?> found, Collection<?> shown, int limit) {
        return shown.size() == limit || shown.size() == found.size();
    }

    /** The count is the index's, less those of which it is now known that they do not match. */
    private static Ranking counted(Ranking found, Ranking now) {
        var dropped = found.matches().size() - now.eligible();
        return new Ranking(now.matches(), now.nearMisses(), found.eligible() - dropped);
    }

    private static Pair pair(Demand demand, Profile profile, Map<UUID, Contact> past) {
        return new Pair(demand, profile, past.getOrDefault(demand.id(), Contact.NONE));
    }

    /** Those that are open, each with its employer, in one query. */
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
        return LabourNeed.list("from LabourNeed n join fetch n.employer where n.id in ?1", ids);
    }

    private static UUID id(Assessment assessment) {
        return assessment.pair().demand().id();
    }
}
