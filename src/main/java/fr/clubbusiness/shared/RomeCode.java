package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code of an occupation in the ROME, the public employment service's list of occupations: letter and 4 digits.
 *
 * @param value the code, as written officially
 */
@Schema(type = SchemaType.STRING, description = "Un code ROME : une lettre et 4 chiffres.", examples = "G1603")
public record RomeCode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-N][0-9]{4}");

    /** Throws {@link InvalidValue} when the shape is wrong. Only the referential knows whether the code exists. */
    @JsonCreator
    public RomeCode(String value) {
        this.value = TypedText.code(value);
        if (!SHAPE.matcher(this.value).matches()) {
            throw new InvalidValue(
                    "Un code ROME est une lettre suivie de 4 chiffres : G1603.",
                    "A ROME code is a letter followed by 4 digits: G1603.");
        }
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static RomeCode fromString(String value) {
        return new RomeCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
