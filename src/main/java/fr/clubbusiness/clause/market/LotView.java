package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.PromisedHours;
import fr.clubbusiness.clause.rule.WorkMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lot as the sides of its market read it. */
@Schema(name = "ClauseLot", description = "Un lot d'un marché avec des clauses sociales.")
record LotView(
        UUID id,

        @Schema(description = "Le marché.") UUID marketId,

        @Schema(description = "Ce qui s'y fait.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Le titulaire.") UUID holderId,

        @Schema(description = "Le nom du titulaire.", maxLength = 200) @Nullable
        String holderName,

        @Schema(description = "Son premier jour.") LocalDate startsOn,

        @Schema(description = "Son dernier jour, compris.") LocalDate endsOn,

        @Schema(description = "Comment ses heures peuvent être faites.", maxItems = 3)
        List<WorkMode> modes,

        Commitment commitment,
        Instant createdAt) {

    /** Hours that are promised, and why so many. */
    @Schema(name = "ClauseCommitment", description = "Les heures promises, et leur calcul.")
    record Commitment(
            @Schema(description = "Les heures promises.", minimum = "0", maximum = "1000000000")
            int hours,

            @Schema(
                    description = "Le calcul, qui se refait à la main.",
                    maxLength = 200,
                    examples = "1 000 000 € × 50 % × 5 % ÷ 30 € de l'heure = 833,33 h, soit 833 h")
            String explanation,

            @Schema(description = "Le montant, en euros hors taxes.", minimum = "1", maximum = "1000000000")
            BigDecimal amount,

            @Schema(
                    description = "La part de main-d'œuvre, en % ; null par tranches.",
                    minimum = "0.01",
                    maximum = "100")
            @Nullable
            BigDecimal labourShare,

            @Schema(description = "Le taux d'insertion, en % ; null par tranches.", minimum = "0.01", maximum = "100")
            @Nullable
            BigDecimal rate,

            @Schema(
                    description = "Le coût d'une heure, en euros ; null par tranches.",
                    minimum = "1",
                    maximum = "1000000000")
            @Nullable
            BigDecimal hourlyCost,

            @Schema(
                    description = "Une heure par tranche de tant d'euros ; null avec une part de main-d'œuvre.",
                    minimum = "1",
                    maximum = "1000000000")
            @Nullable
            BigDecimal slice) {

        static Commitment of(PromisedHours promise, RoundingMode rounding) {
            return new Commitment(
                    promise.hours(rounding),
                    promise.explained(rounding),
                    promise.amount(),
                    promise.labourShare(),
                    promise.rate(),
                    promise.hourlyCost(),
                    promise.slice());
        }
    }

    static LotView of(ClauseLot lot) {
        return new LotView(
                lot.id(),
                lot.market(),
                lot.title(),
                lot.holder(),
                lot.holderName(),
                lot.days().from(),
                lot.days().to(),
                lot.modes(),
                Commitment.of(lot.promise(), lot.rounding()),
                lot.createdAt());
    }
}
