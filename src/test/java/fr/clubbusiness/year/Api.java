package fr.clubbusiness.year;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the tested application: tens of thousands of them, on a few connections. */
final class Api implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server = "http://localhost:" + RestAssured.port;
    private final AtomicInteger calls = new AtomicInteger();

    /** An answer; the body is that of a problem when it was refused. */
    record Answer(int status, String text) {
        boolean isDone() {
            return status < 300;
        }

        JsonNode body() {
            try {
                return HttpCalls.JSON.readTree(text);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }

        /** Why it was refused. */
        String reasons() {
            var reasons = body().path("reasons").findValuesAsText("code");
            return reasons.isEmpty() ? status + " " + body().path("type").asText() : status + " " + reasons;
        }
    }

    Answer post(String token, String path, Map<String, ?> body) {
        return send("POST", token, path, "application/json", json(body));
    }

    Answer put(String token, String path, Map<String, ?> body) {
        return send("PUT", token, path, "application/json", json(body));
    }

    Answer get(String token, String path) {
        return send("GET", token, path, "application/json", "");
    }

    /** Lines of an import. */
    Answer lines(String token, String path, String lines) {
        return send("POST", token, path, "application/x-ndjson", lines);
    }

    /** A page for whoever has its address. */
    Answer page(String address) {
        return sent(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build());
    }

    /** The form of such a page, filled in. */
    Answer fillIn(String address, String form) {
        return sent(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** How many calls were made. */
    int calls() {
        return calls.get();
    }

    private Answer send(String method, String token, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
        if (method.equals("PUT")) {
            request.header("If-Match", "*");
        }
        return sent(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private Answer sent(HttpRequest request) {
        calls.incrementAndGet();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new AssertionError(request.method() + " " + request.uri().getPath() + ": " + answer.body());
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return HttpCalls.JSON.writeValueAsString(body);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
