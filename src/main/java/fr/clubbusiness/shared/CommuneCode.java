package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The INSEE code of a commune: 5 characters, with 2A and 2B for Corsica. Not a post code.
 *
 * @param value the code, as written officially
 */
@Schema(
        type = SchemaType.STRING,
        description = "Un code INSEE de commune : 5 caractères, et non un code postal.",
        examples = "92050")
public record CommuneCode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

    /** Throws {@link InvalidValue} when the shape is wrong. Only the referential knows whether the code exists. */
    @JsonCreator
    public CommuneCode(String value) {
        this.value = value;
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(
                    "Un code commune INSEE compte 5 caractères : 92050 (ce n'est pas le code postal).",
                    "An INSEE commune code has 5 characters: 92050 (it is not the post code).");
        }
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static CommuneCode fromString(String value) {
        return new CommuneCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
