package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The homes from which somebody could travel to a workplace, and the distance of each. */
final class NearbyPlaces {
    /** The greatest distance in km, even with what can be lifted: the most minutes that a row can hold, by car. */
    private static final double FARTHEST = Journey.radius(127 + Journey.LIFTABLE_MINUTES, TransportMode.CAR) + 0.001;

    /** Below the true value, so that the first, cheap test never drops a home within reach. */
    private static final double KM_PER_DEGREE = 111;

    /**
     * A workplace, with the viewpoint from which distances are measured.
     *
     * @param company whether homes are at the zones' centres instead of the communes'
     */
    record Workplace(Place place, boolean company) {}

    private final Workplace workplace;
    private final int homeCount;
    private final int[] homes;
    private final double[] kilometres;

    private NearbyPlaces(Workplace workplace, int homeCount, int[] homes, double[] kilometres) {
        this.workplace = workplace;
        this.homeCount = homeCount;
        this.homes = homes;
        this.kilometres = kilometres;
    }

    /** The homes around this workplace; for a company they are at the zones' centres. */
    static NearbyPlaces of(Place work, boolean company, List<HomePlace> all) {
        double degrees = FARTHEST / KM_PER_DEGREE;
        double cosine = Math.cos(Math.toRadians(Math.min(89, Math.abs(work.latitude()) + degrees)));
        var found = new long[all.size()];
        var distances = new double[all.size()];
        int count = 0;
        for (int home = 0; home < all.size(); home++) {
            var place = all.get(home).from(company);
            double eastwards = Math.abs(place.longitude() - work.longitude());
            if (Math.abs(place.latitude() - work.latitude()) <= degrees
                    && Math.min(eastwards, 360 - eastwards) * cosine <= degrees) {
                distances[home] = place.kilometresTo(work);
                if (distances[home] <= FARTHEST) {
                    found[count++] = Integer.toUnsignedLong(all.get(home).curvePosition()) << 32 | home;
                }
            }
        }
        Arrays.sort(found, 0, count);
        var homes = Arrays.stream(found, 0, count).mapToInt(key -> (int) key).toArray();
        return new NearbyPlaces(
                new Workplace(work, company),
                all.size(),
                homes,
                Arrays.stream(homes).mapToDouble(home -> distances[home]).toArray());
    }

    /** The workplace. */
    Workplace workplace() {
        return workplace;
    }

    /** How many homes the index had when this was computed. */
    int homeCount() {
        return homeCount;
    }

    /** The numbers of the homes, in the order of the curve. */
    int[] homes() {
        return homes;
    }

    /** Great-circle distance of each home in km, in the same order. */
    double[] kilometres() {
        return kilometres;
    }

    /** The distances by number of the home, for one search. */
    Distances distances() {
        return new Distances(this);
    }

    /** The distance of each home. Made for one search and not cached, because it would take most of the cache's memory. */
    static final class Distances {
        /** By number of the home: its index in {@code homes} plus 1, or 0 when it is too far. */
        private final int[] slots;

        private final double[] kilometres;

        private Distances(NearbyPlaces nearby) {
            kilometres = nearby.kilometres;
            slots = new int[nearby.homeCount];
            for (int i = 0; i < nearby.homes.length; i++) {
                slots[nearby.homes[i]] = i + 1;
            }
        }

        /** The distance of this home in km; infinite when it is too far. */
        double from(int home) {
            int slot = slots[home];
            return slot == 0 ? Double.POSITIVE_INFINITY : kilometres[slot - 1];
        }
    }

    /** Caches the homes around each workplace: a club's needs are in a few hundred communes. */
    static final class Cache {
        /** The most homes in the cache, over all workplaces, at 12 bytes each: enough for every commune of France and its surroundings. */
        private static final int MAX_CACHED_HOMES = 4_000_000;

        private final IndexNumbering numbering;
        private final Map<Workplace, NearbyPlaces> known = new ConcurrentHashMap<>();

        private final AtomicInteger cachedHomes = new AtomicInteger();

        Cache(IndexNumbering numbering) {
            this.numbering = numbering;
        }

        /** The homes around this place; computed again when the index has new homes. */
        NearbyPlaces around(Place place, boolean company) {
            var homes = numbering.homes.all();
            var key = new Workplace(place, company);
            var found = known.get(key);
            if (found != null && found.homeCount() == homes.size()) {
                return found;
            }
            var computed = of(place, company, homes);
            if (cachedHomes.addAndGet(computed.homes().length) > MAX_CACHED_HOMES) {
                known.clear();
                cachedHomes.set(0);
            }
            known.put(key, computed);
            return computed;
        }
    }
}
