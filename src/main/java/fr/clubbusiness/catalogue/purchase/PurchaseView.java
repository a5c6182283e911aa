package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseKind;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A purchase as its buyer and the agency see it. */
@Schema(name = "Purchase", description = "Un achat : ce qu'une entreprise ou un acheteur public cherche.")
record PurchaseView(
        UUID id,
        String reference,
        PurchaseStatus status,

        @Schema(description = "L'acheteur.") UUID buyerId,

        @Schema(description = "Le nom de l'acheteur.", minLength = 1, maxLength = 200)
        String buyerName,

        @Schema(
                description =
                        "L'acheteur est un acheteur public : il peut réserver, et tous sont prévenus en même temps.")
        boolean publicBuyer,

        @Schema(minLength = 1, maxLength = 200) String title,

        @Schema(minLength = 1, maxLength = 4000) @Nullable String description,

        PurchaseKind kind,
        Sector sector,

        @Schema(description = "Les services admis ; l'un d'eux suffit.", minItems = 1, maxItems = 3)
        List<ServiceForm> services,

        @Schema(description = "Où livrer : code INSEE de la commune.", minLength = 5, maxLength = 5)
        String communeCode,

        @Schema(description = "La commune où livrer.", maxLength = 100)
        String communeName,

        @Schema(description = "Le fournisseur est à tant de kilomètres au plus.", minimum = "1", maximum = "300")
        @Nullable
        Integer suppliersWithinKm,

        @Schema(
                description = "Le montant en euros ; null quand c'est une fourchette.",
                minimum = "1",
                maximum = "1000000000")
        @Nullable
        Long amount,

        PurchaseRequest.@Nullable AmountRange amountRange,

        @Schema(description = "Le dernier jour pour répondre, compris.")
        LocalDate deadline,

        Reservation reserved,

        @Schema(description = "Plusieurs structures peuvent répondre ensemble.")
        boolean jointAllowed,

        @Schema(description = "Les lots, par leur intitulé.", maxItems = 20)
        List<@Size(min = 1, max = 200) String> lots,

        @Schema(description = "Pourquoi l'agence l'a rejeté.", minLength = 1, maxLength = 500) @Nullable
        String rejection,

        @Schema(description = "Quand il a été envoyé pour la première fois.") @Nullable
        Instant sentAt,

        @Schema(description = "L'attribution ; null tant qu'il n'y en a pas.") @Nullable
        AwardView award,

        Instant createdAt,
        Instant updatedAt) {

    /** To what amount it was awarded, with the work that comes of it. */
    @Schema(name = "Award", description = "L'attribution d'un achat.")
    record AwardView(
            @Schema(description = "Quand il a été attribué.")
            Instant at,

            @Schema(description = "En euros.", minimum = "1", maximum = "1000000000")
            long amount,

            @Schema(description = "Heures d'insertion.", minimum = "1", maximum = "1000000") @Nullable
            Integer hours,

            @Schema(description = "Emplois.", minimum = "1", maximum = "999") @Nullable
            Integer jobs) {}
}
