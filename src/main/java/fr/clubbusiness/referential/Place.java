package fr.clubbusiness.referential;

import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * A point on the Earth in WGS 84.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Place(double latitude, double longitude) {
    /** Mean radius of the Earth in km. It is part of the matching law, so that every implementation computes the same minutes. */
    static final double EARTH_RADIUS = 6371.0088;

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a place on the Earth: " + latitude + ", " + longitude);
        }
    }

    /** How far north or south the other is, in km: at most the distance, and much cheaper. */
    public double kilometresNorthTo(Place other) {
        // A millionth less, so that rounding never makes it more than the distance.
        return Math.abs(toRadians(other.latitude - latitude)) * EARTH_RADIUS * (1 - 1e-6);
    }

    /** Great-circle distance in km. The haversine formula is also exact for close points. */
    public double kilometresTo(Place other) {
        double northwards = sin(toRadians(other.latitude - latitude) / 2);
        double eastwards = sin(toRadians(other.longitude - longitude) / 2);
        double h = northwards * northwards
                + cos(toRadians(latitude)) * cos(toRadians(other.latitude)) * eastwards * eastwards;
        return 2 * EARTH_RADIUS * asin(sqrt(Math.min(1, h)));
    }
}
