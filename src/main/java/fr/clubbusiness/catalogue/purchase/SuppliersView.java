package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.FitCondition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who fits a purchase, for the agency; who is interested, for both. */
@Schema(name = "Suppliers", description = "Qui convient à un achat et pourquoi, et qui est intéressé.")
record SuppliersView(
        UUID purchaseId,
        Instant computedAt,

        @Schema(description = "Celles qui sont intéressées : l'acheteur ne voit qu'elles.", maxItems = 200)
        List<Interested> interested,

        @Schema(
                description =
                        "Celles qui remplissent toutes les conditions, dans l'ordre équitable ; null pour l'acheteur.",
                maxItems = 100)
        @Nullable
        List<Candidate> items,

        @Schema(
                description =
                        "Celles à qui une seule condition manque, quand il y en a peu qui conviennent ; null pour l'acheteur.",
                maxItems = 200)
        @Nullable
        List<Candidate> nearMisses) {

    /** A structure that wants the work, alone or with others. */
    @Schema(name = "InterestedStructure", description = "Une structure intéressée par un achat.")
    record Interested(
            @Schema(description = "La structure.") UUID structureId,

            @Schema(description = "La structure, par sa référence.", minLength = 6, maxLength = 18)
            String structureReference,

            @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
            String structureName,

            @Schema(description = "L'offre qui convient.") UUID offerId,
            AnswerStatus status,

            @Schema(description = "Les structures qui répondent avec elle.", maxItems = 10)
            List<UUID> memberIds,

            @Schema(description = "Ce qu'elle demande, en euros.", minimum = "1", maximum = "1000000000") @Nullable
            Long amount,

            @Nullable Instant answeredAt) {

        static Interested of(PurchaseAnswer answer) {
            return new Interested(
                    answer.structure().id(),
                    answer.structure().reference(),
                    answer.structure().name(),
                    answer.offerId(),
                    answer.status(),
                    answer.members(),
                    answer.amount(),
                    answer.answeredAt());
        }
    }

    /** An offer, with each condition. */
    @Schema(name = "SupplierCandidate", description = "Une offre, et ce qu'elle remplit.")
    record Candidate(
            @Schema(description = "L'offre.") UUID offerId,

            @Schema(description = "L'offre, par sa référence.", minLength = 6, maxLength = 18)
            String offerReference,

            @Schema(description = "La structure.") UUID structureId,

            @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
            String structureName,

            @Schema(description = "Kilomètres entre les deux communes.", minimum = "0", maximum = "20100") @Nullable
            Double kilometres,

            @Schema(description = "Achats reçus en 90 jours.", minimum = "0", maximum = "1000000")
            long received,

            @Schema(description = "Sa réponse ; null si elle n'a pas été sollicitée.") @Nullable
            AnswerStatus answer,

            @Schema(description = "Chaque condition.", minItems = 6, maxItems = 6)
            List<Condition> conditions) {}

    /** One condition, and what shows it. */
    @Schema(name = "SupplierCondition", description = "Une condition, et ce qui le montre.")
    record Condition(
            FitCondition name,
            @Schema(description = "Elle est remplie.") boolean satisfied,

            @Schema(description = "Ce qui le montre.", minLength = 1, maxLength = 500)
            String text) {}
}
