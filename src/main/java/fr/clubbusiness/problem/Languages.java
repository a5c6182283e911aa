package fr.clubbusiness.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that the club speaks, and which of them a reader prefers. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Longer headers are ignored: they cost time and bring nothing. */
    private static final int LONGEST = 500;

    private Languages() {}

    /** The language that an {@code Accept-Language} ranks first; French when it names neither or cannot be read. */
    static Locale preferred(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return Locale.FRENCH;
        }
        try {
            var best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
