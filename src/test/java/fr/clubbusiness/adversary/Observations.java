package fr.clubbusiness.adversary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What an observer read of people in one list after another. */
final class Observations {
    /**
     * One person in one list.
     *
     * @param rank from 1
     * @param card all that the answer says, without the rank and the alias
     * @param alias under which the list names the person
     */
    record Seen(int rank, String card, String alias) {}

    /**
     * How many of the pairs the adversary names rightly, and how many anybody would by guessing.
     *
     * @param right those told apart, and half of the others
     */
    record Score(double right, double guess) {
        boolean isBetterThanGuessing() {
            return right > guess;
        }
    }

    private final List<Map<String, Seen>> lists = new ArrayList<>();

    void add(Map<String, Seen> list) {
        lists.add(new HashMap<>(list));
    }

    /** The score of an adversary who knows holder from twin by any difference between what it reads of them. */
    Score score(List<Twins.Pair> pairs) {
        var apart = pairs.stream().filter(pair -> differences(pair) > 0).count();
        return new Score(apart + (pairs.size() - apart) / 2.0, pairs.size() / 2.0);
    }

    /**
     * The score of one who takes the order of the first common list for the secret, one way or the other. By chance, 90 % of the pairs or more are in
     * one order once in 1,900 runs of 16 pairs, and that much is allowed to a guess.
     */
    Score scoreByOrder(List<Twins.Pair> pairs) {
        var first = pairs.stream().filter(this::isHolderFirst).count();
        return new Score(Math.max(first, pairs.size() - first), Math.ceil(0.9 * pairs.size()));
    }

    /** The score of one who looks for a person of the first list in the second, by a card that no other has, or by the alias. */
    Score scoreOfLinks(List<Twins.Pair> pairs) {
        var linked = pairs.stream().filter(this::isLinked).count();
        return new Score(linked + (pairs.size() - linked) / 2.0, pairs.size() / 2.0);
    }

    /** Where the answers about the first pair that is told apart differ, for whoever has to mend it; empty when there is none. */
    String firstDifference(List<Twins.Pair> pairs) {
        for (var pair : pairs) {
            for (var list : lists) {
                var one = card(list, pair.holder().id());
                var other = card(list, pair.twin().id());
                if (!one.equals(other)) {
                    return from(one, other) + "\ninstead of\n" + from(other, one);
                }
            }
        }
        return "";
    }

    private static String from(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }

    /** How many of these people have the same place among them in the first two lists. */
    long inTheSamePlace(Set<String> people) {
        var orders = orders(people);
        var first = orders.getFirst();
        var second = orders.get(1);
        return IntStream.range(0, Math.min(first.size(), second.size()))
                .filter(place -> first.get(place).equals(second.get(place)))
                .count();
    }

    /** The lists in which exactly one of the two is shown, or in which their cards differ. */
    private int differences(Twins.Pair pair) {
        return (int) lists.stream()
                .filter(list -> !card(list, pair.holder().id())
                        .equals(card(list, pair.twin().id())))
                .count();
    }

    private static String card(Map<String, Seen> list, String person) {
        var seen = list.get(person);
        return seen == null ? "absent" : seen.card();
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

    private boolean isLinked(Twins.Pair pair) {
        if (lists.size() < 2) {
            return false;
        }
        var before = lists.get(0).get(pair.holder().id());
        var after = lists.get(1).get(pair.holder().id());
        var other = lists.get(1).get(pair.twin().id());
        return before != null
                && after != null
                && other != null
                && (before.alias().equals(after.alias())
                        || (before.card().equals(after.card()) && !before.card().equals(other.card())));
    }

    /** Whether any list showed anybody: an adversary who sees nobody proves nothing. */
    boolean isEmpty() {
        return lists.stream().allMatch(Map::isEmpty);
    }

    /** Those of these people who are in each list, in its order. */
    List<List<String>> orders(Set<String> people) {
        return lists.stream()
                .map(list -> list.entrySet().stream()
                        .filter(entry -> people.contains(entry.getKey()))
                        .sorted(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.rank(), other.rank())))
                        .map(Map.Entry::getKey)
                        .toList())
                .toList();
    }
}
