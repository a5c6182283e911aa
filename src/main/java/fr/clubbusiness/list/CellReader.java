package fr.clubbusiness.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into a JSON value; {@link CellReaders} has the variants. */
@FunctionalInterface
public interface CellReader {
    /**
     * The value of a cell.
     *
     * @param text without blanks around, and without the mark that protects a text from Excel
     * @return JSON null for a blank cell, which empties the field; null to leave the field unchanged
     */
    @Nullable
    JsonNode read(String text);

    /** The fixed fields of each item, when several columns share a list; empty for any other column. */
    default Map<String, Boolean> itemFields() {
        return Map.of();
    }
}
