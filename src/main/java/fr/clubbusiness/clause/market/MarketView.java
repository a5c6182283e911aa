package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A market as its sides read it. */
@Schema(name = "ClauseMarket", description = "Un marché public avec des clauses sociales.")
record MarketView(
        UUID id,
        String reference,

        @Schema(description = "Ce qui est acheté.", minLength = 1, maxLength = 200)
        String title,

        ClauseMarketStatus status,

        @Schema(description = "L'acheteur.") UUID buyerId,

        @Schema(description = "Le nom de l'acheteur.", maxLength = 200) @Nullable
        String buyerName,

        @Schema(description = "La structure qui suit les clauses ; null pour l'agence.") @Nullable
        UUID facilitatorId,

        @Schema(description = "Son nom ; null pour l'agence.", maxLength = 200) @Nullable
        String facilitatorName,

        @Schema(description = "Si les heures de formation comptent.")
        boolean trainingCounts,

        Instant createdAt) {

    static MarketView of(ClauseMarket market) {
        return new MarketView(
                market.id(),
                market.reference(),
                market.title(),
                market.status(),
                market.buyer(),
                market.buyerName(),
                market.facilitator().orElse(null),
                market.facilitatorName(),
                market.countsTraining(),
                market.createdAt());
    }
}
