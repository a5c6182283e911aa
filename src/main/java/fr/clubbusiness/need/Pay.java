package fr.clubbusiness.need;

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
}
