package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The INSEE code of a commune: 5 characters, with 2A and 2B for Corsica. Not a post code.
 *
 * @param value the code, as written officially; blanks and invisible characters around it and lower case are accepted and corrected
 */
@Schema(
        type = SchemaType.STRING,
        description = "Un code INSEE de commune : 5 caractères, et non un code postal.",
        examples = "92050")
public record CommuneCode(@JsonValue String value) {
    private static final int LENGTH = 5;

    /** Throws {@link InvalidValue} when the shape is wrong. Only the referential knows whether the code exists. */
    @JsonCreator
    public CommuneCode(String value) {
        this.value = isWellFormed(value) ? value : corrected(value);
        if (!isWellFormed(this.value)) {
            throw new InvalidValue(
                    "Un code commune INSEE compte 5 caractères : 92050 (ce n'est pas le code postal).",
                    "An INSEE commune code has 5 characters: 92050 (it is not the post code).");
        }
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static CommuneCode fromString(String value) {
        return new CommuneCode(value);
    }

    /** Whether it is written with a letter, as no post code is. */
    public boolean isOfCorsica() {
        return Character.isLetter(value.charAt(1));
    }

    private static boolean isWellFormed(String value) {
        // Tens of thousands are read at start: no pattern.
        return value.length() == LENGTH
                && isDigit(value.charAt(0))
                && (isDigit(value.charAt(1)) || value.charAt(1) == 'A' || value.charAt(1) == 'B')
                && isDigit(value.charAt(2))
                && isDigit(value.charAt(3))
                && isDigit(value.charAt(4));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static String corrected(String value) {
        return TypedText.code(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
