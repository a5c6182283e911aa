package fr.clubbusiness.list;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How what people write in a cell becomes a JSON value; {@link CellReaders} names the ways. */
@FunctionalInterface
public interface CellReader {
    /**
     * The value that a cell tells.
     *
     * @param text without blanks around, and without the mark that keeps a text from Excel
     * @return null when it tells nothing, which leaves the field out
     */
    @Nullable
    JsonNode read(String text);
}
