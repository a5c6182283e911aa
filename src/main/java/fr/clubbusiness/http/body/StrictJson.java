package fr.clubbusiness.http.body;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.TypedText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly: nothing is guessed, coerced or dropped, so the club stores what the caller meant.
 *
 * <p>Blanks and invisible characters around a value mean nothing and are forgiven ({@link TypedText}), in bodies, lines and cells alike. Inside a
 * text they are refused, and so are line breaks and tabs inside one that stands on one line.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {
    /** Last: the module of dates that Quarkus registers would otherwise replace {@link PlainDate}, and accept times. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(40)
                        .maxStringLength(300_000)
                        .build());
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        forbidCoercions(mapper);
        mapper.registerModule(new SimpleModule("club")
                .addDeserializer(String.class, new CleanText(false))
                .addDeserializer(LocalDate.class, new PlainDate())
                .setDeserializerModifier(new EnumCodes()));
    }

    private static void forbidCoercions(ObjectMapper mapper) {
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (var type : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
    }

    /** A JSON string, as {@link TypedText#stored} takes it; on one line when its field says that it is short. */
    private static final class CleanText extends StdScalarDeserializer<String> implements ContextualDeserializer {
        /** The longest text that stands on one line: a name, a title, a place. Longer ones are paragraphs. */
        private static final int ONE_LINE = 300;

        private final boolean oneLine;

        CleanText(boolean oneLine) {
            super(String.class);
            this.oneLine = oneLine;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            var size = field == null ? null : field.getAnnotation(Size.class);
            return new CleanText(size != null && size.max() <= ONE_LINE);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            try {
                return oneLine ? TypedText.oneLine(parser.getText()) : TypedText.stored(parser.getText());
            } catch (InvalidValue invisible) {
                throw JsonMappingException.from(parser, "text", invisible);
            }
        }
    }

    /** Reads all enums as {@link EnumCode}. */
    private static final class EnumCodes extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
            return new EnumCode(type.getRawClass());
        }
    }

    /** A constant as it is written, as people type codes: in any case, with blanks around it. */
    private static final class EnumCode extends StdScalarDeserializer<Object> {
        private final Map<String, Object> byName;

        EnumCode(Class<?> type) {
            super(type);
            byName = Arrays.stream(type.getEnumConstants())
                    .collect(toUnmodifiableMap(code -> TypedText.code(code.toString()), Function.identity()));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var known = byName.get(TypedText.code(parser.getText()));
            return known == null
                    ? context.handleWeirdStringValue(handledType(), parser.getText(), "unknown code")
                    : known;
        }
    }

    /**
     * Reads a day like {@code 2026-11-21}, between 1900 and 2100. A time is refused, because a browser that sends local midnight as an instant in UTC
     * gives the day before.
     */
    private static final class PlainDate extends StdScalarDeserializer<LocalDate> {
        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        private static final Pattern DAY_AND_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*");
        private static final Pattern DAY_NUMBER = Pattern.compile("[0-9]{4,6}");

        private static final LocalizedText WITH_TIME = new LocalizedText(
                "Un jour sans heure est attendu, comme 2026-11-21.",
                "A day without a time is expected, like 2026-11-21.");

        private static final LocalizedText NO_SUCH_DAY =
                new LocalizedText("Ce jour n'existe pas.", "There is no such day.");

        private static final LocalizedText OUT_OF_RANGE = new LocalizedText(
                "Une date entre 1900 et 2100 est attendue.", "A date between 1900 and 2100 is expected.");

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
            var text = TypedText.trimmed(parser.getText());
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
}
