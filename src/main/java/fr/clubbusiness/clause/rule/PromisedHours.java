package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.FrenchFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many hours a lot promises, computed from its amount by one of two rules: the share of labour in it and the part of that for insertion, at the cost of an
 * hour; or one hour for each slice that is invoiced. Source: whole-club, chapter 8 (1,000,000 × 50 % × 5 % ÷ 30 = 833 h; 1 h for each 2,000 €).
 *
 * @param amount of the lot, in euros, without tax
 * @param labourShare how much of it is labour, in per cent; null by slices
 * @param rate how much of the labour is for insertion, in per cent; null by slices
 * @param hourlyCost of an hour, in euros; null by slices
 * @param slice for each of which one hour is promised, in euros; null by the share of labour
 */
public record PromisedHours(
        BigDecimal amount,
        @Nullable BigDecimal labourShare,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal hourlyCost,
        @Nullable BigDecimal slice) {
    /** Of what is shown before it is rounded to the hour. */
    private static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED_TWICE = BigDecimal.valueOf(10_000);

    /** By the share of labour. */
    public static PromisedHours byLabour(
            BigDecimal amount, BigDecimal labourShare, BigDecimal rate, BigDecimal hourlyCost) {
        return new PromisedHours(amount, labourShare, rate, hourlyCost, null);
    }

    /** One hour for each slice. */
    public static PromisedHours bySlice(BigDecimal amount, BigDecimal slice) {
        return new PromisedHours(amount, null, null, null, slice);
    }

    /** Whether these are all the numbers of one rule and none of the other. */
    public static boolean isOneRule(
            @Nullable BigDecimal labourShare,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal hourlyCost,
            @Nullable BigDecimal slice) {
        var ofLabour = labourShare != null && rate != null && hourlyCost != null;
        var noneOfLabour = labourShare == null && rate == null && hourlyCost == null;
        return slice == null ? ofLabour : noneOfLabour;
    }

    /** In whole hours. The division is the last step, so that nothing is rounded before. */
    public int hours(RoundingMode rounding) {
        return divided(0, rounding).intValueExact();
    }

    /** The computation in one line, as a reader can do it again: {@code 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, soit 833 h}. */
    public String explained(RoundingMode rounding) {
        return "%s = %s\u00a0h, soit %s\u00a0h"
                .formatted(
                        formula(),
                        FrenchFormat.grouped(divided(DECIMALS, RoundingMode.HALF_UP)),
                        FrenchFormat.grouped(hours(rounding)));
    }

    private String formula() {
        var from = euros(amount);
        return labourShare == null || rate == null || hourlyCost == null
                ? "%s ÷ %s pour une heure".formatted(from, euros(divisor()))
                : "%s × %s\u00a0%% × %s\u00a0%% ÷ %s de l'heure"
                        .formatted(
                                from, FrenchFormat.grouped(labourShare), FrenchFormat.grouped(rate), euros(hourlyCost));
    }

    private BigDecimal divided(int decimals, RoundingMode rounding) {
        return labourShare == null || rate == null
                ? amount.divide(divisor(), decimals, rounding)
                : amount.multiply(labourShare)
                        .multiply(rate)
                        .divide(divisor().multiply(HUNDRED_TWICE), decimals, rounding);
    }

    private BigDecimal divisor() {
        var by = slice == null ? hourlyCost : slice;
        if (by == null) {
            throw new IllegalStateException("a rule has a divisor");
        }
        return by;
    }

    private static String euros(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? FrenchFormat.grouped(amount.intValueExact()) + "\u00a0€"
                : FrenchFormat.grouped(amount) + "\u00a0€";
    }
}
