package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.Circulation.Flow;
import fr.clubbusiness.statistics.Circulation.Sum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the numbers of a table that stay hidden: those that secrecy does not allow, and then others, so that no sum gives a hidden one away.
 *
 * <p>Whoever knows the shown flows of a {@link Circulation} can find a hidden one exactly if no circle of hidden flows passes through it along which people
 * could be moved. So each hidden number needs such a circle, and the cheapest one, in people whose numbers are lost, is hidden with it. (Shortest-path
 * heuristic of cell suppression: Castro 2007, "A shortest-paths heuristic for statistical data protection in positive tables".)
 *
 * <p>The hidden numbers of a sum that is shown have a known sum as well, so their sum must be allowed too. Sums of hidden numbers over several lines are not
 * looked at: an organisation that knows its own part may learn such a sum. Pure; for one table.
 */
final class Suppression {
    private final List<Flow> flows;
    private final List<Sum> sums;
    private final List<List<Arc>> arcs;
    private final BitSet hidden = new BitSet();
    private final Secrecy secrecy;

    Suppression(Circulation table, Secrecy secrecy) {
        this.flows = table.flows();
        this.sums = table.sums();
        this.secrecy = secrecy;
        this.arcs = Stream.generate(() -> (List<Arc>) new ArrayList<Arc>())
                .limit(table.nodes())
                .toList();
        for (var flow : flows) {
            arcs.get(flow.from()).add(new Arc(flow, flow.to()));
            if (flow.total() > 0) {
                arcs.get(flow.to()).add(new Arc(flow, flow.from()));
            }
        }
    }

    /** Where people can be moved from a node: more along a flow, or fewer where there are some. */
    private record Arc(Flow flow, int to) {}

    /** Which numbers are hidden. The given ones are hidden with those that are not allowed. */
    BitSet hidden(BitSet given) {
        hidden.or(given);
        flows.stream().filter(flow -> !secrecy.allows(flow.count())).forEach(this::hide);
        while (hideMore()) {
            // Each turn hides at least one number, so this ends.
        }
        return hidden;
    }

    private boolean hideMore() {
        for (var flow : flows) {
            if (isHidden(flow) && !isMovable(flow)) {
                return hideCircle(flow);
            }
        }
        return sums.stream().anyMatch(this::hideOneOf);
    }

    /** Whether people could be moved through it without any shown number changing. */
    private boolean isMovable(Flow flow) {
        return reaches(flow, flow.to(), flow.from()) || (flow.total() > 0 && reaches(flow, flow.from(), flow.to()));
    }

    private boolean reaches(Flow except, int start, int goal) {
        var seen = new BitSet();
        var left = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!left.isEmpty()) {
            int node = left.remove();
            if (node == goal) {
                return true;
            }
            for (var arc : arcs.get(node)) {
                if (arc.flow().index() != except.index() && isHidden(arc.flow()) && !seen.get(arc.to())) {
                    seen.set(arc.to());
                    left.add(arc.to());
                }
            }
        }
        return false;
    }

    /** Hides the circle through this flow that costs least. Everything is hidden when there is none. */
    private boolean hideCircle(Flow flow) {
        var with = cheapest(flow, flow.to(), flow.from());
        var against = flow.total() > 0 ? cheapest(flow, flow.from(), flow.to()) : null;
        var best = with == null || (against != null && against.cost < with.cost) ? against : with;
        if (best == null) {
            boolean any = hidden.cardinality() < flows.size();
            hidden.set(0, flows.size());
            return any;
        }
        for (var step = best; step != null; step = step.before) {
            if (step.by != null) {
                hide(step.by);
            }
        }
        return true;
    }

    /** How a node is reached, and at what cost. */
    private static final class Reached {
        private final int node;
        private final long cost;
        private final @Nullable Flow by;
        private final @Nullable Reached before;

        Reached(int node, long cost, @Nullable Flow by, @Nullable Reached before) {
            this.node = node;
            this.cost = cost;
            this.by = by;
            this.before = before;
        }
    }

    private @Nullable Reached cheapest(Flow except, int start, int goal) {
        var done = new BitSet();
        var queue = new PriorityQueue<Reached>(Comparator.comparingLong(reached -> reached.cost));
        queue.add(new Reached(start, 0, null, null));
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            if (reached.node == goal) {
                return reached;
            }
            if (done.get(reached.node)) {
                continue;
            }
            done.set(reached.node);
            for (var arc : arcs.get(reached.node)) {
                if (arc.flow().index() != except.index()) {
                    queue.add(new Reached(arc.to(), reached.cost + cost(arc.flow()), arc.flow(), reached));
                }
            }
        }
        return null;
    }

    /** A shown number costs the people behind it, and a little for itself. */
    private long cost(Flow flow) {
        return isHidden(flow) ? 0 : flow.total() + 1L;
    }

    /** Hides the smallest shown part of a shown sum whose hidden parts are not allowed together. */
    private boolean hideOneOf(Sum sum) {
        var secret = sum.parts().stream().filter(this::isHidden).toList();
        if (isHidden(sum.of())
                || secret.isEmpty()
                || secrecy.allows(CellCount.sum(secret.stream().map(Flow::count)))) {
            return false;
        }
        var smallest = sum.parts().stream().filter(part -> !isHidden(part)).min(Comparator.comparingInt(Flow::total));
        smallest.ifPresent(this::hide);
        return smallest.isPresent();
    }

    private boolean isHidden(Flow flow) {
        return hidden.get(flow.index());
    }

    private void hide(Flow flow) {
        hidden.set(flow.index());
    }
}
