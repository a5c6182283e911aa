package fr.clubbusiness.matching;

import fr.clubbusiness.local.server.BenchClub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** API calls of an adviser. */
final class ApiCalls {
    private static final int OK = 200;
    private static final String LOAD = "club_matching_index_load_seconds_sum";

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final BenchClub club;
    private final String token;

    ApiCalls(BenchClub club) {
        this.club = club;
        token = club.token("adviser");
    }

    /** The match list of a need, as JSON. */
    String matches(UUID need, int limit) {
        return get("/v1/needs/" + need + "/matches?limit=" + limit);
    }

    /** Seconds that the node took to load its index. */
    double secondsOfLoad() {
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(LOAD))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private String get(String path) {
        var request = HttpRequest.newBuilder(URI.create(club.apiUrl() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
