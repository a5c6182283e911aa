package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseKind;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of a purchase: to create it, or to replace it. */
@Schema(name = "PurchaseRequest", description = "Un achat : ce qu'une entreprise ou un acheteur public cherche.")
record PurchaseRequest(
        @Schema(
                description =
                        "L'acheteur : son id ou sa référence. Nécessaire pour un conseiller, inutile pour un acheteur.")
        @Nullable
        Reference buyerId,

        @Schema(description = "Ce qui est cherché, en une ligne.", examples = "Entretien d'un siège de 1 200 m²")
        @NotBlank
        @Size(max = 200)
        String title,

        @Nullable @Size(min = 1, max = 4000) String description,

        @NotNull PurchaseKind kind,
        @NotNull Sector sector,

        @Schema(description = "Les services admis ; l'un d'eux suffit.") @NotEmpty @Size(max = 3)
        List<@NotNull ServiceForm> services,

        @Schema(description = "Où livrer : code INSEE de la commune.", examples = "92050") @NotNull
        CommuneCode communeCode,

        @Schema(description = "Le fournisseur est à tant de kilomètres au plus ; absent : n'importe où.")
        @Nullable
        @Min(1)
        @Max(300)
        Integer suppliersWithinKm,

        @Schema(description = "Le montant en euros, hors taxes ; ou amountRange.") @Nullable @Min(1) @Max(1_000_000_000)
        Long amount,

        @Schema(description = "Une fourchette, quand le montant n'est pas connu.") @Nullable @Valid
        AmountRange amountRange,

        @Schema(description = "Le dernier jour pour répondre, compris.") @NotNull
        LocalDate deadline,

        @Schema(description = "NONE par défaut.") @Nullable Reservation reserved,

        @Schema(description = "Plusieurs structures peuvent répondre ensemble ; non par défaut.") @Nullable
        Boolean jointAllowed,

        @Schema(description = "Les lots, par leur intitulé.") @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 200) String> lots) {

    /** From and to, in euros. */
    @Schema(name = "AmountRange", description = "Une fourchette de montants, en euros hors taxes.")
    record AmountRange(
            @NotNull @Min(1) @Max(1_000_000_000) Long from,
            @NotNull @Min(1) @Max(1_000_000_000) Long to) {}

    PurchaseTerms terms() {
        return new PurchaseTerms(
                title,
                description,
                kind,
                sector,
                services.stream().distinct().sorted().toList(),
                communeCode,
                suppliersWithinKm,
                amountRange == null ? Objects.requireNonNull(amount) : amountRange.from(),
                amountRange == null ? Objects.requireNonNull(amount) : amountRange.to(),
                deadline,
                Objects.requireNonNullElse(reserved, Reservation.NONE),
                Boolean.TRUE.equals(jointAllowed),
                lots == null ? List.of() : lots);
    }
}
