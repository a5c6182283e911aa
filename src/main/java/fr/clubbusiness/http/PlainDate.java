package fr.clubbusiness.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Reads a day like {@code 2026-11-21}, between 1900 and 2100. A time is refused, because a browser that sends local midnight as an instant in UTC
 * gives the day before.
 */
final class PlainDate extends StdScalarDeserializer<LocalDate> {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DAY_AND_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*");
    private static final Pattern DAY_NUMBER = Pattern.compile("[0-9]{4,6}");

    private static final LocalizedText WITH_TIME = new LocalizedText(
            "Un jour sans heure est attendu, comme 2026-11-21.", "A day without a time is expected, like 2026-11-21.");

    private static final LocalizedText NO_SUCH_DAY =
            new LocalizedText("Ce jour n'existe pas.", "There is no such day.");

    private static final LocalizedText OUT_OF_RANGE =
            new LocalizedText("Une date entre 1900 et 2100 est attendue.", "A date between 1900 and 2100 is expected.");

    private static final LocalizedText SPREADSHEET_NUMBER = new LocalizedText(
            "Ce nombre est la façon dont un tableur compte les jours : donnez à la colonne le format date, puis enregistrez de nouveau.",
            "This number is how a spreadsheet counts days: give the column the date format, then save again.");

    private static final LocalizedText NOT_A_DATE = new LocalizedText(
            "Une date comme 2026-11-21 est attendue (dans un tableau, aussi 21/11/2026).",
            "A date like 2026-11-21 is expected (in a table, also 21/11/2026).");

    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var text = parser.getText().strip();
        try {
            var date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
            throw refusal(parser, OUT_OF_RANGE);
        } catch (DateTimeParseException notADay) {
            throw refusal(parser, explain(text));
        }
    }

    private static JsonMappingException refusal(JsonParser parser, LocalizedText why) {
        return JsonMappingException.from(parser, "not a date", new InvalidValue(why.french(), why.english()));
    }

    private static LocalizedText explain(String text) {
        if (DAY.matcher(text).matches()) {
            return NO_SUCH_DAY;
        }
        if (DAY_AND_TIME.matcher(text).matches()) {
            return WITH_TIME;
        }
        return DAY_NUMBER.matcher(text).matches() ? SPREADSHEET_NUMBER : NOT_A_DATE;
    }
}
