package fr.clubbusiness.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends calls as they are: a client that corrects nothing. */
final class Sender implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();
    private final String server;

    /** What was read, and its tag. */
    record Read(String body, String tag) {}

    Sender(String server) {
        this.server = server;
    }

    /** The answer; null when the server closed the connection before it gave one, twice. */
    @Nullable
    HttpResponse<String> send(Call call) {
        try {
            return send(call.request(server));
        } catch (UncheckedIOException closed) {
            try {
                return send(call.request(server));
            } catch (UncheckedIOException again) {
                return null;
            }
        }
    }

    /** What this caller reads there; null where there is nothing to read. */
    @Nullable
    Read read(String address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server + address.replaceFirst("\\?.*", "")));
        headers.forEach(request::header);
        var answer = send(request.build());
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException("GET " + address + " is answered " + answer.body());
        }
        var tag = answer.headers().firstValue("ETag");
        return answer.statusCode() == 200 && tag.isPresent() ? new Read(answer.body(), tag.get()) : null;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), lost);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
