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
 * A market and its assignment.
 *
 * <p>Each need starts with its {@link #FIRST_MATCHES} best matches. Needs that are alike have the same list, so it may hold fewer people
 * than their seats together although other people match too. Needs that keep an open seat and whose list was cut get {@link #WIDER_MATCHES}
 * in a second round.
 */
record SolvedMarket(NumberedMarket numbering, Assignment assignment) {
    /** Best matches of a need in the first round. */
    static final int FIRST_MATCHES = 100;

    /** Best matches of a need in the second round. */
    static final int WIDER_MATCHES = 1_000;

    /** Finds the best matches of needs, at most {@code each} a need. */
    interface BestMatches {
        List<ScoredPair> best(Collection<UUID> needs, int each);
    }

    /**
     * Solves the market of these needs and people.
     *
     * @param positions positions left, by need
     * @param ready people who may be proposed
     * @param limit when to stop
     */
    static SolvedMarket of(
            AllocationMode mode,
            Map<UUID, Integer> positions,
            Collection<UUID> ready,
            BestMatches matches,
            WorkLimit limit) {
        var pairs = matches.best(positions.keySet(), FIRST_MATCHES);
        var first = solve(mode, NumberedMarket.of(positions, ready, pairs), limit);
        var cut = first.needsToWiden(pairs);
        return cut.isEmpty()
                ? first
                : solve(
                        mode,
                        NumberedMarket.of(positions, ready, widened(pairs, cut, matches.best(cut, WIDER_MATCHES))),
                        limit);
    }

    private static SolvedMarket solve(AllocationMode mode, NumberedMarket numbering, WorkLimit limit) {
        return new SolvedMarket(numbering, mode.assign(numbering.market(), limit));
    }

    private Set<UUID> needsToWiden(List<ScoredPair> pairs) {
        var listed = pairs.stream().collect(groupingBy(ScoredPair::need, counting()));
        return IntStream.range(0, numbering.needs().size())
                .filter(need -> assignment.openSeats(need) > 0)
                .mapToObj(numbering.needs()::get)
                .filter(need -> listed.getOrDefault(need, 0L) >= FIRST_MATCHES)
                .collect(Collectors.toSet());
    }

    private static List<ScoredPair> widened(List<ScoredPair> pairs, Set<UUID> cut, List<ScoredPair> wider) {
        return Stream.concat(pairs.stream().filter(pair -> !cut.contains(pair.need())), wider.stream())
                .toList();
    }
}
