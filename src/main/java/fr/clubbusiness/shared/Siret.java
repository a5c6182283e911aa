package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an establishment: 14 digits, the first nine being the SIREN of the company.
 *
 * <p>Both have a Luhn check digit (INSEE, Sirene). La Poste is the exception, as it has too many establishments: there the sum of the 14 digits is a
 * multiple of 5.
 *
 * @param value 14 digits, without spaces
 */
@Schema(type = SchemaType.STRING, description = "Un SIRET : 14 chiffres.", examples = "73282932000074")
public record Siret(@JsonValue String value) {
    private static final String LA_POSTE = "356000000";

    /** Accepts spaces between digits; throws {@link InvalidValue} for anything else. */
    @JsonCreator
    public Siret(String value) {
        this.value = value.replaceAll("[ \u00a0\u202f]", "");
        if (!this.value.matches("[0-9]{14}")) {
            throw new InvalidValue("Un SIRET compte 14 chiffres.", "A SIRET has 14 digits.");
        }
        if (!isConsistent()) {
            throw new InvalidValue(
                    "Ce SIRET est faux (clé de contrôle) : vérifiez les chiffres.",
                    "This SIRET is wrong (check digit): verify the digits.");
        }
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static Siret fromString(String value) {
        return new Siret(value);
    }

    /** The company's number, shared by all its establishments. */
    public String siren() {
        return value.substring(0, 9);
    }

    private boolean isConsistent() {
        return Luhn.holds(siren()) && (Luhn.holds(value) || isOfLaPoste());
    }

    private boolean isOfLaPoste() {
        return siren().equals(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
