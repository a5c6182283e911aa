package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.shared.PhoneNumber;
import fr.clubbusiness.vocabulary.ContactChannel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person in an exported file: the facts used for matching, identity and contacts; no barrier, criterion or excluded condition.
 *
 * @param beneficiary the facts, as in lists
 * @param structure the short reference of the structure that accompanies them
 * @param identity who they are
 */
@Schema(name = "ExportedBeneficiary", description = "Une personne dans un fichier exporté, sans donnée sensible.")
record ExportedPerson(BeneficiaryView beneficiary, String structure, Contacts identity) {

    /** Names, birth date and contacts. */
    @Schema(name = "ExportedIdentity")
    record Contacts(
            String firstName,
            String lastName,
            LocalDate birthDate,
            @Nullable String email,
            @Nullable PhoneNumber phone,
            List<ContactChannel> contactChannels) {

        static Contacts of(Identity identity) {
            return new Contacts(
                    identity.firstName(),
                    identity.lastName(),
                    identity.birthDate(),
                    identity.email(),
                    identity.phone(),
                    identity.contactChannels());
        }
    }

    static ExportedPerson of(BeneficiaryView person, String structure, Identity identity) {
        return new ExportedPerson(person, structure, Contacts.of(identity));
    }
}
