package fr.clubbusiness.catalogue.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the suppliers of a market say that they earn in a year, together. A buyer who asks about many amounts could find the turnover of one of them from
 * the advice alone: so for a buyer it counts only where several say it and none dominates, and amounts are rounded.
 *
 * @param structures how many say it
 * @param sum in euros
 * @param largest of one structure
 */
public record StatedTurnover(int structures, long sum, long largest) {
    static final int LEAST_STRUCTURES = 3;

    /** Per cent of the sum that is one structure's, above which it could be found from the average. */
    static final int DOMINANT = 85;

    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

    /** This amount, in per cent of the average turnover; null when none is stated. */
    public @Nullable Double dependency(long amount) {
        return sum == 0 ? null : Double.valueOf(100.0 * amount * structures / sum);
    }

    /** The same for advice to a buyer: null, too, when it could tell what one of them earns. */
    public @Nullable Double dependencyForBuyers(long amount) {
        var isHidden = structures < LEAST_STRUCTURES || largest * 100.0 > (double) DOMINANT * sum;
        return isHidden
                ? null
                : dependency(new BigDecimal(amount).round(TWO_FIGURES).longValue());
    }
}
