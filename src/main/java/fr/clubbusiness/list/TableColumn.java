package fr.clubbusiness.list;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, for export and import.
 *
 * @param header its French name, as exported
 * @param field path of its value in the JSON of an import, {@code pay.from} inside an object; null when imports ignore the column
 * @param cell how an import reads it
 * @param required whether an import needs it
 * @param value what an export writes; null when it is only imported
 */
public record TableColumn<V>(
        String header,
        @Nullable String field,
        CellReader cell,
        boolean required,
        @Nullable Function<V, @Nullable Object> value) {

    /** Exported, ignored by imports. */
    public static <V> TableColumn<V> shown(String header, Function<V, @Nullable Object> value) {
        return new TableColumn<>(header, null, CellReaders.TEXT, false, value);
    }

    /** Exported and imported. */
    public static <V> TableColumn<V> of(
            String header, String field, CellReader cell, Function<V, @Nullable Object> value) {
        return new TableColumn<>(header, field, cell, false, value);
    }

    /** Imported, never exported. */
    public static <V> TableColumn<V> importOnly(String header, String field, CellReader cell) {
        return new TableColumn<>(header, field, cell, false, null);
    }

    /** The same, required by imports. */
    public TableColumn<V> needed() {
        return new TableColumn<>(header, field, cell, true, value);
    }
}
