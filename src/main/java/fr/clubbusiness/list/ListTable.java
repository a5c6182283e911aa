package fr.clubbusiness.list;

import java.util.List;

/**
 * The columns of a list when it is a table, in and out.
 *
 * @param file what a file of it is called, without date and extension
 * @param columns in the order in which they are written; an import takes them in any
 */
public record ListTable<V>(String file, List<TableColumn<V>> columns) {
    /** One JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** A table whose first line names the columns. */
    public static final String CSV = "text/csv";

    /** Header of the column that shows the short reference of what a line was exported from. */
    public static final String REFERENCE = "Référence";

    /** Field by which an import finds again what a line was exported from. */
    public static final String KEY = "externalId";

    /** The columns that an export writes. */
    List<TableColumn<V>> shown() {
        return columns.stream().filter(column -> column.value() != null).toList();
    }
}
