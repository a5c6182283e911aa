package fr.clubbusiness.bench;

import fr.clubbusiness.local.server.BenchClub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads from the packaged club as an adviser, with a real token. */
public final class AdviserCalls {
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final BenchClub club;
    private final String token;

    /** For the club as it runs now: the token is valid for an hour. */
    public AdviserCalls(BenchClub club) {
        this.club = club;
        token = club.token("adviser");
    }

    /**
     * The answer at this path.
     *
     * @throws IllegalStateException if it is not 200
     */
    public String get(String path) {
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
