package fr.clubbusiness.matching.law;

import org.jspecify.annotations.Nullable;

/**
 * A range of weekly hours, both ends included: what a person wishes, or what a need offers (both ends equal, unless relaxed).
 *
 * @param min minimum; 0 when not stated
 * @param max maximum; infinite when not stated
 */
public record WeeklyHoursRange(double min, double max) {

    /** No stated wish. */
    public static final WeeklyHoursRange ANY = new WeeklyHoursRange(0, Double.POSITIVE_INFINITY);

    /** Refuses a negative number, a minimum above the maximum, and NaN. */
    public WeeklyHoursRange {
        if (!(min >= 0 && min <= max)) {
            throw new IllegalArgumentException("Not a range of weekly hours: " + min + " to " + max);
        }
    }

    /** Exactly this number of hours a week. */
    public static WeeklyHoursRange of(double hours) {
        return new WeeklyHoursRange(hours, hours);
    }

    /** A range whose ends may be missing. */
    public static WeeklyHoursRange between(@Nullable Double min, @Nullable Double max) {
        return new WeeklyHoursRange(min == null ? ANY.min : min, max == null ? ANY.max : max);
    }

    /** Whether the offered range and this one overlap. */
    public boolean admit(WeeklyHoursRange offered) {
        return admit(min, max, offered);
    }

    /** Whether the offered range overlaps {@code min} to {@code max}. */
    public static boolean admit(double min, double max, WeeklyHoursRange offered) {
        return offered.min <= max && offered.max >= min;
    }

    /** The same with the wish stretched by 20 % at both ends. Fifths are compared, so that the boundary is exact. */
    public boolean admitWithinAFifth(WeeklyHoursRange offered) {
        return admitWithinAFifth(min, max, offered);
    }

    /** Whether the offered range overlaps {@code min} less a fifth to {@code max} plus a fifth. */
    public static boolean admitWithinAFifth(double min, double max, WeeklyHoursRange offered) {
        return 5 * offered.min <= 6 * max && 5 * offered.max >= 4 * min;
    }

    /** The fewest hours in both ranges, or the fewest offered when they do not overlap. */
    public double fewestAgreed(WeeklyHoursRange offered) {
        return admit(offered) ? Math.max(min, offered.min) : offered.min;
    }

    /** The range extended by {@code hours} at both ends, never under 0. */
    WeeklyHoursRange widenedBy(double hours) {
        return new WeeklyHoursRange(Math.max(0, min - hours), max + hours);
    }
}
