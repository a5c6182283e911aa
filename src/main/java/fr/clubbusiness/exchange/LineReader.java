package fr.clubbusiness.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.UnreadableJson;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;

/** Reads lines like the body of a creation: strict JSON, then Bean Validation, then the importer's own check. */
final class LineReader<T> {
    private final ObjectMapper json;
    private final ObjectReader tree;
    private final Validator validator;
    private final Imports.Lines<T> lines;

    LineReader(ObjectMapper json, Validator validator, Imports.Lines<T> lines) {
        this.json = json;
        this.tree = json.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.validator = validator;
        this.lines = lines;
    }

    /**
     * The object of a line of text.
     *
     * @throws Invalid when it is not a JSON object
     */
    ObjectNode parse(String text) {
        try {
            if (tree.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw UnreadableJson.explain(malformed);
        }
        throw new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected.");
    }

    /**
     * Reads the value of a line.
     *
     * @throws Problem that rejects it
     */
    T read(ObjectNode line) {
        try {
            var value = valid(json.treeToValue(line, lines.type()));
            lines.importer().check(value);
            return value;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.explain(unreadable);
        }
    }

    /** The value as JSON, without empty fields. */
    ObjectNode tree(T value) {
        return (ObjectNode) withoutNulls(json.valueToTree(value));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> object.get(name).isNull()).forEach(object::remove);
        }
        node.forEach(LineReader::withoutNulls);
        return node;
    }

    private T valid(T value) {
        Invalid.ifAny(validator.validate(value).stream()
                .map(v -> FieldViolation.of(
                        FieldViolation.path(v.getPropertyPath().toString()), v.getMessage(), v.getMessage()))
                .sorted(Comparator.comparing(FieldViolation::field))
                .toList());
        return value;
    }
}
