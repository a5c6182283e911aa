package fr.clubbusiness.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.allocation.market.Assignment;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import fr.clubbusiness.problem.WorkLimit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who takes which seat, and the market in which it was reckoned.
 *
 * <p>Each need weighs its {@link #EACH} best matches. Needs that are alike have the same, so that their lists may hold fewer people than
 * they have seats although others match: those that keep a seat open and whose list was cut weigh {@link #WIDER} in a second round.
 */
record SolvedMarket(NumberedMarket numbering, Assignment assignment) {
    /** How many of a need's best matches are weighed first. */
    static final int EACH = 100;

    /** How many are, of a need that keeps a seat open all the same. */
    static final int WIDER = 1_000;

    /** The best matches of needs, at most so many each. */
    interface Lists {
        List<ScoredPair> best(Collection<UUID> needs, int each);
    }

    /**
     * Of these needs and people.
     *
     * @param positions left, by need
     * @param ready who may be proposed
     * @param limit when to stop
     */
    static SolvedMarket of(
            AllocationMode mode, Map<UUID, Integer> positions, Collection<UUID> ready, Lists lists, WorkLimit limit) {
        var pairs = lists.best(positions.keySet(), EACH);
        var first = solved(mode, NumberedMarket.of(positions, ready, pairs), limit);
        var cut = first.openAndCut(pairs);
        return cut.isEmpty()
                ? first
                : solved(mode, NumberedMarket.of(positions, ready, widened(pairs, cut, lists.best(cut, WIDER))), limit);
    }

    private static SolvedMarket solved(AllocationMode mode, NumberedMarket numbering, WorkLimit limit) {
        return new SolvedMarket(numbering, mode.assign(numbering.market(), limit));
    }

    private Set<UUID> openAndCut(List<ScoredPair> pairs) {
        var listed = pairs.stream().collect(groupingBy(ScoredPair::need, counting()));
        return IntStream.range(0, numbering.needs().size())
                .filter(need -> assignment.open(need) > 0)
                .mapToObj(numbering.needs()::get)
                .filter(need -> listed.getOrDefault(need, 0L) >= EACH)
                .collect(Collectors.toSet());
    }

    private static List<ScoredPair> widened(List<ScoredPair> pairs, Set<UUID> cut, List<ScoredPair> wider) {
        return Stream.concat(pairs.stream().filter(pair -> !cut.contains(pair.need())), wider.stream())
                .toList();
    }
}
