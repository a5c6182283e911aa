package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of an offer: to create it, or to replace it. */
@Schema(name = "OfferRequest", description = "Une offre de service d'une structure.")
record OfferRequest(
        @Schema(
                description =
                        "La structure : son id ou sa référence. Nécessaire pour un conseiller, inutile pour une structure.")
        @Nullable
        Reference structureId,

        @Schema(description = "Ce qui est offert, en une ligne.", examples = "Entretien de bureaux le matin")
        @NotBlank
        @Size(max = 200)
        String title,

        @Nullable @Size(min = 1, max = 4000) String description,

        @NotNull Sector sector,

        @Schema(description = "Comment la structure travaille.") @NotEmpty @Size(max = 3)
        List<@NotNull ServiceForm> services,

        @Schema(description = "Où elle travaille.") @NotNull @Valid
        AreaRequest area,

        @Schema(description = "Les métiers du travail : codes ROME.") @Nullable @Size(max = 10)
        List<@NotNull RomeCode> romeCodes,

        @Schema(
                description = "Combien de travail elle peut prendre, en quelques mots.",
                examples = "Deux équipes de quatre personnes")
        @Nullable
        @Size(min = 1, max = 200)
        String capacity,

        @Schema(description = "Combien de jours à l'avance la prévenir.") @Nullable @Min(0) @Max(365)
        Integer noticeDays,

        @Schema(
                description =
                        "Le chiffre d'affaires de la structure l'an dernier, en euros : elle seule et l'agence le lisent.")
        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        Long turnover,

        @Schema(description = "La structure accepte que tout le monde lise l'offre, sans compte ; non par défaut.")
        @Nullable
        Boolean shownToPublic) {

    /** Where an offer is delivered. */
    @Schema(
            name = "OfferAreaRequest",
            description =
                    "Où une offre est livrée : km pour KM, departments ou communes pour ces genres, rien d'autre.")
    record AreaRequest(
            @NotNull AreaKind kind,

            @Schema(description = "Kilomètres autour de la commune de la structure.") @Nullable @Min(1) @Max(300)
            Integer km,

            @Schema(description = "Numéros de départements.") @Nullable @Size(max = 100)
            List<@NotNull @Size(min = 2, max = 3) String> departments,

            @Schema(description = "Codes INSEE de communes.") @Nullable @Size(max = 100)
            List<@NotNull @Size(min = 5, max = 5) String> communes) {

        /** Whether it has what its kind needs, and nothing else. */
        boolean namesWhere() {
            return (km != null) == (kind == AreaKind.KM)
                    && isGiven(departments) == (kind == AreaKind.DEPARTMENTS)
                    && isGiven(communes) == (kind == AreaKind.COMMUNES);
        }

        private static boolean isGiven(@Nullable List<String> codes) {
            return codes != null && !codes.isEmpty();
        }

        OfferArea area() {
            return new OfferArea(
                    kind,
                    km,
                    Stream.of(departments, communes)
                            .flatMap(codes -> codes == null ? Stream.of() : codes.stream())
                            .toList());
        }
    }

    OfferTerms terms() {
        return new OfferTerms(
                title,
                description,
                sector,
                services.stream().distinct().sorted().toList(),
                area.area(),
                romeCodes == null
                        ? List.of()
                        : romeCodes.stream().map(RomeCode::value).distinct().toList(),
                capacity,
                noticeDays,
                turnover,
                Boolean.TRUE.equals(shownToPublic));
    }
}
