package fr.clubbusiness.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;

/** The most frequent requests of an adviser, on the demo's needs and people. */
final class DemoCalls {
    /** Number of needs, people and introductions to request in turn. */
    static final int VARIETY = 50;

    /** Milliseconds of the API's processor that an answer may take, by its kind: one resource, a list of fifty, twenty matches. */
    private static final double RESOURCE = 0.4;

    private static final double LIST = 1.2;
    private static final double MATCH = 1.2;

    private static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final LocalClub club;
    private final String token;
    private final List<Operation> mostUsed;

    DemoCalls(LocalClub club) {
        this.club = club;
        token = club.keycloak().token("adviser");
        var needs = ids("/v1/needs?status=OPEN&limit=" + VARIETY);
        var people = ids("/v1/beneficiaries?limit=" + VARIETY);
        introduce(needs.subList(0, 10));
        var introductions = ids("/v1/introductions?limit=" + VARIETY);
        mostUsed = List.of(
                of("/v1/needs/{id}/matches", MATCH, needs, "/v1/needs/%s/matches"),
                of("/v1/needs/{id}/matches?include=TO_LIFT", MATCH, needs, "/v1/needs/%s/matches?include=TO_LIFT"),
                of("/v1/needs", LIST, List.of(""), "/v1/needs%s"),
                of("/v1/needs/{id}", RESOURCE, needs, "/v1/needs/%s"),
                of("/v1/beneficiaries", LIST, List.of(""), "/v1/beneficiaries%s"),
                of("/v1/beneficiaries/{id}", RESOURCE, people, "/v1/beneficiaries/%s"),
                of("/v1/beneficiaries/{id}/matches", MATCH, people, "/v1/beneficiaries/%s/matches"),
                of("/v1/introductions", LIST, List.of(""), "/v1/introductions%s"),
                of("/v1/introductions/{id}", RESOURCE, introductions, "/v1/introductions/%s"),
                of(
                        "/v1/occupations?q=",
                        LIST,
                        List.of("cuisin", "vent", "nettoy", "manut", "aide"),
                        "/v1/occupations?q=%s"),
                of("/v1/workbench", LIST, List.of(""), "/v1/workbench%s"),
                of("/v1/tasks", LIST, List.of(""), "/v1/tasks%s"),
                of("/v1/employments", LIST, List.of(""), "/v1/employments%s"),
                of("/v1/events", LIST, List.of(""), "/v1/events%s"),
                of("/v1/purchases", LIST, List.of(""), "/v1/purchases%s"),
                of("/v1/commitments", LIST, List.of(""), "/v1/commitments%s"));
    }

    /** The measured parts of an answer. */
    record Answer(int status, int bytes, String etag) {}

    /** An operation, with the paths to request. */
    final class Operation {
        private final String name;
        private final double budget;
        private final List<String> paths;

        private Operation(String name, double budget, List<String> paths) {
            this.name = "GET " + name;
            this.budget = budget;
            this.paths = paths;
        }

        String name() {
            return name;
        }

        /** Milliseconds of the API's processor that one may take. */
        double budget() {
            return budget;
        }

        /** A client that requests these paths in random order. */
        Runnable client(int seed) {
            var random = new SplittableRandom(seed);
            return () -> get(paths.get(random.nextInt(paths.size())), List.of());
        }
    }

    /** The operations, most frequent first, then the lists of an adviser's day. */
    List<Operation> mostUsed() {
        return mostUsed;
    }

    /** The list of needs. */
    Answer needs(List<String> headers) {
        return get("/v1/needs", headers);
    }

    private Operation of(String name, double budget, List<String> ids, String path) {
        return new Operation(name, budget, ids.stream().map(path::formatted).toList());
    }

    /** Creates introductions to request. */
    private void introduce(List<String> needs) {
        for (var need : needs) {
            for (var item : json("/v1/needs/" + need + "/matches?limit=1").path("items")) {
                var body = "{\"needId\": \"%s\", \"beneficiaryId\": \"%s\"}"
                        .formatted(need, item.path("beneficiary").path("id").asText());
                send(HttpRequest.newBuilder(URI.create(club.apiUrl() + "/v1/introductions"))
                        .header("Content-Type", JSON)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
            }
        }
    }

    private List<String> ids(String path) {
        return StreamSupport.stream(json(path).path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private JsonNode json(String path) {
        try {
            return new ObjectMapper()
                    .readTree(send(HttpRequest.newBuilder(URI.create(club.apiUrl() + path)))
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer get(String path, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create(club.apiUrl() + path));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        var sent = send(request);
        return new Answer(
                sent.statusCode(),
                sent.body().length,
                sent.headers().firstValue("ETag").orElse("none"));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(response.request().uri() + ": " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
