package fr.clubbusiness.shared;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and numbers as French sentences write them. */
public final class FrenchFormat {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private FrenchFormat() {}

    /** "1er décembre 2026". */
    public static String date(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + MONTH.format(date);
    }

    /** "22 novembre 2026 à 9 h 05", in this time zone. */
    public static String moment(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return date(there.toLocalDate()) + " à " + TIME.format(there);
    }

    /** "9 h 05", in this time zone. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** "92,6", "35": at most two decimals. */
    public static String decimal(Number number) {
        return format("0.##", number);
    }

    /** "1 000", "1 535,5": thousands apart, and at most two decimals. */
    public static String grouped(Number number) {
        return format("#,##0.##", number);
    }

    // A DecimalFormat cannot be shared between threads.
    private static String format(String pattern, Number number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.FRENCH)).format(number);
    }
}
