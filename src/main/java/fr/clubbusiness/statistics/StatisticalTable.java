package fr.clubbusiness.statistics;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts of people by one or two properties, before secrecy. Every person is in one row and one column. A table by one property has one column.
 *
 * @param <R> values of the first property
 * @param <C> values of the second
 */
public final class StatisticalTable<R, C> {
    private final List<R> rows;
    private final List<C> columns;
    private final Map<R, Map<C, CellCount>> cells = new HashMap<>();

    /** An empty table. Its rows and columns are fixed from the start, so that none appears or goes with the people in it. */
    public StatisticalTable(List<R> rows, List<C> columns) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
    }

    /** Adds people to a cell. */
    public void add(R row, C column, CellCount count) {
        if (!rows.contains(row) || !columns.contains(column)) {
            throw new IllegalArgumentException("no cell " + row + ", " + column);
        }
        cells.computeIfAbsent(row, _ -> new HashMap<>()).merge(column, count, CellCount::plus);
    }

    /** The table that may be read: no hidden number follows from those that are shown. */
    public PublishedTable<R, C> published(Secrecy secrecy) {
        return new Flows().published(secrecy, new BitSet());
    }

    /**
     * The same, where other readers have a table of these people that shows more: what is hidden there is hidden here too, so that they learn nothing from this
     * one.
     *
     * @param other with the same rows and columns
     */
    public PublishedTable<R, C> published(Secrecy secrecy, PublishedTable<R, C> other) {
        var flows = new Flows();
        return flows.published(secrecy, flows.hiddenIn(other));
    }

    /** The table as people who go round. */
    private final class Flows {
        private final Circulation table = new Circulation();
        private final List<FlowLine> lines = rowFlows(table, Circulation.START);
        private final FlowLine sums = sumFlows(table, Circulation.START, lines, Circulation.END);

        BitSet hiddenIn(PublishedTable<R, C> other) {
            var hidden = new BitSet();
            IntStream.range(0, lines.size())
                    .forEach(row -> lines.get(row).hideAs(other.lines().get(row), hidden));
            sums.hideAs(new PublishedTable.Line<>("all", other.sums(), other.sum()), hidden);
            return hidden;
        }

        PublishedTable<R, C> published(Secrecy secrecy, BitSet given) {
            var hidden = new Suppression(table, secrecy).hidden(given);
            return new PublishedTable<>(
                    columns, shown(lines, hidden), sums.figures(hidden), FlowLine.figure(sums.sum(), hidden));
        }
    }

    /** Its rows, from the node of all of them to the nodes of their columns. */
    List<FlowLine> rowFlows(Circulation table, Object all) {
        return rows.stream().map(row -> rowFlow(table, all, row)).toList();
    }

    private FlowLine rowFlow(Circulation table, Object all, R row) {
        var node = new RowNode(all, row);
        var whole = CellCount.sum(columns.stream().map(column -> count(row, column)));
        var numbers = columns.stream()
                .map(column -> table.add(count(row, column), whole, node, new ColumnNode(all, column)))
                .toList();
        var sum = table.add(whole, whole, all, node);
        table.sum(sum, numbers);
        return new FlowLine(numbers, sum);
    }

    /** The sums of its rows, from the nodes of the columns to those of whatever contains this table, or to its end. */
    FlowLine sumFlows(Circulation table, Object all, List<FlowLine> lines, Object to) {
        var isWhole = to.equals(Circulation.END);
        var ways = columns.stream()
                .map(column ->
                        new FlowLine.Columns(new ColumnNode(all, column), isWhole ? to : new ColumnNode(to, column)))
                .toList();
        return FlowLine.sums(table, lines, ways, to, all);
    }

    List<PublishedTable.Line<R>> shown(List<FlowLine> lines, BitSet hidden) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> lines.get(row).published(rows.get(row), hidden))
                .toList();
    }

    /** All people of a column. */
    CellCount count(C column) {
        return CellCount.sum(rows.stream().map(row -> count(row, column)));
    }

    private CellCount count(R row, C column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, CellCount.NONE);
    }

    private record RowNode(Object all, Object row) {}

    /** Where the people of a column meet, of all rows of a table or of those of a group. */
    record ColumnNode(Object all, Object column) {}
}
