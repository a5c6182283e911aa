package fr.clubbusiness.exchange;

import java.util.List;

/**
 * The columns of a list when it is a table, in and out.
 *
 * @param file what a file of it is called, without date and extension
 * @param columns in the order in which they are written; an import takes them in any
 */
public record Table<V>(String file, List<Column<V>> columns) {

    /** The columns that an export writes. */
    List<Column<V>> shown() {
        return columns.stream().filter(column -> column.value() != null).toList();
    }
}
