package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to call an organisation: a {@link PhoneNumber}, or a short number such as 3949 (the public employment service). People have no short
 * number.
 *
 * @param value as stored: E.164, or the digits of a short number
 */
@Schema(
        type = SchemaType.STRING,
        description =
                "Le téléphone d'une organisation : un numéro dans toute écriture usuelle, ou un numéro court (3949). Rendu comme PhoneNumber.",
        examples = "01 47 29 30 31")
public record ContactPhone(String value) {

    /**
     * The number that somebody typed.
     *
     * @throws InvalidValue when it cannot be dialled from France
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactPhone fromString(String typed) {
        return new ContactPhone(PhoneNumber.findShort(typed)
                .or(() -> PhoneNumber.find(typed).map(PhoneNumber::e164))
                .orElseThrow(() -> new InvalidValue(
                        "Un numéro de téléphone est attendu : 10 chiffres (01 47 29 30 31), un numéro court (3949), ou l'indicatif du pays "
                                + "(+32 475 12 34 56).",
                        "A telephone number is expected: 10 digits (01 47 29 30 31), a short number (3949), or with the country code "
                                + "(+32 475 12 34 56).")));
    }

    /** As one dials it from France. */
    @JsonValue
    @Override
    public String toString() {
        return new PhoneNumber(value).toString();
    }
}
