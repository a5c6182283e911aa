package fr.clubbusiness.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the job pays, gross, in euros: a sum or a range. Whoever applies knows it beforehand (directive 2023/970, article 5).
 *
 * @param from the sum, or the least of the range
 * @param to the most of the range; null for a single sum
 * @param period what the sums are paid for
 */
@Embeddable
public record Pay(
        @Column(name = "pay_from", precision = 10, scale = 2)
        BigDecimal from,

        @Column(name = "pay_to", precision = 10, scale = 2) @Nullable
        BigDecimal to,

        @Column(name = "pay_period") @Enumerated(EnumType.STRING)
        Period period) {

    /** What a sum is paid for. */
    @Schema(name = "PayPeriod")
    public enum Period {
        HOURLY,
        MONTHLY
    }
}
