package fr.clubbusiness.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the numbers of a table that stay hidden: those that secrecy does not allow, and then others, so that no sum gives a hidden one away.
 *
 * <p>A table with its sums is a circulation: people flow from the source to their row, through a cell to their column, and on to the sink; the sum of all
 * flows back. Whoever knows the shown flows can find a hidden one exactly if no circle of hidden flows passes through it along which people could be moved. So
 * each hidden cell needs such a circle, and the cheapest one, in people whose numbers are lost, is hidden with it. (Shortest-path heuristic of cell
 * suppression: Castro 2007, "A shortest-paths heuristic for statistical data protection in positive tables".)
 *
 * <p>The hidden cells of a line have a known sum as well, so their sum must be allowed too. Sums of hidden cells over several lines are not looked at: an
 * organisation that knows its own part may learn such a sum. Pure; for one table.
 */
final class Suppression {
    private final CellCount[][] counts;
    private final Secrecy secrecy;
    private final int rows;
    private final int columns;
    private final boolean[][] hidden;

    /** @param counts the cells; the last of each row is its sum, and the last row the sums of the columns */
    Suppression(CellCount[][] counts, Secrecy secrecy) {
        this.counts = counts;
        this.secrecy = secrecy;
        this.rows = counts.length - 1;
        this.columns = counts[0].length - 1;
        this.hidden = new boolean[rows + 1][columns + 1];
    }

    /** One number of the table, and the way of its people. */
    private record Flow(int row, int column, int from, int to) {}

    /** A step along a flow, with it or against it. */
    private record Arc(Flow flow, int from, int to) {}

    boolean[][] hidden() {
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                hidden[row][column] = !secrecy.allows(counts[row][column]);
            }
        }
        while (hideOneMore()) {
            // Each turn hides at least one number, so this ends.
        }
        return hidden;
    }

    private boolean hideOneMore() {
        for (var flow : flows()) {
            if (isHidden(flow) && !isMovable(flow)) {
                return hideCircle(flow);
            }
        }
        return linesOfFlows().stream().anyMatch(this::hideOneOf);
    }

    /** Whether people could be moved through it without any shown number changing. */
    private boolean isMovable(Flow flow) {
        return reaches(flow, flow.to(), flow.from()) || (total(flow) > 0 && reaches(flow, flow.from(), flow.to()));
    }

    private boolean reaches(Flow except, int start, int goal) {
        var seen = new boolean[nodes()];
        var left = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!left.isEmpty()) {
            int node = left.remove();
            if (node == goal) {
                return true;
            }
            for (var arc : arcs(node, except)) {
                if (isHidden(arc.flow()) && !seen[arc.to()]) {
                    seen[arc.to()] = true;
                    left.add(arc.to());
                }
            }
        }
        return false;
    }

    /** Hides the circle through this flow that costs least. Everything is hidden when there is none. */
    private boolean hideCircle(Flow flow) {
        var with = cheapest(flow, flow.to(), flow.from());
        var against = total(flow) > 0 ? cheapest(flow, flow.from(), flow.to()) : null;
        var best = with == null || (against != null && against.cost < with.cost) ? against : with;
        if (best == null) {
            return hideAll();
        }
        for (var step = best; step != null; step = step.before) {
            hide(step.by);
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
        var done = new boolean[nodes()];
        var queue = new PriorityQueue<Reached>(Comparator.comparingLong(reached -> reached.cost));
        queue.add(new Reached(start, 0, null, null));
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            if (reached.node == goal) {
                return reached;
            }
            if (done[reached.node]) {
                continue;
            }
            done[reached.node] = true;
            for (var arc : arcs(reached.node, except)) {
                queue.add(new Reached(arc.to(), reached.cost + cost(arc.flow()), arc.flow(), reached));
            }
        }
        return null;
    }

    /** A shown number costs the people behind it, and a little for itself. */
    private long cost(Flow flow) {
        return isHidden(flow) ? 0 : total(flow) + 1L;
    }

    /** Where people can be moved from a node: more along a flow, or fewer where there are some. */
    private List<Arc> arcs(int node, Flow except) {
        var arcs = new ArrayList<Arc>();
        for (var flow : flows()) {
            if (flow.equals(except)) {
                continue;
            }
            if (flow.from() == node) {
                arcs.add(new Arc(flow, node, flow.to()));
            }
            if (flow.to() == node && total(flow) > 0) {
                arcs.add(new Arc(flow, node, flow.from()));
            }
        }
        return arcs;
    }

    /** Hides the smallest shown number of a line whose hidden numbers are not allowed together. */
    private boolean hideOneOf(List<Flow> line) {
        var secret = line.stream().filter(this::isHidden).toList();
        if (secret.isEmpty()
                || secrecy.allows(CellCount.sum(secret.stream().map(flow -> counts[flow.row()][flow.column()])))) {
            return false;
        }
        return line.stream()
                .filter(flow -> !isHidden(flow))
                .min(Comparator.comparingInt(this::total))
                .map(this::hide)
                .orElse(false);
    }

    /** The lines of numbers with a known sum: each row, each column, the sums of the rows and those of the columns. */
    private List<List<Flow>> linesOfFlows() {
        var lines = new ArrayList<List<Flow>>();
        for (int row = 0; row <= rows; row++) {
            if (!hidden[row][columns]) {
                int of = row;
                lines.add(IntStream.range(0, columns)
                        .mapToObj(column -> flow(of, column))
                        .toList());
            }
        }
        for (int column = 0; column <= columns; column++) {
            if (!hidden[rows][column]) {
                int of = column;
                lines.add(
                        IntStream.range(0, rows).mapToObj(row -> flow(row, of)).toList());
            }
        }
        return lines;
    }

    private List<Flow> flows() {
        return IntStream.rangeClosed(0, rows)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, columns).mapToObj(column -> flow(row, column)))
                .toList();
    }

    /** Nodes: the rows, then the columns, then the source and the sink. */
    private Flow flow(int row, int column) {
        int source = rows + columns;
        int sink = source + 1;
        boolean ofRow = column == columns;
        boolean ofColumn = row == rows;
        int from = ofRow && ofColumn ? sink : ofRow ? source : ofColumn ? rows + column : row;
        int to = ofRow && ofColumn ? source : ofRow ? row : ofColumn ? sink : rows + column;
        return new Flow(row, column, from, to);
    }

    private int nodes() {
        return rows + columns + 2;
    }

    private int total(Flow flow) {
        return counts[flow.row()][flow.column()].total();
    }

    private boolean isHidden(Flow flow) {
        return hidden[flow.row()][flow.column()];
    }

    private boolean hide(@Nullable Flow flow) {
        if (flow == null || isHidden(flow)) {
            return false;
        }
        hidden[flow.row()][flow.column()] = true;
        return true;
    }

    private boolean hideAll() {
        boolean any = false;
        for (var line : hidden) {
            for (boolean one : line) {
                any |= !one;
            }
            Arrays.fill(line, true);
        }
        return any;
    }
}
