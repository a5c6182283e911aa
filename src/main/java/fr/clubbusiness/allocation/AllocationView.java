package fr.clubbusiness.allocation;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.allocation.market.LeftOutReason;
import fr.clubbusiness.shared.CommuneCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as advisers see it: the request, what it gives and what it costs. */
@Schema(name = "Allocation")
record AllocationView(
        UUID id,
        AllocationMode mode,
        @Nullable UUID companyId,
        @Nullable CommuneCode communeCode,
        @Nullable String ept,
        Instant createdAt,

        @Schema(description = "Le membre de l'agence qui l'a demandée.")
        UUID createdBy,

        @Schema(description = "Nombre de besoins ouverts répartis.")
        int needs,

        @Schema(description = "Nombre de personnes qui pouvaient être proposées.")
        int people,

        @Schema(description = "Postes encore à pourvoir de ces besoins.")
        int seatsOffered,

        @Schema(description = "Postes pour lesquels quelqu'un est proposé : autant que de paires.")
        int seatsFilled,

        @Schema(description = "Score moyen des paires, de 0 à 100.")
        double meanScore,

        @Schema(description = "Combien de besoins et de personnes se préféreraient l'un l'autre ; 0 en mode STABLE.")
        long blockingPairs,

        @Schema(description = "Les dix personnes au plus que le plus de besoins ont parmi leurs vingt meilleures.")
        List<Wanted> mostWanted,

        @Schema(description = "Combien de besoins et de personnes sont laissés de côté, selon ce qui manquait.")
        List<Lacking> leftOut) {

    /** A person that many needs want. */
    @Schema(name = "AllocationMostWanted")
    record Wanted(
            UUID beneficiaryId,

            @Schema(description = "Combien de besoins ont cette personne parmi leurs vingt meilleures.")
            int needs) {}

    /** How many needs or people were left out for one reason. */
    @Schema(name = "AllocationLacking")
    record Lacking(LeftOutReason code, String text, int count) {}
}
