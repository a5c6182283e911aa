package fr.clubbusiness.matching.law;

import org.jspecify.annotations.Nullable;

/**
 * A range of weekly hours, both ends included: what a person wishes, or what a need offers (both ends equal, unless relaxed).
 *
 * @param min at least so many hours; 0 when no least was said
 * @param max at most so many hours; infinite when no most was said
 */
public record WeeklyHoursRange(double min, double max) {

    /** No wish said. */
    public static final WeeklyHoursRange ANY = new WeeklyHoursRange(0, Double.POSITIVE_INFINITY);

    /** Refuses a negative number of hours, a range upside down, and what is not a number. */
    public WeeklyHoursRange {
        if (!(min >= 0 && min <= max)) {
            throw new IllegalArgumentException("Not a range of weekly hours: " + min + " to " + max);
        }
    }

    /** Exactly so many hours a week. */
    public static WeeklyHoursRange of(double hours) {
        return new WeeklyHoursRange(hours, hours);
    }

    /** A range with either end unsaid. */
    public static WeeklyHoursRange between(@Nullable Double min, @Nullable Double max) {
        return new WeeklyHoursRange(min == null ? ANY.min : min, max == null ? ANY.max : max);
    }

    /** Whether some number of hours offered is also wished. */
    public boolean admit(WeeklyHoursRange offered) {
        return admit(min, max, offered);
    }

    /** Whether some number of hours offered is within {@code min} and {@code max}. */
    public static boolean admit(double min, double max, WeeklyHoursRange offered) {
        return offered.min <= max && offered.max >= min;
    }

    /** The same with the wish stretched by 20 % at both ends. Fifths are compared, so that the boundary is exact. */
    public boolean admitWithinAFifth(WeeklyHoursRange offered) {
        return admitWithinAFifth(min, max, offered);
    }

    /** Whether some number of hours offered is within {@code min} less a fifth and {@code max} more a fifth. */
    public static boolean admitWithinAFifth(double min, double max, WeeklyHoursRange offered) {
        return 5 * offered.min <= 6 * max && 5 * offered.max >= 4 * min;
    }

    /** The fewest hours on which both can agree, or the fewest offered when they do not. */
    public double fewestAgreed(WeeklyHoursRange offered) {
        return admit(offered) ? Math.max(min, offered.min) : offered.min;
    }

    /** The range reaching {@code hours} further at both ends, never under 0. */
    WeeklyHoursRange widenedBy(double hours) {
        return new WeeklyHoursRange(Math.max(0, min - hours), max + hours);
    }
}
