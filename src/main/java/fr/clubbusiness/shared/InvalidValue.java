package fr.clubbusiness.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A text from which a value cannot be made. Value objects throw it; the caller reads a 400 that names the field. */
public final class InvalidValue extends IllegalArgumentException {
    private final transient LocalizedText text;

    /** With what is wrong and what is expected, in both languages. */
    public InvalidValue(String french, String english) {
        super(english);
        this.text = new LocalizedText(french, english);
    }

    /** A code that is none of this enum's: names those that are. */
    public static InvalidValue unknownCode(Class<?> codes) {
        var known =
                Arrays.stream(codes.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new InvalidValue(
                "Code inconnu. Codes admis : " + known + ".", "Unknown code. Known codes: " + known + ".");
    }

    /** What is wrong and what is expected. */
    public LocalizedText text() {
        return text;
    }
}
