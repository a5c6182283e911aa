package fr.clubbusiness.localservice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a search found.
 *
 * @param old 1 when it was not updated for long, else 0: the fresh ones come first
 * @param metres to it, in a straight line; {@value #NO_WAY} when nobody goes there
 * @param reach from where it was asked; null for everywhere
 */
record FoundService(
        ServiceSheet sheet, int old, int metres, @Nullable Reach reach) {
    /** Farther than anything on Earth, so that what is given at a distance comes after what is near. */
    static final int NO_WAY = 1_000_000_000;

    UUID id() {
        return sheet.serviceId();
    }
}
