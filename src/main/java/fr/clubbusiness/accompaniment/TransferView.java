package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.shared.CommuneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as its two structures and advisers see it. It names nobody. */
@Schema(
        name = "Transfer",
        description = "L'offre d'une structure à une autre d'accompagner une personne, et sa réponse.")
record TransferView(
        UUID id,
        TransferStatus status,

        @Schema(
                description =
                        "La structure qui accompagnait la personne, par son id ; null quand son genre dirait quelque chose de la personne.")
        @Nullable
        UUID fromId,

        @Schema(
                description = "Son nom ; null quand son genre dirait quelque chose de la personne.",
                minLength = 1,
                maxLength = 200)
        @Nullable
        String fromName,

        @Schema(description = "La structure sollicitée, par son id.")
        UUID toId,

        @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
        String toName,

        @Schema(description = "Quand elle a été proposée.") Instant offeredAt,

        @Schema(description = "Le dernier jour pour répondre.")
        LocalDate expiresOn,

        @Schema(description = "Quand elle a pris fin ; null tant qu'elle attend une réponse.") @Nullable
        Instant endedAt,

        @Schema(description = "La personne, par son id ; null pour qui ne l'accompagne pas et ne le fera pas.")
        @Nullable
        UUID beneficiaryId,

        @Nullable String beneficiaryReference,

        @Schema(description = "Ce qu'il faut pour décider ; null une fois que la personne n'est plus à prendre.")
        @Nullable
        Facts facts) {

    /** What the structure that is asked reads of the person: no name, no contact, no barrier. */
    @Schema(
            name = "TransferFacts",
            description = "Ce qu'il faut savoir de la personne pour décider, sans son identité.")
    record Facts(
            AgeBand ageBand,
            CommuneCode communeCode,
            String communeName,

            @Schema(description = "Les métiers visés, par leur code ROME.", maxItems = 5)
            List<String> targetOccupations,

            @Schema(description = "Leurs libellés.", maxItems = 5)
            List<String> targetOccupationLabels,

            Readiness readiness) {}
}
