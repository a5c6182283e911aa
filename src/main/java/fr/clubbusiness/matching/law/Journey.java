package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Comparator;

/**
 * The estimated way to work, one way, by the fastest of the person's modes: an order of magnitude, not an itinerary.
 *
 * <p>Minutes = 10 + 60 × 1.4 × d ÷ v, with d the great circle in km between centres of communes and v the mode's mean speed (domain
 * page, "Journey").
 *
 * @param minutes estimated, unrounded, at least {@link #FIXED_MINUTES}
 * @param limit the longest journey that the person accepts, in minutes
 * @param mode the mode reckoned with
 */
public record Journey(double minutes, int limit, TransportMode mode) {

    /** What any journey costs before the first metre: leaving, waiting, walking to the door. */
    static final double FIXED_MINUTES = 10;

    /** Roads and lines over the straight line. */
    static final double DETOUR = 1.4;

    /** How much beyond the limit a vehicle loan or a shuttle can still bring back. */
    public static final int LIFTABLE_MINUTES = 15;

    /** The mode of a person who said none: public transport is open to all, a car or a bicycle is never presumed. */
    static final TransportMode UNSAID_MODE = TransportMode.TRANSIT;

    /** Width of what a company is told. */
    private static final int BAND_MINUTES = 15;

    /** The journey of a person with this mobility, from {@code home} (commune or zone) to {@code work}. */
    public static Journey of(Place home, Place work, Profile.Mobility mobility) {
        var mode = fastest(mobility);
        return new Journey(minutes(home.kilometresTo(work), mode), mobility.limitMinutes(), mode);
    }

    /** The minutes that {@code km} of great circle take by {@code mode}. */
    public static double minutes(double km, TransportMode mode) {
        return FIXED_MINUTES + 60 * DETOUR * km / mode.speed();
    }

    /** The same rule as a radius: how many km of great circle {@code minutes} reach by {@code mode}; 0 under the fixed minutes. */
    public static double radius(double minutes, TransportMode mode) {
        return Math.max(0, minutes - FIXED_MINUTES) * mode.speed() / (60 * DETOUR);
    }

    /** Whether it is no longer than the person accepts, exactly at the limit included. */
    public boolean accepted() {
        return accepted(minutes, limit);
    }

    /** Whether so many minutes are no longer than {@code limit}. */
    public static boolean accepted(double minutes, int limit) {
        return minutes <= limit;
    }

    /** Whether help can bring it under the limit: at most 15 minutes beyond, exactly 15 included. */
    public boolean liftable() {
        return liftable(minutes, limit);
    }

    /** Whether help can bring so many minutes under {@code limit}. */
    public static boolean liftable(double minutes, int limit) {
        return minutes <= limit + LIFTABLE_MINUTES;
    }

    /** Share of the way through the second half of the limit: 0 up to half the limit, 1 at the limit. */
    static double strain(double minutes, int limit) {
        var half = limit / 2.0;
        return Math.max(0, (minutes - half) / half);
    }

    /** Minutes as shown: the nearest, but never a number that denies whether the limit holds. */
    int shownMinutes() {
        return (int) (accepted() ? Math.round(minutes) : Math.ceil(minutes));
    }

    /** The quarter of an hour that holds it, as told to a company: "15-30" is over 15 and up to 30, so that a limit closes its band. */
    String band() {
        var quarter = Math.max(1, (int) Math.ceil(minutes / BAND_MINUTES));
        return (quarter - 1) * BAND_MINUTES + "-" + quarter * BAND_MINUTES;
    }

    /** The fastest of these ways of going, which is the one reckoned with. */
    public static TransportMode fastest(Profile.Mobility mobility) {
        return mobility.modes().stream()
                .max(Comparator.comparingDouble(TransportMode::speed))
                .orElse(UNSAID_MODE);
    }
}
