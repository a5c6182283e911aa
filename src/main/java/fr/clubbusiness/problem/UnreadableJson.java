package fr.clubbusiness.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a JSON body cannot be read and what was expected there. It never repeats what was sent. */
public final class UnreadableJson {
    private UnreadableJson() {}

    /** The 400 for {@code unreadable}: names the field when it is known, else the line and column. */
    public static Problem explain(JacksonException unreadable) {
        return switch (unreadable.getCause()) {
            case Problem problem -> problem;
            case JsonParseException _ -> malformed(unreadable);
            case null, default ->
                unreadable instanceof JsonMappingException mapping
                        ? new Invalid(List.of(violation(mapping)))
                        : malformed(unreadable);
        };
    }

    /** What is wrong with the one value that cannot be read. */
    public static FieldViolation violation(JsonMappingException unreadable) {
        return new FieldViolation(field(unreadable), text(unreadable));
    }

    private static LocalizedText text(JsonMappingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException _ ->
                new LocalizedText("Champ inconnu : vérifiez son nom.", "Unknown field: check its name.");
            case JsonMappingException mapping when mapping.getCause() instanceof InvalidValue value -> value.text();
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                InvalidValue.unknownCode(format.getTargetType()).text();
            case MismatchedInputException mismatch -> mismatch(mismatch);
            default -> new LocalizedText("Valeur illisible.", "Unreadable value.");
        };
    }

    private static LocalizedText mismatch(MismatchedInputException mismatch) {
        var target = mismatch.getTargetType();
        var type = target == null ? Object.class : target;
        return mismatch.getPath().isEmpty()
                ? new LocalizedText("Un objet JSON est attendu.", "A JSON object is expected.")
                : new LocalizedText(
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
