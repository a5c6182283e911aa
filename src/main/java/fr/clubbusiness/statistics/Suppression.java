package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.Circulation.Flow;
import fr.clubbusiness.statistics.Circulation.Sum;
import fr.clubbusiness.statistics.PossibleMoves.Hiding;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Chooses the numbers of a table that stay hidden: those that secrecy does not allow, and then others, so that no reader finds a hidden one.
 *
 * <p>What a reader can find of a hidden number is how far people could be moved in the {@link Circulation} along hidden numbers alone. A number that is secret
 * must be able to be as large as {@link Secrecy#margin} says; one that is hidden for others must not be certain. Where it is not so, the numbers that cost least
 * are hidden too, counted in people. (Shortest-path heuristic of cell suppression with protection levels: Castro 2007, "A shortest-paths heuristic for
 * statistical data protection in positive tables".)
 *
 * <p>The hidden parts of a shown sum have a known sum as well, so they must be allowed together. Sums of hidden numbers over several lines may be found.
 * Hiding more never gives a number away, so each is looked at once. Pure; for one table.
 */
final class Suppression {
    private final List<Flow> flows;
    private final List<Sum> sums;
    private final PossibleMoves moves;
    private final Secrecy secrecy;
    private final List<SecrecyReader> readers;
    private final BitSet hidden = new BitSet();
    private final Queue<Flow> unchecked = new ArrayDeque<>();

    Suppression(Circulation table, Secrecy secrecy) {
        this.flows = table.flows();
        this.sums = table.sums();
        this.moves = new PossibleMoves(table);
        this.secrecy = secrecy;
        this.readers = secrecy.readers(flows.stream().map(Flow::count)).toList();
    }

    /** Which numbers are hidden. The given ones are hidden with those that are not allowed. */
    BitSet hidden(BitSet given) {
        flows.stream()
                .filter(flow -> given.get(flow.index()) || !secrecy.allows(flow.count()))
                .forEach(this::hide);
        do {
            while (!unchecked.isEmpty()) {
                var flow = unchecked.remove();
                readers.forEach(reader -> protect(flow, reader));
            }
        } while (sums.stream().anyMatch(this::hideOneOf));
        return hidden;
    }

    /** Hides more until this reader cannot find the number. Everything is hidden when nothing else helps. */
    private void protect(Flow flow, SecrecyReader reader) {
        var isSecret = !secrecy.allows(flow.count());
        int people = isSecret ? secrecy.margin(reader.unknown(flow.count())) : 1;
        while (!reader.knows(flow)) {
            var ways = Stream.of(true, false)
                    .filter(isMore -> isMore || !isSecret)
                    .map(isMore -> moves.of(flow, isMore, reader, hidden))
                    .toList();
            if (ways.stream().anyMatch(way -> way.canMove(people)) || !hideAll(cheapest(ways))) {
                return;
            }
        }
    }

    private List<Flow> cheapest(List<PossibleMoves.Of> ways) {
        return ways.stream()
                .flatMap(way -> way.cheapest().stream())
                .min(Comparator.comparingLong(Hiding::cost))
                .map(Hiding::flows)
                .orElse(flows);
    }

    /** Hides the smallest shown part of a shown sum whose hidden parts are not allowed together. */
    private boolean hideOneOf(Sum sum) {
        var secret = sum.parts().stream().filter(this::isHidden).toList();
        if (isHidden(sum.of())
                || secret.isEmpty()
                || secrecy.allows(CellCount.sum(secret.stream().map(Flow::count)))) {
            return false;
        }
        return sum.parts().stream()
                .filter(part -> !isHidden(part) && !isKnown(part))
                .min(Comparator.comparingInt(part -> part.count().total()))
                .map(this::hide)
                .orElse(false);
    }

    private boolean isHidden(Flow flow) {
        return hidden.get(flow.index());
    }

    private static boolean isKnown(Flow flow) {
        return SecrecyReader.OF_THE_TABLE_ALONE.knows(flow);
    }

    /** Whether any of them was shown. */
    private boolean hideAll(List<Flow> some) {
        int before = hidden.cardinality();
        some.forEach(this::hide);
        return hidden.cardinality() > before;
    }

    private boolean hide(Flow flow) {
        if (isHidden(flow) || isKnown(flow)) {
            return false;
        }
        hidden.set(flow.index());
        unchecked.add(flow);
        return true;
    }
}
