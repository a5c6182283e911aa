package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Lengths in months and years, from day to day: they end on the day of the same number, or on the last day of a month that has none (Code de procédure
 * civile, article 641). Where that is unclear around 29 February, the longer reading holds: nobody loses a day.
 */
final class CalendarMonths {
    private CalendarMonths() {}

    /** The last day of a period of so many months that starts on {@code from}. */
    static LocalDate lastDay(LocalDate from, int months) {
        var fromEve = from.minusDays(1).plusMonths(months);
        var toEve = from.plusMonths(months).minusDays(1);
        return fromEve.isAfter(toEve) ? fromEve : toEve;
    }

    /**
     * How many days of so many years are left on {@code day}, when the days that are used came right before it: with the 29 February of those years, and no
     * other. At least 0.
     */
    static int daysLeft(LocalDate day, int used, int years) {
        var end = lastDay(day.minusDays(used), 12 * years);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(day, end) + 1));
    }
}
