package fr.clubbusiness.shared;

/**
 * A field of a request that cannot be accepted.
 *
 * @param field its path, as the caller wrote it: {@code skills[2].code}
 * @param text what is wrong and what is expected
 */
public record FieldViolation(String field, LocalizedText text) {

    /** A violation with its sentence in both languages. */
    public static FieldViolation of(String field, String french, String english) {
        return new FieldViolation(field, new LocalizedText(french, english));
    }

    /** A path of Bean Validation as the caller would write it: {@code skills[0]}, and not {@code skills[0].<list element>}. */
    public static String path(String node) {
        return node.replace(".<list element>", "");
    }
}
