package fr.clubbusiness.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A self-contained JSON Schema (2020-12), derived from the OpenAPI document, so that it follows the records and their constraints. It differs in two
 * points, because an import does: unknown fields are refused, and every field that is not required may be null.
 */
final class PublishedSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    /** Extension of an object that may also be written as one of its fields alone. */
    static final String SHORT_FORM = "x-short-form";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode components;
    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private PublishedSchema(JsonNode components) {
        this.components = components;
    }

    /**
     * The schema of this name, with all schemas that it refers to.
     *
     * @param document the OpenAPI document
     * @param id address at which the schema is published
     */
    static ObjectNode of(JsonNode document, String name, String id) {
        var published = new PublishedSchema(document.at("/components/schemas"));
        var whole = JSON.objectNode().put("$schema", DIALECT).put("$id", id).put("title", name);
        whole.setAll((ObjectNode) published.closed(published.components.required(name)));
        if (!published.definitions.isEmpty()) {
            whole.set("$defs", JSON.objectNode().setAll(published.definitions));
        }
        return whole;
    }

    private JsonNode closed(JsonNode schema) {
        var copy = (ObjectNode) rewritten(schema);
        if (copy.get("properties") instanceof ObjectNode properties) {
            copy.put("additionalProperties", false);
            var required = new HashSet<String>();
            copy.path("required").forEach(field -> required.add(field.asText()));
            List.copyOf(properties.properties()).stream()
                    .filter(property -> !required.contains(property.getKey()))
                    .forEach(property -> properties.set(property.getKey(), orNull(property.getValue())));
        }
        var shortForm = schema.path(SHORT_FORM).asText("");
        copy.remove(SHORT_FORM);
        return shortForm.isEmpty()
                ? copy
                : JSON.objectNode()
                        .set(
                                "anyOf",
                                JSON.arrayNode()
                                        .add(copy.at("/properties/" + shortForm))
                                        .add(copy));
    }

    /** Replaces references by references to {@code $defs}, and adds the schemas they need. */
    private JsonNode rewritten(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.objectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                field.getKey(),
                                field.getKey().equals("$ref")
                                        ? TextNode.valueOf(
                                                defined(field.getValue().asText()))
                                        : rewritten(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.arrayNode();
                array.forEach(item -> copy.add(rewritten(item)));
                yield copy;
            }
            default -> node;
        };
    }

    private String defined(String reference) {
        var name = reference.substring(COMPONENTS.length());
        if (seen.add(name)) {
            definitions.put(name, closed(components.required(name)));
        }
        return DEFINITIONS + name;
    }

    private static JsonNode orNull(JsonNode schema) {
        return JSON.objectNode()
                .set("anyOf", JSON.arrayNode().add(schema).add(JSON.objectNode().put("type", "null")));
    }
}
