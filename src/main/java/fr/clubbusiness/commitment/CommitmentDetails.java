package fr.clubbusiness.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said beside the quantity: of premises, or of somebody's hours. Which fit which kind is in {@link CommitmentRules}. */
@Schema(
        name = "CommitmentDetailsRequest",
        description =
                "Des locaux (PREMISES) : leur surface, leur loyer, s'ils sont de plain-pied. D'un parrainage, d'un tuteur ou d'un mécénat de compétences : "
                        + "les heures par mois et les langues.")
record CommitmentDetails(
        @Nullable @Min(1) @Max(100_000) @Schema(description = "La surface des locaux, en m².")
        Integer m2,

        @Nullable
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Le loyer des locaux, en euros par mois ; 0 : gratuits.")
        Integer rent,

        @Nullable @Schema(description = "Si les locaux sont de plain-pied.")
        Boolean stepFree,

        @Nullable @Min(1) @Max(160) @Schema(description = "Combien d'heures par mois.")
        Integer hoursAMonth,

        @Nullable @Size(max = 10) @Schema(description = "Les langues parlées, par leurs codes ISO 639-1 : fr, ar, en…")
        List<@NotNull @Pattern(regexp = "^[a-z]{2}$") @Size(min = 2, max = 2) String> languages) {

    /** Whether it says nothing. */
    boolean saysNothing() {
        return !describesPlace() && !describesHours();
    }

    /** Whether it says something of premises. */
    boolean describesPlace() {
        return m2 != null || rent != null || stepFree != null;
    }

    /** Whether it says something of somebody's hours. */
    boolean describesHours() {
        return hoursAMonth != null || (languages != null && !languages.isEmpty());
    }
}
