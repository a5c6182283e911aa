package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as its reader may see it. */
@Schema(name = "Offer", description = "Une offre de service d'une structure.")
record OfferView(
        UUID id,
        String reference,
        OfferStatus status,

        @Schema(description = "La structure qui offre.") UUID structureId,

        @Schema(description = "Le nom de la structure.", minLength = 1, maxLength = 200)
        String structureName,

        @Schema(
                description = "La commune de la structure ; null quand elle n'est pas connue.",
                minLength = 1,
                maxLength = 100)
        @Nullable
        String structureCommune,

        @Schema(description = "Ce qui est offert, en une ligne.", minLength = 1, maxLength = 200)
        String title,

        @Schema(minLength = 1, maxLength = 4000) @Nullable String description,

        Sector sector,

        @Schema(description = "Comment la structure travaille.", minItems = 1, maxItems = 3)
        List<ServiceForm> services,

        @Schema(description = "Où elle travaille.") Area area,

        @Schema(description = "Les métiers du travail : codes ROME.", maxItems = 10)
        List<@Size(min = 5, max = 5) String> romeCodes,

        @Schema(description = "Combien de travail elle peut prendre.", minLength = 1, maxLength = 200) @Nullable
        String capacity,

        @Schema(description = "Combien de jours à l'avance la prévenir.", minimum = "0", maximum = "365") @Nullable
        Integer noticeDays,

        @Schema(
                description =
                        "Le chiffre d'affaires de la structure l'an dernier, en euros ; null pour tout autre lecteur que la structure et l'agence.",
                minimum = "0",
                maximum = "1000000000")
        @Nullable
        Long turnover,

        @Schema(description = "Tout le monde peut lire l'offre, sans compte.")
        boolean shownToPublic,

        @Schema(
                description =
                        "Le jour où la structure aura à dire si l'offre vaut toujours ; null si elle n'est pas publiée.")
        @Nullable
        LocalDate confirmBy,

        Instant createdAt,
        Instant updatedAt) {
    /** Where it is delivered. */
    @Schema(name = "OfferArea", description = "Où une offre est livrée ; les listes sont vides pour les autres genres.")
    record Area(
            AreaKind kind,

            @Nullable @Schema(description = "Kilomètres autour de la structure.", minimum = "1", maximum = "300")
            Integer km,

            @Schema(description = "Numéros de départements.", maxItems = 100)
            List<@Size(min = 2, max = 3) String> departments,

            @Schema(description = "Codes INSEE de communes.", maxItems = 100)
            List<@Size(min = 5, max = 5) String> communes) {

        static Area of(OfferArea area) {
            return new Area(
                    area.kind(),
                    area.km(),
                    area.kind() == AreaKind.DEPARTMENTS ? area.codes() : List.of(),
                    area.kind() == AreaKind.COMMUNES ? area.codes() : List.of());
        }
    }
}
