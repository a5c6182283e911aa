package fr.clubbusiness.shared;

/**
 * A field of a request that cannot be accepted.
 *
 * @param field where it is, as the caller wrote it: {@code skills[2].code}
 * @param text what is wrong and what is expected
 */
public record Violation(String field, Text text) {

    /** A violation with its sentence in both languages. */
    public static Violation of(String field, String french, String english) {
        return new Violation(field, new Text(french, english));
    }
}
