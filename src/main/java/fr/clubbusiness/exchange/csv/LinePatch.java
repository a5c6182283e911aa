package fr.clubbusiness.exchange.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The fields of an imported line, as a JSON merge patch (RFC 7396): an absent field changes nothing, null empties it.
 *
 * @param fields of the line; an empty cell of a table is null
 * @param untouched for each list that several columns share: the fixed fields of the items whose column is absent; these items stay
 */
public record LinePatch(ObjectNode fields, Map<String, List<Map<String, Boolean>>> untouched) {

    /** A line that is one JSON object. */
    public static LinePatch of(ObjectNode line) {
        return new LinePatch(line, Map.of());
    }

    /** The line as a creation reads it: fields that it empties are left out. */
    public ObjectNode alone() {
        return mergedInto(empty());
    }

    /** The stored object after the line. A nested object without any field left is removed. The argument is not changed. */
    public ObjectNode mergedInto(ObjectNode stored) {
        var result = merged(stored, fields);
        untouched.forEach((field, items) -> addUntouched(result, field, stored.get(field), items));
        return result;
    }

    private static ObjectNode merged(ObjectNode stored, ObjectNode fields) {
        var result = stored.deepCopy();
        fields.properties().forEach(field -> {
            var value = field.getValue() instanceof ObjectNode inner
                    ? merged(result.get(field.getKey()) instanceof ObjectNode before ? before : empty(), inner)
                    : field.getValue();
            if (value.isNull() || (value instanceof ObjectNode object && object.isEmpty())) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), value);
            }
        });
        return result;
    }

    private static void addUntouched(
            ObjectNode result, String field, JsonNode stored, List<Map<String, Boolean>> untouched) {
        if (stored instanceof ArrayNode items) {
            var list = result.get(field) instanceof ArrayNode given ? given.deepCopy() : result.arrayNode();
            items.forEach(item -> {
                if (untouched.stream().anyMatch(fixed -> hasFields(item, fixed))) {
                    list.add(item);
                }
            });
            result.set(field, list);
        }
    }

    private static boolean hasFields(JsonNode item, Map<String, Boolean> fixed) {
        return fixed.entrySet().stream()
                .allMatch(field -> item.path(field.getKey()).asBoolean() == field.getValue());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
