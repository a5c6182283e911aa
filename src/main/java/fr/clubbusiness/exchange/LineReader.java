package fr.clubbusiness.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.UnreadableJson;
import java.util.ArrayList;

/** Reads lines like the body of a creation: strict JSON, then Bean Validation and the checks of the feature. */
final class LineReader<T> {
    private final ObjectMapper json;
    private final ObjectReader tree;
    private final BodyFaults bodies;
    private final Class<T> type;

    LineReader(ObjectMapper json, BodyFaults bodies, Class<T> type) {
        this.json = json;
        this.tree = json.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.bodies = bodies;
        this.type = type;
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
     * @throws Problem that rejects it, with all its faults
     */
    T read(ObjectNode line) {
        return bodies.read(line, type);
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
}
