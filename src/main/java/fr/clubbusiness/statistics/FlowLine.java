package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.Circulation.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of a table as flows.
 *
 * @param numbers by column
 * @param sum of the line
 */
record FlowLine(List<Flow> numbers, Flow sum) {

    /**
     * The line of sums under these lines.
     *
     * @param columns where the people of each column go on from and to
     * @param from where all come from
     * @param to where all of them go
     */
    static FlowLine sums(Circulation table, List<FlowLine> lines, List<Columns> columns, Object from, Object to) {
        var rows = lines.stream().map(FlowLine::sum).toList();
        var whole = count(rows);
        var numbers = new ArrayList<Flow>();
        for (int column = 0; column < columns.size(); column++) {
            int of = column;
            var parts = lines.stream().map(line -> line.numbers().get(of)).toList();
            var sum = table.add(
                    count(parts), whole, columns.get(of).from(), columns.get(of).to());
            table.sum(sum, parts);
            numbers.add(sum);
        }
        var all = table.add(whole, whole, from, to);
        table.sum(all, rows);
        table.sum(all, numbers);
        return new FlowLine(numbers, all);
    }

    /** Where the people of a column come from, and where they go on to. */
    record Columns(Object from, Object to) {}

    private static CellCount count(List<Flow> parts) {
        return CellCount.sum(parts.stream().map(Flow::count));
    }

    <R> PublishedTable.Line<R> published(R row, BitSet hidden) {
        return new PublishedTable.Line<>(row, figures(hidden), figure(sum, hidden));
    }

    List<PublishedTable.Figure> figures(BitSet hidden) {
        return numbers.stream().map(number -> figure(number, hidden)).toList();
    }

    /** Marks as hidden what is hidden in this line of another table of the same people. */
    void hideAs(PublishedTable.Line<?> line, BitSet hidden) {
        IntStream.range(0, numbers.size())
                .filter(column -> line.numbers().get(column).value() == null)
                .forEach(column -> hidden.set(numbers.get(column).index()));
        if (line.sum().value() == null) {
            hidden.set(sum.index());
        }
    }

    static PublishedTable.Figure figure(Flow number, BitSet hidden) {
        return hidden.get(number.index()) ? PublishedTable.Figure.SECRET : new PublishedTable.Figure(number.total());
    }
}
