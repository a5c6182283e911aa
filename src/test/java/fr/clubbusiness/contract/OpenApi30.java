package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts an OpenAPI 3.1 document to 3.0, because openapi-diff ignores the types and codes of 3.1 schemas. What 3.0 cannot express and no client
 * depends on is left out.
 */
final class OpenApi30 {
    private static final List<String> LEFT_OUT = List.of("examples", "exclusiveMinimum", "exclusiveMaximum", "const");

    private OpenApi30() {}

    static String of(JsonNode document) {
        var older = (ObjectNode) document.deepCopy();
        older.put("openapi", "3.0.3");
        convert(older);
        return older.toString();
    }

    private static void convert(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type") instanceof ArrayNode types) {
                object.put("type", types.get(0).asText());
                object.put("nullable", true);
            }
            if (isOrNull(object.path("anyOf"))) {
                object.set("allOf", object.remove("anyOf"));
                ((ArrayNode) object.get("allOf")).remove(1);
                object.put("nullable", true);
            }
            object.remove(LEFT_OUT);
        }
        var inner = new ArrayList<JsonNode>();
        node.forEach(inner::add);
        inner.forEach(OpenApi30::convert);
    }

    private static boolean isOrNull(JsonNode anyOf) {
        return anyOf.size() == 2 && anyOf.get(1).path("type").asText().equals("null");
    }
}
