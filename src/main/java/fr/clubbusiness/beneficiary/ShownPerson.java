package fr.clubbusiness.beneficiary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, with the names that the reader of a view or a list may read.
 *
 * @param person the facts
 * @param firstName null unless the reader is the person's own structure
 * @param lastName null unless the reader is the person's own structure
 * @param structureName of the structure that accompanies the person
 * @param referentName of the member who follows the person; null when nobody does, or when their token has no name
 */
public record ShownPerson(
        Beneficiary person,
        @Nullable String firstName,
        @Nullable String lastName,
        String structureName,
        @Nullable String referentName) {

    /** The person's key. */
    public UUID id() {
        return person.id();
    }
}
