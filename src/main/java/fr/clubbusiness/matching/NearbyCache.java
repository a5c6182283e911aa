package fr.clubbusiness.matching;

import fr.clubbusiness.referential.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what is around the places asked for: a club's needs are in a few hundred communes. */
final class NearbyCache {
    /** How many spots around places are remembered in all, of 12 bytes each: every commune of France and what is around it. */
    private static final int MOST = 4_000_000;

    private final Lexicons lexicons;
    private final Map<Nearby.Around, Nearby> known = new ConcurrentHashMap<>();

    private final AtomicInteger remembered = new AtomicInteger();

    NearbyCache(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The spots around this place; reckoned anew when there are new spots. */
    Nearby around(Place place, boolean company) {
        var spots = lexicons.spots.all();
        var key = new Nearby.Around(place, company);
        var found = known.get(key);
        if (found != null && found.known() == spots.size()) {
            return found;
        }
        var reckoned = Nearby.of(place, company, spots);
        if (remembered.addAndGet(reckoned.spots().length) > MOST) {
            known.clear();
            remembered.set(0);
        }
        known.put(key, reckoned);
        return reckoned;
    }
}
