package fr.clubbusiness.audit;

import fr.clubbusiness.shared.SubjectKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act, for whoever answers for it. It names members of organisations, and people by their references only. */
@Schema(name = "AuditEntry", description = "Un acte : qui, quand, quoi, sur quoi, pourquoi.")
record AuditView(
        UUID id,

        @Schema(description = "Quand c'est arrivé.") Instant at,

        @Schema(
                description = "L'acte : IDENTITY_READ, SHARED… D'autres codes peuvent s'ajouter.",
                minLength = 1,
                maxLength = 40,
                pattern = "^[A-Z0-9_]+$")
        String type,

        @Schema(description = "L'acte, en français.", minLength = 1, maxLength = 200)
        String typeLabel,

        @Schema(description = "Qui l'a fait ; null pour le club lui-même, quand une date ou une règle le veut.")
        @Nullable
        By by,

        SubjectKind subjectType,

        @Schema(description = "Ce dont il s'agit, par son id.")
        UUID subjectId,

        @Schema(
                description = "Ce dont il s'agit, par sa référence courte ; null quand ce n'est plus là.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String subjectReference,

        @Schema(
                description = "L'état qui a suivi ; null quand l'état n'a pas changé.",
                minLength = 1,
                maxLength = 40,
                pattern = "^[A-Z0-9_]+$")
        @Nullable
        String status,

        @Schema(
                description = "Pourquoi : un code, ou les mots de qui l'a fait ; null quand rien n'a été dit.",
                minLength = 1,
                maxLength = 1000)
        @Nullable
        String reason) {

    /** A member of an organisation. */
    @Schema(name = "AuditActor", description = "Un membre, et l'organisation pour laquelle il agit.")
    record By(
            @Schema(description = "Le membre, par son id.") UUID memberId,

            @Schema(description = "Son nom ; null quand son compte n'en a pas, ou qu'il a été effacé.") @Nullable
            String name,

            @Schema(description = "L'organisation, par son id.")
            UUID organisationId,

            @Schema(description = "Le nom de l'organisation.", minLength = 1, maxLength = 200) @Nullable
            String organisationName) {}
}
