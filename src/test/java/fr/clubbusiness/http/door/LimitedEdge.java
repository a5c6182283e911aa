package fr.clubbusiness.http.door;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/**
 * A service with an address of the internet, with limits so low that a test reaches them in a moment, and with one front-end: one for all tests of the
 * door, because each such service takes as long to start as a hundred tests.
 */
public final class LimitedEdge implements QuarkusTestProfile {
    static final String HOST = "club.example";
    static final int READS = 5;
    static final int STRANGERS = 4;
    static final Duration WINDOW = Duration.ofMillis(400);
    static final String FRONT_END = "https://front.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "club.public.url",
                "https://" + HOST,
                "club.rates.reads",
                String.valueOf(READS),
                "club.rates.exports",
                "1",
                "club.rates.searches",
                "2",
                "club.rates.computations",
                "1",
                "club.rates.strangers",
                String.valueOf(STRANGERS),
                "club.front-ends",
                FRONT_END,
                "club.pace.window",
                WINDOW.toString());
    }
}
