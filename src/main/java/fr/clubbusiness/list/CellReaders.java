package fr.clubbusiness.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clubbusiness.shared.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ways to read a cell. What cannot be read stays a text: the JSON reader then reports what was expected, as for any request. */
public final class CellReaders {
    private static final Pattern NUMERAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,10})?");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(?::00(?:[.,]0+)?)?$");
    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern SEPARATOR = Pattern.compile("[|,]");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A blank cell. */
    private static final JsonNode EMPTY = NullNode.getInstance();

    /** A text, a code, an id. */
    public static final CellReader TEXT = text -> text.isEmpty() ? EMPTY : TextNode.valueOf(text);

    /** A number, with a comma or a point. */
    public static final CellReader NUMBER = text -> text.isEmpty() ? EMPTY : number(text);

    /** {@code oui} or {@code non}; also {@code vrai}, {@code faux}, {@code true}, {@code false}. */
    public static final CellReader YES_NO = text -> text.isEmpty() ? EMPTY : yesNo(text);

    /** The same; a blank cell leaves the field unchanged. */
    public static final CellReader YES_NO_OR_UNCHANGED = text -> text.isEmpty() ? null : yesNo(text);

    /** A date as spreadsheets write it, with or without the time 00:00: {@code 2026-11-21}, {@code 21/11/2026}, {@code 1/2/1990}, {@code 01-02-1990}. */
    public static final CellReader DATE = text -> text.isEmpty() ? EMPTY : TextNode.valueOf(date(text));

    /** Codes separated by {@code |} or a comma. */
    public static final CellReader CODES = text -> text.isEmpty() ? EMPTY : list(text, TextNode::valueOf);

    private CellReaders() {}

    /** A list of objects {@code {"code": …}}, each with these extra fields. */
    public static CellReader things(Map<String, Boolean> fields) {
        return new Things(fields);
    }

    /** A list of objects {@code {"code": …}}, each with an optional value after a colon: {@code 100007|100010:OBSERVED}. */
    public static CellReader qualified(String after) {
        return text -> text.isEmpty() ? EMPTY : list(text, part -> qualified(after, part));
    }

    private record Things(Map<String, Boolean> itemFields) implements CellReader {
        @Override
        public JsonNode read(String text) {
            return text.isEmpty()
                    ? EMPTY
                    : list(text, code -> {
                        var thing = JSON.objectNode().put("code", code);
                        itemFields.forEach(thing::put);
                        return thing;
                    });
        }
    }

    private static ObjectNode qualified(String after, String part) {
        int colon = part.indexOf(':');
        return colon < 0
                ? JSON.objectNode().put("code", part)
                : JSON.objectNode()
                        .put("code", TypedText.trimmed(part.substring(0, colon)))
                        .put(after, TypedText.trimmed(part.substring(colon + 1)));
    }

    private static JsonNode list(String text, Function<String, ? extends JsonNode> item) {
        List<? extends JsonNode> items = SEPARATOR
                .splitAsStream(text)
                .map(TypedText::trimmed)
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

    private static String date(String text) {
        var day = MIDNIGHT.matcher(text).replaceFirst("");
        var french = FRENCH_DATE.matcher(day);
        return french.matches()
                ? "%s-%02d-%02d"
                        .formatted(french.group(4), Integer.valueOf(french.group(3)), Integer.valueOf(french.group(1)))
                : day;
    }

    private static JsonNode yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "oui", "vrai", "true" -> BooleanNode.TRUE;
            case "non", "faux", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
