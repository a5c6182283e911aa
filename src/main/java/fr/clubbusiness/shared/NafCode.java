package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The activity of an organisation in the French nomenclature (NAF): 4 digits and a letter, with an optional dot.
 *
 * @param value the code, 4 digits and a letter, without the dot
 */
@Schema(type = SchemaType.STRING, description = "Un code NAF : 4 chiffres et une lettre.", examples = "8121Z")
public record NafCode(@JsonValue String value) {

    /** Throws {@link InvalidValue} when the shape is wrong. Only the referential knows whether the code exists. */
    @JsonCreator
    public NafCode(String value) {
        this.value = value.replace(".", "");
        if (!value.matches("[0-9]{2}\\.?[0-9]{2}[A-Z]")) {
            throw new InvalidValue(
                    "Un code NAF compte 4 chiffres et une lettre : 8121Z.",
                    "A NAF code has 4 digits and a letter: 8121Z.");
        }
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static NafCode fromString(String value) {
        return new NafCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
