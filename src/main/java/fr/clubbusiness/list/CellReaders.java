package fr.clubbusiness.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ways to read a cell. What cannot be read stays a text: the JSON reader then reports what was expected, as for any request. */
public final class CellReaders {
    private static final Pattern NUMERAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,10})?");
    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
    private static final Pattern SEPARATOR = Pattern.compile("[|,]");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A text, a code, an id. */
    public static final CellReader TEXT = text -> text.isEmpty() ? null : TextNode.valueOf(text);

    /** A number, with a comma or a point. */
    public static final CellReader NUMBER = text -> text.isEmpty() ? null : number(text);

    /** {@code oui} or {@code non}; also {@code vrai}, {@code faux}, {@code true}, {@code false}. */
    public static final CellReader YES_NO = text -> text.isEmpty() ? null : yesNo(text);

    /** A date, {@code 2026-11-21} or, as Excel writes it back, {@code 21/11/2026}. */
    public static final CellReader DATE = text ->
            text.isEmpty() ? null : TextNode.valueOf(FRENCH_DATE.matcher(text).replaceFirst("$3-$2-$1"));

    /** Codes separated by {@code |} or a comma; a blank cell leaves the field out. */
    public static final CellReader CODES = text -> text.isEmpty() ? null : list(text, TextNode::valueOf);

    /** The same; a blank cell means none. */
    public static final CellReader CODES_OR_NONE = text -> list(text, TextNode::valueOf);

    private CellReaders() {}

    /** A list of objects {@code {"code": …}}, each with these extra fields; a blank cell leaves the field out. */
    public static CellReader things(Map<String, Boolean> said) {
        return text -> text.isEmpty()
                ? null
                : list(text, code -> {
                    var thing = JSON.objectNode().put("code", code);
                    said.forEach(thing::put);
                    return thing;
                });
    }

    /**
     * A list of objects {@code {"code": …}}, each with an optional value after a colon: {@code 100007|100010:OBSERVED}.
     *
     * @param after field of that value
     * @param noneWhenBlank whether a blank cell means an empty list; otherwise it leaves the field out
     */
    public static CellReader qualified(String after, boolean noneWhenBlank) {
        return text -> text.isEmpty() && !noneWhenBlank ? null : list(text, part -> qualified(after, part));
    }

    private static ObjectNode qualified(String after, String part) {
        int colon = part.indexOf(':');
        return colon < 0
                ? JSON.objectNode().put("code", part)
                : JSON.objectNode()
                        .put("code", part.substring(0, colon).strip())
                        .put(after, part.substring(colon + 1).strip());
    }

    private static JsonNode list(String text, Function<String, ? extends JsonNode> item) {
        List<? extends JsonNode> items = SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(item)
                .toList();
        return JSON.arrayNode().addAll(items);
    }

    private static JsonNode number(String text) {
        var plain = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!NUMERAL.matcher(plain).matches()) {
            return TextNode.valueOf(text);
        }
        var number = new BigDecimal(plain.replace(',', '.'));
        return number.stripTrailingZeros().scale() <= 0
                ? LongNode.valueOf(number.longValueExact())
                : DecimalNode.valueOf(number);
    }

    private static JsonNode yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "oui", "vrai", "true" -> BooleanNode.TRUE;
            case "non", "faux", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
