package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.Circulation.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many people could be elsewhere than they are without any number changing that a reader knows: people who are moved along a circle of hidden numbers, more
 * in some and fewer in others.
 */
final class PossibleMoves {
    private final List<List<Arc>> arcs;
    private final int flows;

    PossibleMoves(Circulation table) {
        flows = table.flows().size();
        arcs = Stream.generate(() -> (List<Arc>) new ArrayList<Arc>())
                .limit(table.nodes())
                .toList();
        for (var flow : table.flows()) {
            arcs.get(flow.from()).add(new Arc(flow, flow.to(), 1));
            arcs.get(flow.to()).add(new Arc(flow, flow.from(), -1));
        }
    }

    /** A step along a flow, which adds people to it, or against it, which takes people away. */
    private record Arc(Flow flow, int to, int sign) {}

    /**
     * The moves that change one number, in the eyes of one reader.
     *
     * @param isMore whether the number would be larger; otherwise smaller
     * @param hidden which numbers are hidden now
     */
    Of of(Flow changed, boolean isMore, SecrecyReader reader, BitSet hidden) {
        return new Of(changed, isMore, reader, hidden);
    }

    /** How a node is reached, and at what cost. */
    private record Reached(
            int node, long cost, @Nullable Arc by, @Nullable Reached before) {}

    /** The moves that change one number, in the eyes of one reader. */
    final class Of {
        private final Flow changed;
        private final boolean isMore;
        private final SecrecyReader reader;
        private final BitSet hidden;
        private final int[] moved;

        private Of(Flow changed, boolean isMore, SecrecyReader reader, BitSet hidden) {
            this.changed = changed;
            this.isMore = isMore;
            this.reader = reader;
            this.hidden = hidden;
            this.moved = new int[flows];
        }

        /** Whether so many people can be moved along hidden numbers. Those that can are moved. */
        boolean canMove(int people) {
            if (!isMore && reader.unknown(changed.count()) < people) {
                return false;
            }
            int left = people;
            while (left > 0) {
                var circle = circle(flow -> hidden.get(flow.index()));
                if (circle == null) {
                    return false;
                }
                left -= move(circle, left);
            }
            return true;
        }

        /** What to hide for more people to be moved than before, at the least cost. Empty when nothing would help. */
        Optional<Hiding> cheapest() {
            if (!isMore && reader.unknown(changed.count()) == 0) {
                return Optional.empty();
            }
            return Optional.ofNullable(circle(_ -> true))
                    .map(circle -> new Hiding(
                            circle.cost(), steps(circle).stream().map(Arc::flow).toList()));
        }

        private int move(Reached circle, int most) {
            var steps = steps(circle);
            int people = steps.stream()
                    .filter(arc -> arc.sign() < 0)
                    .mapToInt(this::room)
                    .reduce(most, Math::min);
            steps.forEach(arc -> moved[arc.flow().index()] += arc.sign() * people);
            return people;
        }

        private int room(Arc arc) {
            return arc.sign() > 0
                    ? Integer.MAX_VALUE
                    : reader.unknown(arc.flow().count()) + moved[arc.flow().index()];
        }

        private static List<Arc> steps(Reached circle) {
            var steps = new ArrayList<Arc>();
            for (var step = circle; step != null; step = step.before()) {
                if (step.by() != null) {
                    steps.add(step.by());
                }
            }
            return steps;
        }

        /** The cheapest way back from the end of the number to its beginning, or the other way round for fewer. */
        private @Nullable Reached circle(Predicate<Flow> usable) {
            int start = isMore ? changed.to() : changed.from();
            int goal = isMore ? changed.from() : changed.to();
            var done = new BitSet();
            var queue = new PriorityQueue<Reached>(Comparator.comparingLong(Reached::cost));
            queue.add(new Reached(start, 0, null, null));
            while (!queue.isEmpty()) {
                var reached = queue.remove();
                if (reached.node() == goal) {
                    return reached;
                }
                if (!done.get(reached.node())) {
                    done.set(reached.node());
                    arcs.get(reached.node()).stream()
                            .filter(arc -> !done.get(arc.to()) && isFree(arc, usable))
                            .forEach(arc ->
                                    queue.add(new Reached(arc.to(), reached.cost() + cost(arc.flow()), arc, reached)));
                }
            }
            return null;
        }

        private boolean isFree(Arc arc, Predicate<Flow> usable) {
            return arc.flow().index() != changed.index()
                    && !reader.knows(arc.flow())
                    && usable.test(arc.flow())
                    && room(arc) > 0;
        }

        /** A shown number costs the people behind it, and a little for itself. */
        private long cost(Flow flow) {
            return hidden.get(flow.index()) ? 0 : flow.count().total() + 1L;
        }
    }

    /** Numbers to hide, and what is lost with them. */
    record Hiding(long cost, List<Flow> flows) {}
}
