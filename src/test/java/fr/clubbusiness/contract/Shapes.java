package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares an answer with its example: the same fields with the same kinds of values, whatever the values are. */
final class Shapes {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]-[0-9]{4,}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final List<String> differences = new ArrayList<>();

    private Shapes() {}

    /** Where the answer differs from its example; empty when it does not. */
    static List<String> differences(JsonNode example, JsonNode answer) {
        var shapes = new Shapes();
        shapes.compare("", example, answer);
        return shapes.differences;
    }

    private void compare(String at, JsonNode example, JsonNode answer) {
        if (at.endsWith(".values") || example.isNull() || answer.isNull()) {
            return; // each code has its own values, and the schema says what may be null
        }
        if (example.isObject() && answer.isObject()) {
            fields(at, example, answer);
        } else if (example.isArray() && answer.isArray()) {
            if (!example.isEmpty() && !answer.isEmpty()) {
                compare(at + "[]", example.get(0), answer.get(0));
            }
        } else if (!kind(example).equals(kind(answer))) {
            differences.add("%s: %s in the example, %s in the answer".formatted(at, kind(example), kind(answer)));
        }
    }

    private void fields(String at, JsonNode example, JsonNode answer) {
        var names = new TreeSet<String>();
        example.fieldNames().forEachRemaining(names::add);
        answer.fieldNames().forEachRemaining(names::add);
        names.remove("heldBy"); // present while a transaction stays open
        for (var name : names) {
            if (!example.has(name) || !answer.has(name)) {
                differences.add("%s.%s: only in the %s".formatted(at, name, example.has(name) ? "example" : "answer"));
            } else {
                compare(at + "." + name, example.get(name), answer.get(name));
            }
        }
    }

    private static String kind(JsonNode value) {
        if (!value.isTextual()) {
            return value.getNodeType().name();
        }
        var text = value.asText();
        if (ID.matcher(text).matches()) {
            return "ID";
        }
        if (REFERENCE.matcher(text).matches()) {
            return text.charAt(0) + "-reference";
        }
        if (DAY.matcher(text).matches()) {
            return "DAY";
        }
        return INSTANT.matcher(text).matches() ? "INSTANT" : "TEXT";
    }
}
