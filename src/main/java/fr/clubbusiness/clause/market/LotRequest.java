package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.PromisedHours;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lot as it is written. */
@Schema(name = "ClauseLotRequest", description = "Un lot : qui le tient, quand, et de quoi se calculent ses heures.")
record LotRequest(
        @NotBlank @Size(max = 200) @Schema(description = "Ce qui s'y fait.", examples = "Propreté des dalles")
        String title,

        @NotNull @Schema(description = "Le titulaire, par son id ou sa référence : une entreprise ou une structure.")
        Reference holderId,

        @NotNull @Schema(description = "Son premier jour.") LocalDate startsOn,

        @NotNull @Schema(description = "Son dernier jour, compris.")
        LocalDate endsOn,

        @NotEmpty @Size(max = 3) @Schema(description = "Comment ses heures peuvent être faites.")
        List<@NotNull WorkMode> modes,

        @NotNull @Valid Promise commitment) {

    /** The numbers of one rule. */
    @Schema(
            name = "ClausePromise",
            description =
                    "De quoi se calculent les heures : montant × part de main-d'œuvre × taux d'insertion ÷ coût horaire, ou une heure par tranche facturée (slice).")
    record Promise(
            @NotNull
            @DecimalMin("1")
            @DecimalMax("1000000000")
            @Digits(integer = 10, fraction = 2)
            @Schema(description = "Le montant du lot, en euros hors taxes.", examples = "1000000")
            BigDecimal amount,

            @Nullable
            @DecimalMin("0.01")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "La part de main-d'œuvre, en %.", examples = "50")
            BigDecimal labourShare,

            @Nullable
            @DecimalMin("0.01")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Le taux d'insertion, en % de la main-d'œuvre.", examples = "5")
            BigDecimal rate,

            @Nullable
            @DecimalMin("1")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "Le coût d'une heure, en euros.", examples = "30")
            BigDecimal hourlyCost,

            @Nullable
            @DecimalMin("1")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 2)
            @Schema(description = "Une heure par tranche de tant d'euros facturés, au lieu des trois autres.")
            BigDecimal slice) {

        PromisedHours rule() {
            return new PromisedHours(amount, labourShare, rate, hourlyCost, slice);
        }
    }

    PromisedHours promise() {
        return commitment.rule();
    }
}
