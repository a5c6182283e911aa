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

    /** It passes the Luhn test. Files contain it where the number is missing. */
    private static final String ZEROS = "000000000";

    /** Accepts blanks between digits; throws {@link InvalidValue} for anything else. */
    public Siret(String value) {
        this.value = TypedText.code(value);
        if (!this.value.matches("[0-9]{14}")) {
            throw new InvalidValue("Un SIRET compte 14 chiffres.", "A SIRET has 14 digits.");
        }
        if (!isConsistent()) {
            throw new InvalidValue(
                    "Ce SIRET est faux (clé de contrôle) : vérifiez les chiffres.",
                    "This SIRET is wrong (check digit): verify the digits.");
        }
    }

    /** Reads a typed SIRET. Nine zeros are no SIREN. A SIRET stored before this rule stays readable. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siret fromString(String value) {
        var siret = new Siret(value);
        if (siret.siren().equals(ZEROS)) {
            throw new InvalidValue(
                    "Ce SIRET n'est celui de personne : aucun SIREN (ses 9 premiers chiffres) n'est fait de zéros.",
                    "This SIRET is nobody's: no SIREN (its first 9 digits) is made of zeros.");
        }
        return siret;
    }

    /** The company's number, shared by all its establishments. */
    public String siren() {
        return value.substring(0, 9);
    }

    private boolean isConsistent() {
        return passesLuhn(siren()) && (passesLuhn(value) || isOfLaPoste());
    }

    private boolean isOfLaPoste() {
        return siren().equals(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    /** Whether the sum of the digits is a multiple of ten, with every second digit from the right doubled. */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
