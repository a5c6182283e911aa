package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Values that programs stumble over, drawn at random; those of a schema are at and beyond its bounds. */
final class Oddities {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "é",
            "e\u0301",
            "Ångström Œuvre ÿ",
            "👩🏽‍🍳",
            "\u202Eessai\u202C",
            "a\u200Bb",
            "\uFEFFa",
            "a\u0000b",
            "\u0000",
            "\uD800",
            "a\uDC00b",
            "\uFFFE\uFFFF",
            "İıſß",
            "Ã©tÃ©",
            "مرحبا",
            "%00",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "' OR 1=1 --",
            "\"; DROP TABLE x; --",
            "${7*7}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "a\r\nX-Odd: 1",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "=1+1",
            "x".repeat(101),
            "é".repeat(201),
            "👩".repeat(300),
            "x".repeat(5_000),
            "00000000-0000-7000-8000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "B-0001",
            "P-9999999999999999",
            "B-0",
            "b-0001",
            "E-00000000000000000000001");
    private static final List<String> DATES = List.of(
            "0000-01-01",
            "0001-01-01",
            "1582-10-10",
            "1900-01-01",
            "2026-02-30",
            "2027-02-29",
            "2028-02-29",
            "2026-13-01",
            "2026-1-1",
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "-4713-01-01",
            "01/02/2026",
            "2026-11-22T00:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T23:59:60Z",
            "2026-11-22T10:00:00+18:00",
            "+1000000000-12-31T23:59:59Z",
            "1970-01-01T00:00:00.0000000001Z",
            "20261122");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "0.1",
            "1.005",
            "-0.0",
            "100",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1e3",
            "1e19",
            "1E-400",
            "1e308",
            "99999999.99",
            "99999999.999",
            "12345678901234567890123456789012345678901234567890");

    private final RandomGenerator random;

    Oddities(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String text() {
        return oneOf(TEXTS);
    }

    /** A value of any type, or one at a bound of this schema. */
    JsonNode value(JsonNode schema) {
        if (random.nextInt(3) == 0) {
            return anyValue();
        }
        if (schema.has("enum")) {
            return random.nextBoolean()
                    ? schema.path("enum")
                            .path(random.nextInt(schema.path("enum").size()))
                    : JSON.textNode(schema.path("enum").path(0).asText().toLowerCase(Locale.ROOT));
        }
        return switch (type(schema)) {
            case "integer", "number" -> number(schema);
            case "string" -> string(schema);
            case "array" -> array(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> anyValue();
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    JsonNode anyValue() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new BigDecimal(oneOf(NUMBERS)));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.arrayNode().add(text()).addNull();
            case 4 -> JSON.objectNode().put("code", text());
            case 5 -> JSON.textNode(oneOf(DATES));
            default -> JSON.textNode(text());
        };
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").decimalValue();
        var most = schema.path("maximum").decimalValue();
        return switch (random.nextInt(6)) {
            case 0 -> JSON.numberNode(least);
            case 1 -> JSON.numberNode(most);
            case 2 -> JSON.numberNode(least.subtract(BigDecimal.ONE));
            case 3 -> JSON.numberNode(most.add(BigDecimal.ONE));
            default -> JSON.numberNode(new BigDecimal(oneOf(NUMBERS)));
        };
    }

    private JsonNode string(JsonNode schema) {
        if (schema.path("format").asText().startsWith("date")) {
            return JSON.textNode(oneOf(DATES));
        }
        var most = schema.path("maxLength").asInt(100);
        return JSON.textNode(
                switch (random.nextInt(4)) {
                    case 0 -> "a".repeat(most);
                    case 1 -> "é".repeat(most + 1);
                    case 2 -> "a".repeat(Math.max(0, schema.path("minLength").asInt() - 1));
                    default -> text();
                });
    }

    private JsonNode array(JsonNode schema) {
        var item = random.nextBoolean() ? value(schema.path("items")) : JSON.nullNode();
        var size =
                oneOf(List.of(0, 1, 2, Math.min(1_001, schema.path("maxItems").asInt(10) + 1)));
        var array = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(item);
        }
        return array;
    }
}
