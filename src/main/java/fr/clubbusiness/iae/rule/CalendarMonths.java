package fr.clubbusiness.iae.rule;

import java.time.LocalDate;

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

    /** The most days that so many years can hold: with as many 29 February as fit. */
    static int mostDays(int years) {
        return 365 * years + (years + 3) / 4;
    }
}
