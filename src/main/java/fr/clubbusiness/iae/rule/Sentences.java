package fr.clubbusiness.iae.rule;

import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;

/** Sentences with values, in both languages: a day is written as each language writes it. */
final class Sentences {
    private Sentences() {}

    /** The sentence of this pattern; each value has its place in both languages. */
    static LocalizedText of(LocalizedText pattern, Object... values) {
        var inFrench = Arrays.stream(values)
                .map(value -> value instanceof LocalDate day ? FrenchFormat.date(day) : value)
                .toArray();
        return new LocalizedText(
                pattern.french().formatted(inFrench), pattern.english().formatted(values));
    }
}
