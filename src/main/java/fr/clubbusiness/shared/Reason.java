package fr.clubbusiness.shared;

/**
 * Why a rule refuses.
 *
 * @param code stable name of the rule, {@code UPPER_CASE}
 * @param text the same for people
 */
public record Reason(String code, Text text) {

    /** A reason with its sentence in both languages. */
    public static Reason of(String code, String french, String english) {
        return new Reason(code, new Text(french, english));
    }
}
