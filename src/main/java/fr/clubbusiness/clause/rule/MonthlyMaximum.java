package fr.clubbusiness.clause.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many hours a person may work in a month, over all markets: 48 a week, in proportion of the days that count. Source: code du travail, L3121-20; whole-club,
 * chapter 8. The database compares by the same products (V144), so that neither side rounds.
 */
public final class MonthlyMaximum {
    /** Hours a week at most. */
    static final int WEEKLY = 48;

    static final int DAYS_OF_WEEK = 7;

    private static final int DECIMALS = 2;

    private MonthlyMaximum() {}

    /** Whether these are too many in some days. */
    public static boolean isOver(BigDecimal hours, int days) {
        return hours.multiply(BigDecimal.valueOf(DAYS_OF_WEEK)).compareTo(BigDecimal.valueOf((long) WEEKLY * days)) > 0;
    }

    /** The most hours of these days that can be written with two decimals. */
    public static BigDecimal ofDays(int days) {
        return BigDecimal.valueOf((long) WEEKLY * days)
                .divide(BigDecimal.valueOf(DAYS_OF_WEEK), DECIMALS, RoundingMode.DOWN);
    }
}
