package fr.clubbusiness.http.body;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.shared.FieldViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the read-only fields of a body: those that the view of a resource has, and the request that replaces it has not. */
final class ReadOnlyFields {
    private final ObjectMapper json;
    private final List<Sent> found = new ArrayList<>();

    /**
     * A read-only field that was sent.
     *
     * @param path the fields that lead to it, without indexes
     * @param field its path as the caller wrote it: {@code skills[1].label}
     * @param value what was sent
     */
    record Sent(List<String> path, String field, JsonNode value) {

        /** Whether the view has this value in this field. In a list, any line may have it: the lines that were sent can be others, in another order. */
        boolean isIn(JsonNode view) {
            return shown(view).anyMatch(shown -> shown.equals(value) || (value.isNull() && shown.isMissingNode()));
        }

        /** The refusal of another value than that of the view. A single value is told. */
        FieldViolation changedFrom(JsonNode view) {
            var shown = path.size() == 1 ? view.path(path.getFirst()) : MissingNode.getInstance();
            return shown.isValueNode() && !shown.isNull()
                    ? FieldViolation.of(
                            field,
                            "En lecture seule : sa valeur est « %s ». Laissez-la, ou retirez ce champ."
                                    .formatted(shown.asText()),
                            "Read-only: its value is “%s”. Leave it, or leave the field out.".formatted(shown.asText()))
                    : FieldViolation.of(
                            field,
                            "En lecture seule : laissez ce champ tel qu'il est lu, ou retirez-le.",
                            "Read-only: leave this field as it is read, or leave it out.");
        }

        private Stream<JsonNode> shown(JsonNode view) {
            var nodes = Stream.of(view);
            for (var name : path) {
                nodes = nodes.flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                        .map(node -> node.path(name));
            }
            return nodes;
        }
    }

    private ReadOnlyFields(ObjectMapper json) {
        this.json = json;
    }

    /** Removes them from the body, also inside objects and lists that both types have. */
    static List<Sent> takenOutOf(ObjectNode body, JavaType request, JavaType view, ObjectMapper json) {
        var fields = new ReadOnlyFields(json);
        fields.takeOutOf(body, request, view, List.of(), "");
        return fields.found;
    }

    private void takeOutOf(ObjectNode body, JavaType request, JavaType view, List<String> path, String prefix) {
        var written = properties(
                json.getDeserializationConfig().introspect(request), BeanPropertyDefinition::couldDeserialize);
        var shown = properties(json.getSerializationConfig().introspect(view), BeanPropertyDefinition::couldSerialize);
        for (var field : List.copyOf(body.properties())) {
            var name = field.getKey();
            var seen = shown.get(name);
            var wanted = written.get(name);
            if (seen != null) {
                var inner = Stream.concat(path.stream(), Stream.of(name)).toList();
                if (wanted == null) {
                    found.add(new Sent(inner, prefix + name, body.remove(name)));
                } else {
                    within(field.getValue(), wanted, seen, inner, prefix + name);
                }
            }
        }
    }

    private void within(JsonNode value, JavaType request, JavaType view, List<String> path, String field) {
        if (request.equals(view)) {
            return;
        }
        switch (value) {
            case ObjectNode part -> takeOutOf(part, request, view, path, field + ".");
            case ArrayNode lines
            when request.isContainerType() && view.isContainerType() -> {
                for (int i = 0; i < lines.size(); i++) {
                    within(lines.get(i), request.getContentType(), view.getContentType(), path, field + "[" + i + "]");
                }
            }
            default -> {} // a value, or not what the type expects: the reader says so
        }
    }

    private static Map<String, JavaType> properties(
            BeanDescription described, Predicate<BeanPropertyDefinition> wanted) {
        return described.findProperties().stream()
                .filter(wanted)
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType));
    }
}
