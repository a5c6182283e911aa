package fr.clubbusiness.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * Reads the body of a PUT that GET answered: what is read can be written back. Its read-only fields have no effect as long as they are what GET answers;
 * a changed one is a fault like any other, because nothing that is sent is silently dropped.
 */
@ApplicationScoped
class WrittenBack {
    /** Remarks follow the reader's language and the day, and never the body that is written. */
    private static final String REMARKS = "warnings";

    private final CurrentAnswer current;
    private final BodyFaults faults;
    private final ObjectMapper json;

    /** Keeps numbers as they were written, so that a body with read-only fields stores what the same body stores without them. */
    private final ObjectReader exact;

    WrittenBack(CurrentAnswer current, BodyFaults faults, ObjectMapper json) {
        this.current = current;
        this.faults = faults;
        this.json = json;
        this.exact = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /**
     * The request in a body with read-only fields; empty when it has none.
     *
     * @throws fr.clubbusiness.problem.Invalid with all faults of the body, read-only fields that changed among them
     */
    Optional<Object> read(byte[] body, Type request) throws IOException {
        var view = current.type();
        if (view.isPresent() && tree(body) instanceof ObjectNode fields) {
            var sent = ReadOnlyFields.takenOutOf(
                    fields, json.constructType(request), json.constructType(view.get()), json);
            if (!sent.isEmpty()) {
                return Optional.of(faults.read(fields, request, changed(sent)));
            }
        }
        return Optional.empty();
    }

    private JsonNode tree(byte[] body) throws IOException {
        try {
            return exact.readTree(body);
        } catch (JsonProcessingException malformed) {
            return json.missingNode();
        }
    }

    private List<FieldViolation> changed(List<ReadOnlyFields.Sent> sent) throws IOException {
        var answer = current.ifCurrent();
        if (answer.isEmpty()) {
            return List.of();
        }
        var shown = exact.readTree(json.writeValueAsBytes(answer.get()));
        return sent.stream()
                .filter(field -> !field.field().equals(REMARKS))
                .filter(field -> !field.isIn(shown))
                .map(field -> field.changedFrom(shown))
                .toList();
    }
}
