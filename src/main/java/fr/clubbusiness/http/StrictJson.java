package fr.clubbusiness.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import fr.clubbusiness.shared.InvalidValue;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;

/**
 * Reads JSON strictly: nothing is guessed, coerced or dropped, so the club stores what the caller meant.
 *
 * <p>Texts are normalised to Unicode's composed form, without blanks around. A text with control characters is refused.
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
                .configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        forbidCoercions(mapper);
        mapper.registerModule(new SimpleModule("club")
                .addDeserializer(String.class, new CleanText())
                .addDeserializer(LocalDate.class, new PlainDate()));
    }

    private static void forbidCoercions(ObjectMapper mapper) {
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (var type :
                new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Enum}) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    }

    /** A JSON string: composed, stripped, without control characters (line breaks and tabs are allowed). */
    private static final class CleanText extends StdScalarDeserializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text =
                    Normalizer.normalize(parser.getText(), Normalizer.Form.NFC).strip();
            if (text.codePoints().anyMatch(CleanText::isForbidden)) {
                throw com.fasterxml.jackson.databind.JsonMappingException.from(
                        parser,
                        "control character",
                        new InvalidValue(
                                "Ce texte contient un caractère de contrôle ou invalide.",
                                "This text holds a control or invalid character."));
            }
            return text;
        }

        private static boolean isForbidden(int c) {
            return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    || c == 0xFFFE
                    || c == 0xFFFF;
        }
    }
}
