package fr.clubbusiness.statistics;

import java.util.ArrayList;
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
        var hidden = new Suppression(counts(), secrecy).hidden();
        var shown = new ArrayList<PublishedTable.Line<R>>();
        for (int row = 0; row < rows.size(); row++) {
            shown.add(new PublishedTable.Line<>(
                    rows.get(row), numbers(row, hidden), number(row, columns.size(), hidden)));
        }
        return new PublishedTable<>(
                columns, shown, numbers(rows.size(), hidden), number(rows.size(), columns.size(), hidden));
    }

    /** The cells with their sums: the last of each line is its sum, and the last line the sums of the columns. */
    private CellCount[][] counts() {
        var counts = new CellCount[rows.size() + 1][columns.size() + 1];
        for (int row = 0; row <= rows.size(); row++) {
            for (int column = 0; column <= columns.size(); column++) {
                counts[row][column] = sum(row, column);
            }
        }
        return counts;
    }

    private CellCount sum(int row, int column) {
        var ofRows = row == rows.size() ? rows : List.of(rows.get(row));
        var ofColumns = column == columns.size() ? columns : List.of(columns.get(column));
        return CellCount.sum(ofRows.stream()
                .flatMap(one -> ofColumns.stream()
                        .map(other -> cells.getOrDefault(one, Map.of()).getOrDefault(other, CellCount.NONE))));
    }

    private List<PublishedTable.Figure> numbers(int row, boolean[][] hidden) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> number(row, column, hidden))
                .toList();
    }

    private PublishedTable.Figure number(int row, int column, boolean[][] hidden) {
        return hidden[row][column]
                ? PublishedTable.Figure.SECRET
                : new PublishedTable.Figure(sum(row, column).total());
    }
}
