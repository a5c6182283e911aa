package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.LineProof;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours that are declared. */
@Schema(name = "ClauseLineRequest", description = "Les heures d'un mois, d'une personne agréée.")
record LineRequest(
        @NotNull @Schema(description = "La participation, par son id.")
        UUID participationId,

        @NotNull
        @Pattern(regexp = LineRequest.MONTH)
        @Schema(description = "Le mois, commencé.", minLength = 7, maxLength = 7, examples = "2026-11")
        String month,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("999")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Les heures, formation comprise.", examples = "121.5")
        BigDecimal hours,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("999")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Dont heures de formation ; 0 par défaut.")
        BigDecimal trainingHours,

        @NotNull WorkMode mode,

        @NotNull ContractType contractType,

        @Nullable LineProof proof) {
    /** A month as it is written. */
    static final String MONTH = "^2[0-9]{3}-(0[1-9]|1[0-2])$";

    LineTerms terms() {
        return new LineTerms(
                YearMonth.parse(month),
                hours,
                trainingHours == null ? BigDecimal.ZERO : trainingHours,
                mode,
                contractType,
                proof);
    }
}
