package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The activity of an organisation in the French nomenclature (NAF): 4 digits and a letter, with an optional dot.
 *
 * @param value the code, 4 digits and a letter, without the dot
 */
@Schema(type = SchemaType.STRING, description = "Un code NAF : 4 chiffres et une lettre.", examples = "8121Z")
public record NafCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}[A-Z]");

    /** Throws {@link InvalidValue} when the shape is wrong. */
    public NafCode(String value) {
        this.value = TypedText.code(value).replace(".", "");
        if (!SHAPE.matcher(this.value).matches()) {
            throw new InvalidValue(
                    "Un code NAF compte 4 chiffres et une lettre : 8121Z.",
                    "A NAF code has 4 digits and a letter: 8121Z.");
        }
    }

    /**
     * Reads a typed code. Throws {@link InvalidValue} also when no nomenclature has its division. The classes of a division are not checked. A code
     * stored before this rule stays readable.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NafCode fromString(String value) {
        var code = new NafCode(value);
        if (!code.isDivision() || code.isSham()) {
            throw new InvalidValue(
                    "Ce code NAF n'existe pas : prenez celui de l'organisation dans l'annuaire des entreprises ou sur son avis Sirene.",
                    "This NAF code does not exist: take that of the organisation from the national directory of companies.");
        }
        return code;
    }

    /**
     * Whether the first two digits are a division: 88 in the NAF rév. 2 (decree 2007-1888), and all of the NAF 2025 but one, which follows in 2027
     * (decree 2025-736). These numbers are left out in both.
     */
    private boolean isDivision() {
        return switch (value.substring(0, 2)) {
            case "00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89" -> false;
            default -> true;
        };
    }

    /** Files contain {@code 9999Z} where the code is missing. Division 99 has one class, 99.00. */
    private boolean isSham() {
        return value.startsWith("99") && !value.startsWith("9900");
    }

    @Override
    public String toString() {
        return value;
    }
}
