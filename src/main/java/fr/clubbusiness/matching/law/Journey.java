package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.JourneyTime;
import fr.clubbusiness.vocabulary.TransportMode;

/**
 * The estimated way to work, one way, by the fastest of the person's modes, between the centres of communes ({@link JourneyTime}).
 *
 * @param minutes estimated, unrounded, at least {@link #FIXED_MINUTES}
 * @param limit the longest journey that the person accepts, in minutes
 * @param mode the mode used for the estimate
 */
public record Journey(double minutes, int limit, TransportMode mode) {

    /** The shortest journey: its fixed cost. */
    static final double FIXED_MINUTES = JourneyTime.FIXED_MINUTES;

    /** How many minutes beyond the limit a vehicle loan or a shuttle can make up for. */
    public static final int LIFTABLE_MINUTES = 15;

    /** Width of the band that a company sees. */
    private static final int BAND_MINUTES = 15;

    /** The journey of a person with this mobility, from {@code home} (commune or zone) to {@code work}. */
    public static Journey of(Place home, Place work, Profile.Mobility mobility) {
        var mode = fastest(mobility);
        return new Journey(minutes(home.kilometresTo(work), mode), mobility.limitMinutes(), mode);
    }

    /** The minutes for {@code km} of great circle by {@code mode}. */
    public static double minutes(double km, TransportMode mode) {
        return JourneyTime.minutes(km, mode);
    }

    /** The same rule as a radius: how many km of great circle {@code minutes} reach by {@code mode}; 0 under the fixed minutes. */
    public static double radius(double minutes, TransportMode mode) {
        return JourneyTime.radius(minutes, mode);
    }

    /** Whether the person accepts it: up to the limit, included. */
    public boolean accepted() {
        return accepted(minutes, limit);
    }

    /** Whether {@code minutes} is at most {@code limit}. */
    public static boolean accepted(double minutes, int limit) {
        return minutes <= limit;
    }

    /** Whether help can bring it under the limit: at most 15 minutes beyond, included. */
    public boolean liftable() {
        return liftable(minutes, limit);
    }

    /** Whether help can bring {@code minutes} under {@code limit}. */
    public static boolean liftable(double minutes, int limit) {
        return minutes <= limit + LIFTABLE_MINUTES;
    }

    /** Position in the second half of the limit: 0 up to half the limit, 1 at the limit. */
    static double strain(double minutes, int limit) {
        var half = limit / 2.0;
        return Math.max(0, (minutes - half) / half);
    }

    /** Minutes as shown: rounded, but never across the limit. */
    int shownMinutes() {
        return (int) (accepted() ? Math.round(minutes) : Math.ceil(minutes));
    }

    /** The quarter of an hour that contains it, for a company: "15-30" is over 15 and up to 30, so that a limit closes its band. */
    String band() {
        var quarter = Math.max(1, (int) Math.ceil(minutes / BAND_MINUTES));
        return (quarter - 1) * BAND_MINUTES + "-" + quarter * BAND_MINUTES;
    }

    /** The fastest of these modes, used for the estimate. */
    public static TransportMode fastest(Profile.Mobility mobility) {
        return JourneyTime.fastest(mobility.modes());
    }
}
