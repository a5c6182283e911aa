package fr.clubbusiness.allocation;

import fr.clubbusiness.allocation.market.Market;
import fr.clubbusiness.matching.MatchManyNeeds.ScoredPair;
import fr.clubbusiness.shared.UuidOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A market made from matches, with the ids behind its numbers.
 *
 * @param needs ids by number, sorted
 * @param people ids by number, sorted
 */
record NumberedMarket(List<UUID> needs, List<UUID> people, Market market) {
    /**
     * Numbers the needs, people and pairs.
     *
     * @param positions positions left, by need
     * @param ready people who may be proposed; the people of the pairs are added
     */
    static NumberedMarket of(Map<UUID, Integer> positions, Collection<UUID> ready, List<ScoredPair> pairs) {
        var needs = positions.keySet().stream().sorted(UuidOrder.AS_WRITTEN).toList();
        var people = Stream.concat(ready.stream(), pairs.stream().map(ScoredPair::person))
                .distinct()
                .sorted(UuidOrder.AS_WRITTEN)
                .toList();
        var seats = needs.stream().mapToInt(positions::get).toArray();
        return new NumberedMarket(needs, people, market(seats, people.size(), pairs, numbers(needs), numbers(people)));
    }

    private static Map<UUID, Integer> numbers(List<UUID> ids) {
        var numbers = HashMap.<UUID, Integer>newHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
        return numbers;
    }

    private static Market market(
            int[] seats, int people, List<ScoredPair> pairs, Map<UUID, Integer> needs, Map<UUID, Integer> persons) {
        var from = new int[seats.length + 1];
        pairs.forEach(pair -> from[number(needs, pair.need()) + 1]++);
        Arrays.parallelPrefix(from, Integer::sum);
        var next = from.clone();
        var person = new int[pairs.size()];
        var score = new double[pairs.size()];
        var liking = new double[pairs.size()];
        for (var pair : pairs) {
            int edge = next[number(needs, pair.need())]++;
            person[edge] = number(persons, pair.person());
            score[edge] = pair.score();
            liking[edge] = pair.liking();
        }
        return Market.of(seats, people, from, person, score, liking);
    }

    private static int number(Map<UUID, Integer> numbers, UUID id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Not in this market: " + id);
        }
        return number;
    }
}
