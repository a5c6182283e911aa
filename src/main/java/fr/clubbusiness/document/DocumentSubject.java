package fr.clubbusiness.document;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a document proves.
 *
 * @param kind of thing
 * @param id of that thing
 */
@Schema(name = "DocumentSubject", description = "Ce à quoi le document est joint, par son id.")
public record DocumentSubject(Kind kind, UUID id) {

    /** The things that have documents, each with a column of its own. */
    @Schema(
            name = "DocumentSubjectKind",
            description = "EMPLOYMENT : un contrat de travail. DIAGNOSIS : un diagnostic d'éligibilité.")
    public enum Kind {
        /** A work contract. */
        EMPLOYMENT,
        /** A diagnosis of eligibility for the IAE. */
        DIAGNOSIS
    }
}
