package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils a body that would be accepted: its values first, then sometimes its text. */
final class BodyMutations {
    /** Lone surrogates have no bytes of their own: they are escaped. */
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int DEEP = 2_000;

    private final RandomGenerator random;
    private final Oddities odd;
    private final ApiDocument document;

    /** A place in a body and what may stand there. */
    private record Spot(JsonNode holder, String field, int index, JsonNode schema) {
        void put(JsonNode value) {
            switch (holder) {
                case ObjectNode object -> object.set(field, value);
                case ArrayNode array -> array.set(index, value);
                default -> throw new IllegalStateException(holder.toString());
            }
        }

        void remove() {
            switch (holder) {
                case ObjectNode object -> object.remove(field);
                case ArrayNode array -> array.remove(index);
                default -> throw new IllegalStateException(holder.toString());
            }
        }
    }

    BodyMutations(RandomGenerator random, Oddities odd, ApiDocument document) {
        this.random = random;
        this.odd = odd;
        this.document = document;
    }

    /** The bytes of this body with one to three values spoilt, or of a text that is none. */
    byte[] spoilt(JsonNode body, JsonNode schema) {
        var values = body.deepCopy();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(values, schema);
        }
        var bytes = bytes(values);
        return random.nextInt(5) == 0 ? spoiltText(bytes) : bytes;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return ESCAPED.writeValueAsBytes(body);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private void change(JsonNode body, JsonNode schema) {
        var spots = new ArrayList<Spot>();
        collect(body, document.resolved(schema), spots);
        if (spots.isEmpty()) {
            return;
        }
        var spot = odd.oneOf(spots);
        switch (random.nextInt(6)) {
            case 0 -> spot.remove();
            case 1 -> spot.put(NullNode.getInstance());
            case 2 -> {
                if (spot.holder() instanceof ObjectNode object) {
                    object.set(
                            odd.oneOf(List.of("unknown", "id", "clubId", "", "__proto__", "é", "version")),
                            odd.anyValue());
                }
            }
            default -> spot.put(odd.value(spot.schema()));
        }
    }

    /** Every place that is there, and the fields that the schema knows and the body does not have. */
    private void collect(JsonNode value, JsonNode schema, List<Spot> spots) {
        switch (value) {
            case ObjectNode object -> {
                schema.path("properties").properties().forEach(field -> {
                    var described = document.resolved(field.getValue());
                    spots.add(new Spot(object, field.getKey(), 0, described));
                    collect(object.path(field.getKey()), described, spots);
                });
            }
            case ArrayNode array -> {
                var described = document.resolved(schema.path("items"));
                for (int i = 0; i < array.size(); i++) {
                    spots.add(new Spot(array, "", i, described));
                    collect(array.get(i), described, spots);
                }
            }
            default -> {}
        }
    }

    private byte[] spoiltText(byte[] body) {
        return switch (random.nextInt(11)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> text("[".repeat(DEEP));
            case 3 -> text("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 4 ->
                text(odd.oneOf(
                        List.of("null", "[]", "\"\"", "1", "true", "[{}]", "{}", "{]", "{}{}", "NaN", "{\"a\"}")));
            case 5 -> text(twice(body));
            case 6 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, body);
            case 7 -> joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}, body);
            case 8 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 9 -> text("{\"title\": \"" + "x".repeat(200_000) + "\"}");
            default -> flipped(body);
        };
    }

    /** Each field twice: the second one counts for some, the first one for others. */
    private static String twice(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("{") && text.length() > 2
                ? text.substring(0, text.length() - 1) + "," + text.substring(1)
                : text + text;
    }

    private byte[] flipped(byte[] body) {
        var flipped = body.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
