package fr.clubbusiness.commitment.label;

import fr.clubbusiness.commitment.CommitmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A label as it is shown. */
@Schema(name = "Label", description = "Le label d'une organisation qui tient ses engagements.")
record LabelView(
        UUID id,

        @Schema(description = "L'organisation qui l'a.") UUID organisationId,

        @Schema(description = "Son nom.", maxLength = 200) @Nullable
        String organisationName,

        @Schema(description = "Son premier jour.") LocalDate since,
        @Schema(description = "Son dernier jour, compris.") LocalDate until,
        LabelStatus status,

        @Schema(description = "S'il est en vigueur aujourd'hui.")
        boolean inForce,

        @Schema(
                description = "Combien d'engagements étaient tenus quand il a été accordé.",
                minimum = "0",
                maximum = "100000")
        int keptCommitments,

        @Schema(description = "De quels genres.", maxItems = 9)
        List<CommitmentKind> kinds,

        @Schema(description = "Pourquoi il a été retiré ; null s'il ne l'est pas.", maxLength = 500) @Nullable
        String withdrawnBecause,

        @Schema(description = "Quand il a été accordé.") Instant grantedAt) {}
