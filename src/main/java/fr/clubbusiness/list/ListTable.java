package fr.clubbusiness.list;

import java.util.List;

/**
 * The columns of a list as a table, for export and import.
 *
 * @param file file name, without date and extension
 * @param columns in the order of an export; an import accepts any order
 */
public record ListTable<V>(String file, List<TableColumn<V>> columns) {
    /** One JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** A table whose first line names the columns. */
    public static final String CSV = "text/csv";

    /** The type that browsers on Windows with Excel give to a CSV file. An Excel workbook of this type is refused by its content. */
    public static final String CSV_OF_WINDOWS = "application/vnd.ms-excel";

    /** Header of the column with the short reference of the exported line. */
    public static final String REFERENCE = "Référence";

    /** Field by which an import finds the exported line again. */
    public static final String KEY = "externalId";

    /** Field by which an import finds an exported organisation again, with or without {@link #KEY}. */
    public static final String SIRET = "siret";

    /** The columns that an export writes. */
    List<TableColumn<V>> shown() {
        return columns.stream().filter(column -> column.value() != null).toList();
    }
}
