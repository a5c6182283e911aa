package fr.clubbusiness.matching.index;

import fr.clubbusiness.referential.Place;

/**
 * A home as the index groups people: all people of one commune have the same one.
 *
 * @param commune the commune's centre
 * @param zone its zone's centre, the only place that a company's view uses
 */
public record HomePlace(Place commune, Place zone) {
    private static final int BITS = 16;

    /** The place that this viewpoint uses. */
    Place from(boolean company) {
        return company ? zone : commune;
    }

    /** The commune's position on a Hilbert curve over the Earth: places close on the curve are close on the ground. */
    public int curvePosition() {
        int x = cell(commune.longitude(), 180);
        int y = cell(commune.latitude(), 90);
        int along = 0;
        for (int side = 1 << (BITS - 1); side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            along = (along << 2) | ((3 * right) ^ up);
            if (up == 0) {
                int mirrored = right == 1 ? side - 1 : 0;
                int swapped = (x & (side - 1)) ^ mirrored;
                x = (y & (side - 1)) ^ mirrored;
                y = swapped;
            }
        }
        return along;
    }

    private static int cell(double degrees, int most) {
        return (int) Math.min((1 << BITS) - 1, (degrees + most) / (2.0 * most) * (1 << BITS));
    }
}
