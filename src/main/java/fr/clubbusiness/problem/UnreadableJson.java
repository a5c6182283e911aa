package fr.clubbusiness.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.clubbusiness.shared.InvalidValue;
import java.util.stream.Collectors;

/** Says where a JSON body cannot be read and what was expected there. It never repeats what was sent. */
public final class UnreadableJson {
    private UnreadableJson() {}

    /** The 400 for {@code unreadable}: names the field when it is known, else the line and column. */
    public static Problem explain(JacksonException unreadable) {
        if (unreadable.getCause() instanceof Problem problem) {
            return problem;
        }
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new Invalid(field(unknown), "Champ inconnu : vérifiez son nom.", "Unknown field: check its name.");
            case JsonMappingException mapping
            when mapping.getCause() instanceof InvalidValue value -> Invalid.of(field(mapping), value);
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                Invalid.of(field(format), InvalidValue.unknownCode(format.getTargetType()));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof JsonParseException) ->
                new Invalid(field(mapping), "Valeur illisible.", "Unreadable value.");
            default -> malformed(unreadable);
        };
    }

    private static Invalid mismatch(MismatchedInputException mismatch) {
        var target = mismatch.getTargetType();
        var type = target == null ? Object.class : target;
        if (mismatch.getPath().isEmpty()) {
            return new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected.");
        }
        return new Invalid(
                field(mismatch),
                "Valeur d'un autre type que celui attendu : " + french(type) + ".",
                "Value of another type than expected: " + english(type) + ".");
    }

    private static Invalid malformed(JacksonException unreadable) {
        var at = unreadable.getLocation();
        var line = at == null ? 0 : at.getLineNr();
        var column = at == null ? 0 : at.getColumnNr();
        return new Invalid(
                "",
                "JSON mal formé (ou champ en double) ligne %d, colonne %d.".formatted(line, column),
                "Malformed JSON (or duplicate field) at line %d, column %d.".formatted(line, column));
    }

    private static String field(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String french(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "un nombre entier";
            case "BigDecimal", "double", "Double" -> "un nombre";
            case "boolean", "Boolean" -> "true ou false";
            case "LocalDate" -> "une date comme 2026-11-21";
            case "Instant" -> "un instant comme 2026-11-21T08:30:00Z";
            case "List", "ArrayList", "Set" -> "une liste";
            case "String" -> "un texte";
            default -> type.isEnum() ? "un code" : "un objet ou un texte d'une autre forme";
        };
    }

    private static String english(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "BigDecimal", "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "a date like 2026-11-21";
            case "Instant" -> "an instant like 2026-11-21T08:30:00Z";
            case "List", "ArrayList", "Set" -> "a list";
            case "String" -> "a text";
            default -> type.isEnum() ? "a code" : "an object or text of another form";
        };
    }
}
