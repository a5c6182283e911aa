package fr.clubbusiness.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a table with its sums, as people who go round: from the source to their row, through a cell to their column, on to the sink, and with the sum
 * of all back to the source. As many come to each node as leave it.
 */
final class Circulation {
    /** Where all people come from, and where the sum of all leads back. */
    static final Object START = "start";

    /** Where they go once they were counted in all sums. */
    static final Object END = "end";

    private final Map<Object, Integer> nodes = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /**
     * One number of the table: so many people go from one node to another.
     *
     * @param line the sum of its line
     */
    record Flow(int index, CellCount count, CellCount line, int from, int to) {
        int total() {
            return count.total();
        }
    }

    /** A number that is the sum of others. */
    record Sum(Flow of, List<Flow> parts) {}

    /**
     * Adds a number. Nodes are whatever names them.
     *
     * @param line the sum of its line
     */
    Flow add(CellCount count, CellCount line, Object from, Object to) {
        var flow = new Flow(flows.size(), count, line, node(from), node(to));
        flows.add(flow);
        return flow;
    }

    /** Says that a number is the sum of these. */
    void sum(Flow of, List<Flow> parts) {
        sums.add(new Sum(of, List.copyOf(parts)));
    }

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    List<Sum> sums() {
        return List.copyOf(sums);
    }

    int nodes() {
        return nodes.size();
    }

    private int node(Object name) {
        return nodes.computeIfAbsent(name, _ -> nodes.size());
    }
}
