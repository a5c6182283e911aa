package fr.clubbusiness.need;

import fr.clubbusiness.shared.FrenchFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gross pay of the job, in euros: one amount or a range. Applicants must know it beforehand (directive 2023/970, article 5).
 *
 * @param from the amount, or the bottom of the range
 * @param to the top of the range; null for one amount
 * @param period what the amounts are paid for
 */
@Embeddable
public record Pay(
        @Column(name = "pay_from", precision = 10, scale = 2)
        BigDecimal from,

        @Column(name = "pay_to", precision = 10, scale = 2) @Nullable
        BigDecimal to,

        @Column(name = "pay_period") @Enumerated(EnumType.STRING)
        Period period) {

    /** The time that an amount pays. */
    @Schema(name = "PayPeriod")
    public enum Period {
        HOURLY,
        MONTHLY
    }

    /** "12,5 € brut de l'heure", "de 1 900 à 2 100 € brut par mois". */
    public String inWords() {
        var amount = to == null
                ? FrenchFormat.decimal(from)
                : "de %s à %s".formatted(FrenchFormat.decimal(from), FrenchFormat.decimal(to));
        return amount
                + switch (period) {
                    case HOURLY -> " € brut de l'heure";
                    case MONTHLY -> " € brut par mois";
                };
    }
}
