package fr.clubbusiness.adversary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an observer read of people in the lists of one need after another. */
final class Observations {
    /**
     * One person in one list.
     *
     * @param rank from 1
     * @param card all that the answer says, without the rank and the alias
     */
    record Seen(int rank, String card) {}

    private final List<Map<String, Seen>> lists = new ArrayList<>();

    void add(Map<String, Seen> list) {
        lists.add(new HashMap<>(list));
    }

    /** The lists in which exactly one of the two is shown, or in which their cards differ. */
    int differences(Twins.Pair pair) {
        return (int) lists.stream()
                .filter(list -> !card(list, pair.holder().id())
                        .equals(card(list, pair.twin().id())))
                .count();
    }

    private static String card(Map<String, Seen> list, String person) {
        var seen = list.get(person);
        return seen == null ? "absent" : seen.card();
    }

    /** How many of the pairs have the holder of the secret before the twin, in the first list that shows both. */
    long holdersFirst(List<Twins.Pair> pairs) {
        return pairs.stream().filter(this::isHolderFirst).count();
    }

    private boolean isHolderFirst(Twins.Pair pair) {
        for (var list : lists) {
            var holder = list.get(pair.holder().id());
            var twin = list.get(pair.twin().id());
            if (holder != null && twin != null) {
                return holder.rank() < twin.rank();
            }
        }
        return false;
    }

    /** Whether any list showed anybody: an adversary who sees nobody proves nothing. */
    boolean isEmpty() {
        return lists.stream().allMatch(Map::isEmpty);
    }
}
