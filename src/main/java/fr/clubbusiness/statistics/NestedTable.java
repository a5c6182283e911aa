package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.StatisticalTable.ColumnNode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Counts of people by two properties, where the rows come in groups that have sums of their own: structures by their kind, for example.
 *
 * @param <G> groups of rows
 * @param <R> rows, each in one group
 * @param <C> columns
 */
public final class NestedTable<G, R, C> {
    private final List<C> columns;
    private final Map<G, StatisticalTable<R, C>> groups = new LinkedHashMap<>();

    /** An empty table. Its rows and columns are fixed from the start, so that none appears or goes with the people in it. A group has rows. */
    public NestedTable(SequencedMap<G, List<R>> rows, List<C> columns) {
        this.columns = List.copyOf(columns);
        rows.forEach((group, of) -> {
            if (of.isEmpty()) {
                throw new IllegalArgumentException("no rows in " + group);
            }
            groups.put(group, new StatisticalTable<>(of, columns));
        });
    }

    /** Adds people to a cell. */
    public void add(G group, R row, C column, CellCount count) {
        var table = groups.get(group);
        if (table == null) {
            throw new IllegalArgumentException("no group " + group);
        }
        table.add(row, column, count);
    }

    /** The groups alone, as a table of their own. */
    public StatisticalTable<G, C> byGroup() {
        var table = new StatisticalTable<>(List.copyOf(groups.keySet()), columns);
        groups.forEach((group, rows) -> columns.forEach(column -> table.add(group, column, rows.count(column))));
        return table;
    }

    /** The table that may be read: no hidden number follows from those that are shown, of whatever level. */
    public PublishedGroups<G, R, C> published(Secrecy secrecy) {
        return published(table -> new Suppression(table, secrecy).hidden(new BitSet()));
    }

    /** The table with all its numbers: each line is for whoever it is about. */
    public PublishedGroups<G, R, C> unprotected() {
        return published(_ -> new BitSet());
    }

    private PublishedGroups<G, R, C> published(Function<Circulation, BitSet> hiding) {
        var table = new Circulation();
        var flows = groups.entrySet().stream()
                .map(group -> GroupFlows.of(table, group.getKey(), group.getValue()))
                .toList();
        var ways = columns.stream()
                .map(column -> new FlowLine.Columns(new ColumnNode(Circulation.START, column), Circulation.END))
                .toList();
        var groupSums = flows.stream().map(GroupFlows::sums).toList();
        var all = FlowLine.sums(table, groupSums, ways, Circulation.END, Circulation.START);
        var hidden = hiding.apply(table);
        return new PublishedGroups<>(
                columns,
                flows.stream().map(group -> group.published(hidden)).toList(),
                all.figures(hidden),
                FlowLine.figure(all.sum(), hidden));
    }

    /** A group as flows. */
    private record GroupFlows<G, R, C>(G group, StatisticalTable<R, C> rows, List<FlowLine> lines, FlowLine sums) {

        static <G, R, C> GroupFlows<G, R, C> of(Circulation table, G group, StatisticalTable<R, C> rows) {
            var node = new GroupNode(group);
            var lines = rows.rowFlows(table, node);
            return new GroupFlows<>(group, rows, lines, rows.sumFlows(table, node, lines, Circulation.START));
        }

        PublishedGroups.Group<G, R> published(BitSet hidden) {
            return new PublishedGroups.Group<>(sums.published(group, hidden), rows.shown(lines, hidden));
        }
    }

    private record GroupNode(Object group) {}
}
