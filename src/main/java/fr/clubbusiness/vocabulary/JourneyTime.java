package fr.clubbusiness.vocabulary;

import java.util.Collection;
import java.util.Comparator;

/**
 * How long a way takes: an order of magnitude, not an itinerary. The one formula of the club, for work and for whatever else a person goes to.
 *
 * <p>Minutes = 10 + 60 × 1.4 × d ÷ v, with d the great circle in km and v the mode's mean speed.
 */
public final class JourneyTime {
    /** The fixed cost of any journey: leaving, waiting, walking to the door. */
    public static final double FIXED_MINUTES = 10;

    /** Length of roads and lines relative to the straight line. */
    private static final double DETOUR = 1.4;

    /** The mode of a person who stated none: public transport is open to all; a car or a bicycle is never assumed. */
    public static final TransportMode UNSAID_MODE = TransportMode.TRANSIT;

    private JourneyTime() {}

    /** The minutes for {@code km} of great circle by {@code mode}. */
    public static double minutes(double km, TransportMode mode) {
        return FIXED_MINUTES + 60 * DETOUR * km / mode.speed();
    }

    /** The same rule as a radius: how many km of great circle {@code minutes} reach by {@code mode}; 0 under the fixed minutes. */
    public static double radius(double minutes, TransportMode mode) {
        return Math.max(0, minutes - FIXED_MINUTES) * mode.speed() / (60 * DETOUR);
    }

    /** The fastest of these modes, used for the estimate. */
    public static TransportMode fastest(Collection<TransportMode> modes) {
        return modes.stream()
                .max(Comparator.comparingDouble(TransportMode::speed))
                .orElse(UNSAID_MODE);
    }
}
