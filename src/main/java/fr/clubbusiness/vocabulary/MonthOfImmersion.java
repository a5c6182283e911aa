package fr.clubbusiness.vocabulary;

import java.time.LocalDate;

/** The month that an immersion (PMSMP) may last, whoever prepares it (Code du travail, D5135-3). */
public final class MonthOfImmersion {
    private static final int MONTHS = 1;

    /** It may always last this many days, the first and last included: February is never a shorter month. */
    private static final int DAYS = 30;

    private MonthOfImmersion() {}

    /**
     * One month from day to day ends the day before the same day of the next month. Where that month has no such day, it ends on its last day
     * (Code de procédure civile, article 641).
     */
    public static LocalDate lastDay(LocalDate from) {
        var sameDay = from.plusMonths(MONTHS);
        var lastDay = sameDay.getDayOfMonth() == from.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
        var shortest = from.plusDays(DAYS - 1L);
        return lastDay.isBefore(shortest) ? shortest : lastDay;
    }
}
