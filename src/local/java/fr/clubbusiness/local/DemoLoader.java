package fr.clubbusiness.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads the demo through the API, as an adviser would, and goes on where it was cut: what is acknowledged is noted after each
 * batch, and a batch sent twice changes nothing, since each line has its {@code externalId}.
 */
final class DemoLoader {
    /** The API commits every 500 lines; a batch of as many is acknowledged whole. */
    private static final int BATCH = 500;

    private static final Duration TOKEN_AGE = Duration.ofMinutes(5);
    private static final Pattern HOLDER = Pattern.compile("\"(structureId|employerId)\"\\s*:\\s*\"([^\"]*)\"");

    private final Path home;
    private final String apiUrl;
    private final Supplier<String> signIn;
    private final Consumer<String> progress;
    private final Map<String, String> ids = new HashMap<>();
    private String token = "";
    private long tokenSince;

    /**
     * Makes a loader.
     *
     * @param home where the progress is noted
     * @param signIn gives a fresh token of an adviser
     */
    DemoLoader(Path home, String apiUrl, Supplier<String> signIn, Consumer<String> progress) {
        this.home = home;
        this.apiUrl = apiUrl;
        this.signIn = signIn;
        this.progress = progress;
    }

    /** Loads one size, unless it is already there whole. */
    void load(DemoSize size, DemoData data) {
        var done = new DemoProgress(home.resolve("demo-" + size));
        if (done.complete()) {
            return;
        }
        createAll("companies", data.companies());
        createAll("structures", data.structures());
        try (var people = data.beneficiaries();
                var needs = data.needs()) {
            importAll("beneficiaries", people, done);
            importAll("needs", needs, done);
        }
        done.finish();
    }

    private void createAll(String what, List<String> bodies) {
        ids.putAll(known(what));
        var created = 0;
        for (var body : bodies) {
            var externalId = parse(body).path("externalId").asText();
            if (!ids.containsKey(externalId)) {
                var view = demand(post("/v1/" + what, "application/json", body), 201, body);
                ids.put(externalId, view.path("id").asText());
                created++;
            }
        }
        if (created > 0) {
            progress.accept("  " + what + " " + created);
        }
    }

    /** What an earlier load, cut half-way, already created: ids by external id. */
    private Map<String, String> known(String what) {
        var known = new HashMap<String, String>();
        var cursor = "";
        do {
            var page = demand(get("/v1/" + what + "?limit=200" + cursor), 200, what);
            for (var item : page.path("items")) {
                known.put(item.path("externalId").asText(), item.path("id").asText());
            }
            var next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return known;
    }

    private void importAll(String what, Stream<String> lines, DemoProgress done) {
        var count = done.count(what);
        var rest = lines.skip(count).iterator();
        while (rest.hasNext()) {
            var batch = new StringBuilder();
            var size = fill(batch, rest);
            var path = "/v1/" + what + "/import";
            var outcome = demand(post(path, "application/x-ndjson", batch.toString()), 200, path);
            var rejected = outcome.path("rejected");
            if (!rejected.isEmpty()) {
                throw new IllegalStateException(
                        rejected.size() + " lines of the demo are rejected, first " + rejected.get(0));
            }
            count += size;
            done.note(what, count);
            progress.accept("  " + what + " " + count);
        }
    }

    private int fill(StringBuilder batch, Iterator<String> lines) {
        var size = 0;
        while (size < BATCH && lines.hasNext()) {
            batch.append(withIds(lines.next())).append('\n');
            size++;
        }
        return size;
    }

    private String withIds(String line) {
        return HOLDER.matcher(line).replaceAll(holder -> {
            var id = ids.get(holder.group(2));
            return "\"" + holder.group(1) + "\":\"" + (id == null ? holder.group(2) : id) + "\"";
        });
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return Http.send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) {
        return Http.send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_AGE.toNanos()) {
            token = signIn.get();
            tokenSince = System.nanoTime();
        }
        return HttpRequest.newBuilder(URI.create(apiUrl + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode demand(HttpResponse<String> response, int status, String what) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    "the demo is answered " + response.statusCode() + " " + response.body() + " for " + what);
        }
        return Http.json(response);
    }

    private static JsonNode parse(String body) {
        try {
            return Http.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
