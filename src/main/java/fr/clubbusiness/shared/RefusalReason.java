package fr.clubbusiness.shared;

/**
 * Why a rule refuses.
 *
 * @param code stable name of the rule, {@code UPPER_CASE}
 * @param text the same for people
 */
public record RefusalReason(String code, LocalizedText text) {

    /** A reason with its sentence in both languages. */
    public static RefusalReason of(String code, String french, String english) {
        return new RefusalReason(code, new LocalizedText(french, english));
    }
}
