package fr.clubbusiness.localservice.intake;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one line, read one after the other. What is wrong with any of them is collected, so that a line is mended at once. */
final class LineFields {
    /** PostgreSQL stores no zero character, and half a character cannot be written. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\u0000\\p{Cs}]");

    private static final int DAY_LENGTH = 10;

    /** Before it nothing of the format existed; PostgreSQL stores no year 0. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final JsonNode line;
    private final LocalDate today;
    private final List<LocalizedText> faults = new ArrayList<>();
    private int cuts;

    /**
     * The fields of a line.
     *
     * @param today the day of the import
     */
    LineFields(JsonNode line, LocalDate today) {
        this.line = line;
        this.today = today;
    }

    List<LocalizedText> faults() {
        return List.copyOf(faults);
    }

    /** How many texts were cut. */
    int cuts() {
        return cuts;
    }

    void fault(String french, String english) {
        faults.add(new LocalizedText(french, english));
    }

    /** A text that must be there; "" with a fault when it is not. */
    String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null) {
            if (isAbsent(field)) {
                fault("Il manque « " + field + " ».", "\"" + field + "\" is missing.");
            }
            return "";
        }
        return text;
    }

    /** A text without the blanks around it; null when there is none. */
    @Nullable
    String text(String field, int longest) {
        if (isAbsent(field)) {
            return null;
        }
        var value = line.path(field);
        if (!value.isTextual()) {
            fault("« " + field + " » n'est pas un texte.", "\"" + field + "\" is no text.");
            return null;
        }
        return checked(field, TypedText.trimmed(value.textValue()), longest);
    }

    /** The same, of which the end is cut when it is too long: one wordy line keeps no file of the country out. */
    @Nullable
    String cut(String field, int longest) {
        return isLonger(field, longest)
                ? checked(field, shortened(TypedText.trimmed(line.path(field).textValue()), longest), longest)
                : text(field, longest);
    }

    /** Whether it is a text that is longer. */
    boolean isLonger(String field, int longest) {
        var value = line.path(field);
        return value.isTextual() && isLongerText(TypedText.trimmed(value.textValue()), longest);
    }

    /** The codes of a list, each once; a single text is a list of one. */
    List<String> codes(String field, int most) {
        var value = line.path(field);
        if (isAbsent(field)) {
            return List.of();
        }
        var codes = new LinkedHashSet<String>();
        for (var code : value.isArray() ? value : List.of(value)) {
            if (!code.isTextual()) {
                fault("« " + field + " » n'est pas une liste de codes.", "\"" + field + "\" is no list of codes.");
                return List.of();
            }
            var longest = ImportedService.CODE_LENGTH;
            var text = checked(field, shortened(TypedText.trimmed(code.textValue()), longest), longest);
            if (text != null) {
                codes.add(text);
            }
        }
        if (codes.size() > most) {
            fault(
                    "« " + field + " » a plus de " + most + " codes.",
                    "\"" + field + "\" has more than " + most + " codes.");
        }
        return List.copyOf(codes);
    }

    /** A number between these; null when there is none. */
    @Nullable
    Double number(String field, double least, double most) {
        if (isAbsent(field)) {
            return null;
        }
        var value = line.path(field);
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            fault("« " + field + " » n'est pas un nombre possible.", "\"" + field + "\" is not a possible number.");
            return null;
        }
        return value.doubleValue();
    }

    /** A day that must be there, of which a time of day is left out; null with a fault when it is not. */
    @Nullable
    LocalDate day(String field) {
        var text = required(field, ImportedService.CODE_LENGTH);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length())));
            // Tomorrow: where its publisher is, the day may have begun.
            if (day.isBefore(FIRST_DAY) || day.isAfter(today.plusDays(1))) {
                fault(
                        "« " + field + " » n'est pas un jour entre 1900 et aujourd'hui.",
                        "\"" + field + "\" is no day between 1900 and today.");
                return null;
            }
            return day;
        } catch (DateTimeException wrong) {
            fault("« " + field + " » n'est pas un jour (2026-03-14).", "\"" + field + "\" is no day (2026-03-14).");
            return null;
        }
    }

    /** Whether a field is not there, null or empty. */
    boolean isAbsent(String field) {
        var value = line.path(field);
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && TypedText.trimmed(value.textValue()).isEmpty());
    }

    /** At most so many characters of a text. */
    static String beginning(String text, int most) {
        return isLongerText(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    }

    private String shortened(String text, int longest) {
        if (!isLongerText(text, longest)) {
            return text;
        }
        cuts++;
        return beginning(text, longest - 1).strip() + "…";
    }

    private static boolean isLongerText(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest;
    }

    private @Nullable String checked(String field, String text, int longest) {
        if (UNSTORABLE.matcher(text).find()) {
            fault(
                    "« " + field + " » contient un caractère qui ne peut pas être gardé.",
                    "\"" + field + "\" contains a character that cannot be kept.");
            return null;
        }
        if (isLongerText(text, longest)) {
            fault(
                    "« " + field + " » a plus de " + longest + " caractères.",
                    "\"" + field + "\" has more than " + longest + " characters.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }
}
