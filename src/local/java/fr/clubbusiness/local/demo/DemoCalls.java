package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The requests that load the demo, sent as an adviser. An answer that is not expected ends the load. Several threads may use it. */
public final class DemoCalls {
    /** The reason for reading private data: a batch that is sent again is compared with what is stored. */
    private static final String PURPOSE = "chargement de la demonstration";

    private static final Duration TOKEN_AGE = Duration.ofMinutes(5);
    private static final String JSON = "application/json";

    /** What the rules of the club refuse: not possible now, or not lawful. */
    private static final Set<Integer> REFUSED = Set.of(409, 422);

    private final String apiUrl;
    private final Supplier<String> signIn;
    private String token = "";
    private long tokenSince;

    /**
     * Calls the API at this address.
     *
     * @param apiUrl the base URL, without a slash at the end
     * @param signIn returns a new token of an adviser
     */
    public DemoCalls(String apiUrl, Supplier<String> signIn) {
        this.apiUrl = apiUrl;
        this.signIn = signIn;
    }

    /** Reads one answer. */
    public JsonNode read(String path) {
        return expect(HttpCalls.send(request(path).build()), 200, path);
    }

    /** Reads all items of a list, page by page. */
    public List<JsonNode> readAll(String list) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = read(list + (list.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    /** Creates something, and returns its view. */
    JsonNode create(String path, String body) {
        return expect(post(path, JSON, body), 201, path + " " + body);
    }

    /** Creates something or takes a step, and returns the view after it; empty when the rules of the club refuse it. */
    public Optional<JsonNode> attempt(String path, String body) {
        var response = post(path, JSON, body);
        return REFUSED.contains(response.statusCode())
                ? Optional.empty()
                : Optional.of(expect(response, response.statusCode() == 201 ? 201 : 200, path + " " + body));
    }

    /** Replaces something whatever its version, and returns the view after it. */
    public JsonNode replace(String path, String body) {
        var put = request(path)
                .header("Content-Type", JSON)
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return expect(HttpCalls.send(put), 200, path + " " + body);
    }

    /** Sends lines to import, and returns the report. */
    JsonNode send(String path, String type, String lines) {
        return expect(post(path, type, lines), 200, path);
    }

    /** Attaches a file, and returns the view of the document; empty when the rules of the club refuse it. */
    public Optional<JsonNode> attach(String path, String fileName, byte[] content) {
        var boundary = "club-demo";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileName);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var response = HttpCalls.send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build());
        return REFUSED.contains(response.statusCode())
                ? Optional.empty()
                : Optional.of(expect(response, response.statusCode() == 200 ? 200 : 201, path));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return HttpCalls.send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(apiUrl + path))
                .header("Authorization", "Bearer " + freshToken())
                .header("Purpose", PURPOSE);
    }

    private synchronized String freshToken() {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_AGE.toNanos()) {
            token = signIn.get();
            tokenSince = System.nanoTime();
        }
        return token;
    }

    private static JsonNode expect(HttpResponse<String> response, int status, String what) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    "the demo is answered " + response.statusCode() + " " + response.body() + " for " + what);
        }
        return HttpCalls.json(response);
    }
}
