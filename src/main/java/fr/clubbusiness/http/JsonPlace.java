package fr.clubbusiness.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON object: the fields and indexes that lead there.
 *
 * @param steps from the root
 */
record JsonPlace(List<Reference> steps) {

    /** Where a value could not be read. */
    static JsonPlace of(JsonMappingException unreadable) {
        return new JsonPlace(List.copyOf(unreadable.getPath()));
    }

    /** A field, perhaps inside other objects: {@code pay.from}. */
    static JsonPlace of(String field) {
        return new JsonPlace(Arrays.stream(field.split("\\.", -1))
                .map(name -> new Reference(null, name))
                .toList());
    }

    /** Removes the field that is there; an element of a list becomes null, so that those after it keep their index. False when nothing is there. */
    boolean takeOut(JsonNode root) {
        if (steps.isEmpty()) {
            return false;
        }
        JsonNode parent = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            parent = parent == null ? null : child(parent, step);
        }
        var last = steps.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(String.valueOf(last.getFieldName())) != null;
            case ArrayNode list
            when list.hasNonNull(last.getIndex()) -> {
                list.setNull(last.getIndex());
                yield true;
            }
            case null, default -> false;
        };
    }

    private static @Nullable JsonNode child(JsonNode parent, Reference step) {
        return step.getFieldName() == null ? parent.get(step.getIndex()) : parent.get(step.getFieldName());
    }
}
