package fr.clubbusiness.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.UnreadableJson;
import fr.clubbusiness.shared.FieldViolation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds all faults of a body at once, so that the sender can correct them together.
 *
 * <p>Jackson stops at the first value that it cannot read. Each such value is therefore noted and removed, and the rest is read again. What remains
 * passes the same checks as any body.
 */
@ApplicationScoped
public class BodyFaults {
    /** At most 50 unreadable values are reported: a body with more is probably meant for another operation. */
    private static final int MOST = 50;

    private final ObjectMapper json;
    private final Validator validator;
    private final List<BodyChecks> checks;

    BodyFaults(ObjectMapper json, Validator validator, @All List<BodyChecks> checks) {
        this.json = json;
        this.validator = validator;
        this.checks = checks;
    }

    /** The same for bodies that another mapper reads. */
    public BodyFaults reading(ObjectMapper other) {
        return new BodyFaults(other, validator, checks);
    }

    /**
     * Reads one line of an import.
     *
     * @throws Invalid with all its faults
     */
    public <T> T read(String line, Class<T> type) {
        try {
            return required(json.readValue(line, type));
        } catch (JsonProcessingException unreadable) {
            throw explain(() -> json.readTree(line), type, unreadable);
        }
    }

    /**
     * Reads one line of a table.
     *
     * @throws Invalid with all its faults
     */
    public <T> T read(JsonNode line, Class<T> type) {
        try {
            return required(json.treeToValue(line, type));
        } catch (JsonProcessingException unreadable) {
            throw explain(() -> line, type, unreadable);
        }
    }

    private <T> T required(T line) {
        if (line == null) {
            throw new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected.");
        }
        Invalid.ifAny(of(line));
        return line;
    }

    /** The faults of a body that was read, sorted by field. */
    private List<FieldViolation> of(Object body) {
        var found = new ArrayList<FieldViolation>();
        addRules(body, found);
        return sorted(found);
    }

    /**
     * Reads what is left of a body.
     *
     * @param known the faults of what was taken out of it
     * @throws Invalid with the known faults and all others
     */
    public Object read(JsonNode body, Type type, List<FieldViolation> known) throws IOException {
        Invalid.ifAny(sorted(all(body, type, known)));
        return json.readerFor(json.constructType(type)).readValue(body);
    }

    /** The refusal of a body with at least one unreadable value. */
    public Problem explain(byte[] body, Type type, JacksonException first) {
        return explain(() -> json.readTree(body), type, first);
    }

    private interface Tree {
        JsonNode read() throws IOException;
    }

    private Problem explain(Tree body, Type type, JacksonException first) {
        try {
            var tree = body.read();
            return tree.isObject() ? new Invalid(sorted(all(tree, type, List.of()))) : UnreadableJson.explain(first);
        } catch (JacksonException malformed) {
            return UnreadableJson.explain(malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("the body is in memory", impossible);
        }
    }

    private List<FieldViolation> all(JsonNode tree, Type type, List<FieldViolation> known) throws IOException {
        var found = new ArrayList<>(known);
        var reader = json.readerFor(json.constructType(type));
        while (found.size() < MOST) {
            try {
                reader.readValue(tree);
                listsOf(found).forEach(list -> JsonPlace.of(list).takeOut(tree));
                addRules(reader.readValue(tree), found);
                return found;
            } catch (JsonMappingException unreadable) {
                found.add(UnreadableJson.violation(unreadable));
                if (!JsonPlace.of(unreadable).takeOut(tree)) {
                    return found;
                }
            }
        }
        return found;
    }

    /** Rules on lists look at all elements. A list with an unreadable element is therefore not checked further. */
    private static List<String> listsOf(List<FieldViolation> found) {
        return found.stream()
                .map(FieldViolation::field)
                .filter(field -> field.contains("["))
                .map(field -> field.substring(0, field.indexOf('[')))
                .distinct()
                .toList();
    }

    private void addRules(Object body, List<FieldViolation> found) {
        add(found, validator.validate(body).stream().map(BodyFaults::violation).toList());
        addChecks(body, found);
    }

    /** Adds the violations that the feature finds. It checks whole lists, so it does not run when an element has a fault. */
    public void addChecks(Object body, List<FieldViolation> found) {
        if (found.stream().noneMatch(fault -> fault.field().contains("["))) {
            checks.forEach(feature -> add(found, feature.check(body)));
        }
    }

    private static void add(List<FieldViolation> found, List<FieldViolation> more) {
        var before = List.copyOf(found);
        more.stream()
                .filter(fault -> before.stream().noneMatch(known -> covers(known.field(), fault.field())))
                .forEach(found::add);
    }

    /** Whether a fault of the same field, or of a part of it, is already known. */
    private static boolean covers(String known, String field) {
        return known.equals(field) || isWithin(known, field) || isWithin(field, known);
    }

    private static boolean isWithin(String part, String whole) {
        return part.startsWith(whole + ".") || part.startsWith(whole + "[");
    }

    private static FieldViolation violation(ConstraintViolation<?> violated) {
        return FieldViolation.of(
                FieldViolation.path(violated.getPropertyPath().toString()),
                violated.getMessage(),
                violated.getMessage());
    }

    /** The same violations in the order of their fields. */
    public static List<FieldViolation> sorted(List<FieldViolation> found) {
        return found.stream()
                .sorted(Comparator.comparing(FieldViolation::field))
                .toList();
    }
}
