package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The spots from which somebody could come to a place, and how far each is. */
final class NearbyPlaces {
    /** Nobody comes from beyond, not even with what can be lifted: the most minutes that a row can hold, by car. */
    private static final double FARTHEST = Journey.radius(127 + Journey.LIFTABLE_MINUTES, TransportMode.CAR) + 0.001;

    /** Fewer than there really are: what bounds a search must not cut into it. */
    private static final double KM_PER_DEGREE = 111;

    /**
     * A place, seen from communes or from zones.
     *
     * @param company whether homes are the zones' centres
     */
    record Around(Place place, boolean company) {}

    private final Around around;
    private final int known;
    private final int[] spots;
    private final double[] kilometres;

    private NearbyPlaces(Around around, int known, int[] spots, double[] kilometres) {
        this.around = around;
        this.known = known;
        this.spots = spots;
        this.kilometres = kilometres;
    }

    /** The spots around this place, from the zones' centres for a company. */
    static NearbyPlaces of(Place work, boolean company, List<HomePlace> all) {
        double degrees = FARTHEST / KM_PER_DEGREE;
        double cosine = Math.cos(Math.toRadians(Math.min(89, Math.abs(work.latitude()) + degrees)));
        var found = new long[all.size()];
        var distances = new double[all.size()];
        int count = 0;
        for (int spot = 0; spot < all.size(); spot++) {
            var home = all.get(spot).from(company);
            double eastwards = Math.abs(home.longitude() - work.longitude());
            if (Math.abs(home.latitude() - work.latitude()) <= degrees
                    && Math.min(eastwards, 360 - eastwards) * cosine <= degrees) {
                distances[spot] = home.kilometresTo(work);
                if (distances[spot] <= FARTHEST) {
                    found[count++] = Integer.toUnsignedLong(all.get(spot).onCurve()) << 32 | spot;
                }
            }
        }
        Arrays.sort(found, 0, count);
        var spots = Arrays.stream(found, 0, count).mapToInt(key -> (int) key).toArray();
        return new NearbyPlaces(
                new Around(work, company),
                all.size(),
                spots,
                Arrays.stream(spots).mapToDouble(spot -> distances[spot]).toArray());
    }

    /** What it is around. */
    Around around() {
        return around;
    }

    /** How many spots there were when it was reckoned. */
    int known() {
        return known;
    }

    /** The numbers of the spots, in the order of the curve. */
    int[] spots() {
        return spots;
    }

    /** Km of great circle from each, in the same order. */
    double[] kilometres() {
        return kilometres;
    }

    /** The distances by number of the spot, for one search. */
    Distances distances() {
        return new Distances(this);
    }

    /** How far each spot is: made for one search and thrown away, for it would be most of what is remembered. */
    static final class Distances {
        /** By number of the spot: where it is in {@code spots}, from 1; 0 when it is too far. */
        private final int[] slots;

        private final double[] kilometres;

        private Distances(NearbyPlaces nearby) {
            kilometres = nearby.kilometres;
            slots = new int[nearby.known];
            for (int i = 0; i < nearby.spots.length; i++) {
                slots[nearby.spots[i]] = i + 1;
            }
        }

        /** How far this spot is; infinitely when nobody comes from there. */
        double from(int spot) {
            int slot = slots[spot];
            return slot == 0 ? Double.POSITIVE_INFINITY : kilometres[slot - 1];
        }
    }

    /** Remembers what is around the places asked for: a club's needs are in a few hundred communes. */
    static final class Cache {
        /** How many spots around places are remembered in all, of 12 bytes each: every commune of France and what is around it. */
        private static final int MOST = 4_000_000;

        private final IndexNumbering lexicons;
        private final Map<Around, NearbyPlaces> known = new ConcurrentHashMap<>();

        private final AtomicInteger remembered = new AtomicInteger();

        Cache(IndexNumbering lexicons) {
            this.lexicons = lexicons;
        }

        /** The spots around this place; reckoned anew when there are new spots. */
        NearbyPlaces around(Place place, boolean company) {
            var spots = lexicons.spots.all();
            var key = new Around(place, company);
            var found = known.get(key);
            if (found != null && found.known() == spots.size()) {
                return found;
            }
            var reckoned = of(place, company, spots);
            if (remembered.addAndGet(reckoned.spots().length) > MOST) {
                known.clear();
                remembered.set(0);
            }
            known.put(key, reckoned);
            return reckoned;
        }
    }
}
