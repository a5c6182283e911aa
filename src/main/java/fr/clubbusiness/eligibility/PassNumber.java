package fr.clubbusiness.eligibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.TypedText;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of a PASS IAE, as the State's platform writes it: 99999 and 7 digits (les-emplois, approvals).
 *
 * @param value the 12 digits; blanks and invisible characters are accepted anywhere and removed
 */
@Schema(
        name = "PassNumber",
        type = SchemaType.STRING,
        description = "Le numéro d'un PASS IAE : 99999 suivi de 7 chiffres.",
        examples = "999992600417",
        minLength = 12,
        maxLength = 12,
        pattern = "^99999[0-9]{7}$")
public record PassNumber(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("99999[0-9]{7}");

    /** Throws {@link InvalidValue} when the shape is wrong. Only the platform knows whether the number exists. */
    @JsonCreator
    public PassNumber(String value) {
        this.value = TypedText.code(value);
        if (!SHAPE.matcher(this.value).matches()) {
            throw new InvalidValue(
                    "Un numéro de PASS IAE s'écrit 99999 suivi de 7 chiffres.",
                    "The number of a PASS IAE is 99999 and 7 digits.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
