package fr.clubbusiness.exchange;

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
public record Column<V>(
        String header,
        @Nullable String field,
        Cell cell,
        boolean required,
        @Nullable Function<V, @Nullable Object> value) {

    /** Shown by an export, passed over by an import. */
    public static <V> Column<V> shown(String header, Function<V, @Nullable Object> value) {
        return new Column<>(header, null, Cells.TEXT, false, value);
    }

    /** Shown by an export and read by an import. */
    public static <V> Column<V> of(String header, String field, Cell cell, Function<V, @Nullable Object> value) {
        return new Column<>(header, field, cell, false, value);
    }

    /** Read by an import, never shown. */
    public static <V> Column<V> told(String header, String field, Cell cell) {
        return new Column<>(header, field, cell, false, null);
    }

    /** The same, without which an import is refused. */
    public Column<V> needed() {
        return new Column<>(header, field, cell, true, value);
    }
}
