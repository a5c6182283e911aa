package fr.clubbusiness.list;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into a JSON value; {@link CellReaders} has the variants. */
@FunctionalInterface
public interface CellReader {
    /**
     * The value of a cell.
     *
     * @param text without blanks around, and without the mark that protects a text from Excel
     * @return null for no value, which leaves the field out
     */
    @Nullable
    JsonNode read(String text);
}
