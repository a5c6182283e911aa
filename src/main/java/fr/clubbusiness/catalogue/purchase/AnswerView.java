package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.SupplierRefusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer of a structure, with the purchase as it reads it. */
@Schema(name = "PurchaseAnswer", description = "La réponse d'une structure à un achat.")
record AnswerView(
        UUID id,
        AnswerStatus status,
        @Schema(description = "La structure sollicitée.") UUID structureId,

        @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
        String structureName,

        @Schema(description = "Son offre qui convient.") UUID offerId,
        @Schema(description = "L'achat.") PurchaseView purchase,

        @Schema(description = "Pourquoi elle décline ; null si elle ne décline pas.") @Nullable
        SupplierRefusal reason,

        @Schema(description = "Les structures qui répondent avec elle.", maxItems = 10)
        List<UUID> memberIds,

        @Schema(description = "Ce qu'elle demande, en euros.", minimum = "1", maximum = "1000000000") @Nullable
        Long amount,

        @Schema(description = "Quand l'achat lui a été envoyé.")
        Instant sentAt,

        @Schema(description = "Quand elle a répondu.") @Nullable
        Instant answeredAt) {}
