package fr.clubbusiness.localservice.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Services that are written together: at most {@value #ROWS}, and fewer when they have long texts, so that no transaction takes long and no statement
 * much memory.
 */
final class RowBatch {
    private static final int ROWS = 500;

    /** Characters of JSON. One line of a file adds little more than a tenth of it. */
    private static final int CHARACTERS = 2_000_000;

    private final List<UUID> ids = new ArrayList<>();
    private final List<String> sourceIds = new ArrayList<>();
    private final StringBuilder json = new StringBuilder("[");

    void add(ImportedService service) {
        if (!ids.isEmpty()) {
            json.append(',');
        }
        ids.add(service.serviceId());
        sourceIds.add(service.content().sourceId());
        try {
            json.append(CheckedFile.ROWS.writeValueAsString(service));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean isFull() {
        return ids.size() == ROWS || json.length() >= CHARACTERS;
    }

    void clear() {
        ids.clear();
        sourceIds.clear();
        json.setLength(1);
    }

    List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** Their identifiers in the file, in the same order. */
    List<String> sourceIds() {
        return List.copyOf(sourceIds);
    }

    /** All of them, as the columns of the table are called. */
    String json() {
        return json + "]";
    }
}
