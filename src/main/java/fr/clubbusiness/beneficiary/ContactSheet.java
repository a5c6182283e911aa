package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.PhoneNumber;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a company sees of a person shared with it, and nothing more.
 *
 * @param firstName as the person writes it
 * @param lastName as the person writes it
 * @param email address, null when none is known
 * @param phone telephone, null when none is known
 * @param pitch text that the structure wrote for companies, null when none
 */
@Schema(name = "ContactSheet")
public record ContactSheet(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        @Nullable String pitch) {

    /**
     * The contact sheet of a person. Empty when the row policy hides the identity from the caller. The code that shows it records an
     * {@code IDENTITY_READ} event.
     */
    public static Optional<ContactSheet> of(Beneficiary person) {
        return BeneficiaryIdentity.of(person.id())
                .map(BeneficiaryIdentity::identity)
                .map(identity -> new ContactSheet(
                        identity.firstName(),
                        identity.lastName(),
                        identity.email(),
                        identity.phone(),
                        person.facts().pitch()));
    }
}
