package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The document that the service serves: its operations, and whether a value has the form it states. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** By the very node, so that a lookup does not read it. */
    private final IdentityHashMap<JsonNode, Schema> schemas = new IdentityHashMap<>();

    /**
     * One operation.
     *
     * @param id its name in the document
     * @param path with the names of its parameters in braces
     * @param parameters of the address and of the head
     * @param bodies the schema of each content type that it reads
     * @param answers by status, the schema of each content type
     */
    record Operation(
            String id,
            String method,
            String path,
            List<JsonNode> parameters,
            Map<String, JsonNode> bodies,
            Map<String, Map<String, JsonNode>> answers) {
        String name() {
            return method + " " + path;
        }
    }

    ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument of(byte[] json) throws IOException {
        return new ApiDocument(new ObjectMapper().readTree(json));
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode described) {
        var parameters = new ArrayList<JsonNode>();
        described.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        var answers = new TreeMap<String, Map<String, JsonNode>>();
        described
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(answer.getKey(), contents(resolved(answer.getValue()))));
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                contents(resolved(described.path("requestBody"))),
                answers);
    }

    private static Map<String, JsonNode> contents(JsonNode described) {
        var contents = new TreeMap<String, JsonNode>();
        described
                .path("content")
                .properties()
                .forEach(content ->
                        contents.put(content.getKey(), content.getValue().path("schema")));
        return contents;
    }

    /** What a reference names; where a value may be null, its other form. */
    JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(root.at(node.path("$ref").asText().substring(1)));
        }
        return node.has("anyOf") ? resolved(node.path("anyOf").path(0)) : node;
    }

    /** Why this JSON has not the form that the schema states; empty when it has. */
    List<String> faults(JsonNode schema, String json) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return registry.getSchema(whole.toString());
    }
}
