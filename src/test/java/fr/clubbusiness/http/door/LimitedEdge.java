package fr.clubbusiness.http.door;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/** A service with limits so low that a test reaches them in a moment, and with one front-end. */
public final class LimitedEdge implements QuarkusTestProfile {
    static final int READS = 5;
    static final int STRANGERS = 4;
    static final Duration WINDOW = Duration.ofMillis(400);
    static final String FRONT_END = "https://front.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
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
