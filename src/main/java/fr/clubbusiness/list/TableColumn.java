package fr.clubbusiness.list;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, in and out.
 *
 * @param header its French name, the one that is written
 * @param field where its value stands in the JSON of an import, {@code pay.from} inside an object; null when it is only shown: an import
 *     passes over it
 * @param cell how an import reads it
 * @param required whether an import cannot do without it
 * @param value what an export writes; null when it is only read
 */
public record TableColumn<V>(
        String header,
        @Nullable String field,
        CellReader cell,
        boolean required,
        @Nullable Function<V, @Nullable Object> value) {

    /** Shown by an export, passed over by an import. */
    public static <V> TableColumn<V> shown(String header, Function<V, @Nullable Object> value) {
        return new TableColumn<>(header, null, CellReaders.TEXT, false, value);
    }

    /** Shown by an export and read by an import. */
    public static <V> TableColumn<V> of(
            String header, String field, CellReader cell, Function<V, @Nullable Object> value) {
        return new TableColumn<>(header, field, cell, false, value);
    }

    /** Read by an import, never shown. */
    public static <V> TableColumn<V> told(String header, String field, CellReader cell) {
        return new TableColumn<>(header, field, cell, false, null);
    }

    /** The same, without which an import is refused. */
    public TableColumn<V> needed() {
        return new TableColumn<>(header, field, cell, true, value);
    }
}
