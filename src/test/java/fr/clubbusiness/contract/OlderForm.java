package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of OpenAPI 3.1 said in the words of 3.0, which openapi-diff compares in full: of 3.1 it sees neither the types nor the codes
 * of a schema. What 3.0 cannot say and no client builds on is left out.
 */
final class OlderForm {
    private static final List<String> LEFT_OUT = List.of("examples", "exclusiveMinimum", "exclusiveMaximum", "const");

    private OlderForm() {}

    static String of(JsonNode document) {
        var older = (ObjectNode) document.deepCopy();
        older.put("openapi", "3.0.3");
        say(older);
        return older.toString();
    }

    private static void say(JsonNode node) {
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
        inner.forEach(OlderForm::say);
    }

    private static boolean isOrNull(JsonNode anyOf) {
        return anyOf.size() == 2 && anyOf.get(1).path("type").asText().equals("null");
    }
}
