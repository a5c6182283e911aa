package fr.clubbusiness.clause.market;

import fr.clubbusiness.shared.Reference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A market as it is written. */
@Schema(name = "ClauseMarketRequest", description = "Un marché public avec des clauses sociales.")
record MarketRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Ce qui est acheté.", examples = "Nettoyage des espaces publics de La Défense")
        String title,

        @NotNull @Schema(description = "L'acheteur, par son id ou sa référence.")
        Reference buyerId,

        @Nullable
        @Schema(
                description =
                        "La structure qui suit les clauses (OPCS, PLIE ou Département), par son id ou sa référence ; sans elle, l'agence. Une structure écrit les marchés "
                                + "qu'elle suit elle-même.")
        Reference facilitatorId,

        @Nullable
        @Schema(
                description = "Si les heures de formation comptent dans les heures promises ; non par défaut.",
                defaultValue = "false")
        Boolean trainingCounts) {}
