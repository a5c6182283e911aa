package fr.clubbusiness.eligibility;

import fr.clubbusiness.shared.InvalidValue;
import java.time.LocalDate;

/**
 * A PASS IAE that the State's platform issued and the club recorded. <strong>The club issues none</strong>, and this record proves nothing:
 * only the platform does.
 *
 * @param number 99999 and 7 digits, as on the platform
 * @param start first day
 * @param end last day, included: {@value #DAYS} days in all, or more after a suspension or an extension
 */
public record PassIae(String number, LocalDate start, LocalDate end) {
    /** Its length in days, both ends included, without suspension or extension (Code du travail, R5132-1-7). */
    public static final int DAYS = 730;

    /** Removes spaces from the number. Throws {@link InvalidValue} when the number or the length is wrong. */
    public PassIae(String number, LocalDate start, LocalDate end) {
        this.number = new PassNumber(number).value();
        this.start = start;
        this.end = end;
        if (end.isBefore(usualEnd(start))) {
            throw new InvalidValue(
                    "Un PASS IAE dure au moins %d jours.".formatted(DAYS),
                    "A PASS IAE lasts at least %d days.".formatted(DAYS));
        }
    }

    /** A PASS without suspension or extension. */
    public static PassIae of(String number, LocalDate start) {
        return new PassIae(number, start, usualEnd(start));
    }

    /** Whether it is in force on {@code day}, both ends included. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    private static LocalDate usualEnd(LocalDate start) {
        return start.plusDays(DAYS - 1);
    }
}
