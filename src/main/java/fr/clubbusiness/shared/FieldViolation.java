package fr.clubbusiness.shared;

import java.util.regex.Pattern;

/**
 * A field of a request that cannot be accepted.
 *
 * @param field its path, as the caller wrote it: {@code skills[2].code}; control characters are shown as �
 * @param text what is wrong and what is expected
 */
public record FieldViolation(String field, LocalizedText text) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public FieldViolation {
        field = CONTROL.matcher(field).replaceAll("�");
    }

    /** A violation with its sentence in both languages. */
    public static FieldViolation of(String field, String french, String english) {
        return new FieldViolation(field, new LocalizedText(french, english));
    }

    /** A path of Bean Validation as the caller would write it: {@code skills[0]}, and not {@code skills[0].<list element>}. */
    public static String path(String node) {
        return node.replace(".<list element>", "");
    }
}
