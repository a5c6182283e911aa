package fr.clubbusiness.directory;

import java.time.LocalDate;

/** Months of a contract, counted from day to day. */
public final class MonthsOfContract {
    private MonthsOfContract() {}

    /**
     * The last day of so many months that begin on {@code start}: the day before the same day of the last month. Where that month has no such day, it
     * is its last day (Code de procédure civile, article 641): 24 months from 29 February 2024 end on 28 February 2026.
     */
    public static LocalDate lastDay(LocalDate start, int months) {
        var sameDay = start.plusMonths(months);
        return sameDay.getDayOfMonth() == start.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    }
}
