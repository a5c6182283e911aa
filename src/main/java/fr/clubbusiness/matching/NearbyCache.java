package fr.clubbusiness.matching;

import fr.clubbusiness.referential.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what is around the places asked for: a club's needs are in a few hundred communes. */
final class NearbyCache {
    /** Each takes some 16 kB in a dense region. */
    private static final int MOST = 1_024;

    private final Lexicons lexicons;
    private final Map<Around, Nearby> known = new ConcurrentHashMap<>();

    private record Around(Place place, boolean company) {}

    NearbyCache(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The spots around this place; reckoned anew when there are new spots. */
    Nearby around(Place place, boolean company) {
        var spots = lexicons.spots.all();
        var key = new Around(place, company);
        var found = known.get(key);
        if (found != null && found.known() == spots.size()) {
            return found;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var reckoned = Nearby.of(place, company, spots);
        known.put(key, reckoned);
        return reckoned;
    }
}
