package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads the demo through the API as an adviser, and resumes after an interruption. It saves its progress after each acknowledged batch. A batch sent
 * twice changes nothing, because each line has its {@code externalId}. A large demo is sent several batches at a time. A small one is sent in order,
 * so that its references are the same each time.
 */
public final class DemoLoader {
    /** The API commits every 500 lines, so a batch of this size is stored completely or not at all. */
    private static final int BATCH = 500;

    /** Enough parallel batches to keep two processors busy with the API and its database. */
    private static final int WORKERS_OF_LARGE = 3;

    /** The reason for reading private data: a batch that is sent again is compared with what is stored. */
    private static final String PURPOSE = "chargement de la demonstration";

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
     * @param home folder in which the progress is saved
     * @param signIn returns a new token of an adviser
     */
    public DemoLoader(Path home, String apiUrl, Supplier<String> signIn, Consumer<String> progress) {
        this.home = home;
        this.apiUrl = apiUrl;
        this.signIn = signIn;
        this.progress = progress;
    }

    /** Loads the data of one size, unless it is already complete. */
    public void load(DemoSize size, DemoData data) {
        var done = new DemoProgress(home.resolve("demo-" + size));
        if (done.complete()) {
            return;
        }
        var workers = new OrderedWorkers(size == DemoSize.LARGE ? WORKERS_OF_LARGE : 1);
        createAll("companies", data.companies(), workers);
        createAll("structures", data.structures(), workers);
        createAll("partners", data.partners(), workers);
        try (var people = data.beneficiaries();
                var needs = data.needs()) {
            importAll("beneficiaries", people, done, workers);
            importAll("needs", needs, done, workers);
        }
        done.finish();
    }

    private void createAll(String what, List<String> bodies, OrderedWorkers workers) {
        ids.putAll(known(what));
        var missing = bodies.stream()
                .filter(body -> !ids.containsKey(parse(body).path("externalId").asText()))
                .toList();
        workers.run(
                missing.iterator(),
                body -> expect(post("/v1/" + what, "application/json", body), 201, body),
                view -> ids.put(
                        view.path("externalId").asText(), view.path("id").asText()));
        if (!missing.isEmpty()) {
            progress.accept("  " + what + " " + missing.size());
        }
    }

    /** Ids by external id of what an earlier, interrupted load created. */
    private Map<String, String> known(String what) {
        var known = new HashMap<String, String>();
        var cursor = "";
        do {
            var page = expect(get("/v1/" + what + "?limit=200" + cursor), 200, what);
            for (var item : page.path("items")) {
                known.put(item.path("externalId").asText(), item.path("id").asText());
            }
            var next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return known;
    }

    private void importAll(String what, Stream<String> lines, DemoProgress done, OrderedWorkers workers) {
        var rest = lines.skip(done.count(what)).iterator();
        workers.run(batches(rest), batch -> send("/v1/" + what + "/import", batch), size -> {
            var count = done.count(what) + size;
            done.save(what, count);
            progress.accept("  " + what + " " + count);
        });
    }

    private static Iterator<List<String>> batches(Iterator<String> lines) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public List<String> next() {
                var batch = new ArrayList<String>(BATCH);
                while (batch.size() < BATCH && lines.hasNext()) {
                    batch.add(lines.next());
                }
                return batch;
            }
        };
    }

    private int send(String path, List<String> batch) {
        var body = batch.stream().map(this::withIds).collect(Collectors.joining("\n"));
        var outcome = expect(post(path, "application/x-ndjson", body), 200, path);
        var rejected = outcome.path("rejected");
        if (!rejected.isEmpty()) {
            throw new IllegalStateException(
                    rejected.size() + " lines of the demo are rejected, first " + rejected.get(0));
        }
        return batch.size();
    }

    private String withIds(String line) {
        return HOLDER.matcher(line).replaceAll(holder -> {
            var id = ids.get(holder.group(2));
            return "\"" + holder.group(1) + "\":\"" + (id == null ? holder.group(2) : id) + "\"";
        });
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return HttpCalls.send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) {
        return HttpCalls.send(request(path).build());
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

    private static JsonNode parse(String body) {
        try {
            return HttpCalls.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
