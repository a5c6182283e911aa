package fr.clubbusiness.matching;

import fr.clubbusiness.bench.AdviserCalls;
import fr.clubbusiness.local.server.BenchClub;
import java.util.UUID;

/** What the benchmarks of matching ask the API as an adviser. */
final class ApiCalls {
    private static final String LOAD = "club_matching_index_load_seconds_sum";

    private final AdviserCalls adviser;

    ApiCalls(BenchClub club) {
        adviser = new AdviserCalls(club);
    }

    /** The match list of a need, as JSON. */
    String matches(UUID need, int limit) {
        return adviser.get("/v1/needs/" + need + "/matches?limit=" + limit);
    }

    /** Seconds that the node took to load its index. */
    double secondsOfLoad() {
        return adviser.get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(LOAD))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
