package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private static final int WORKERS_OF_LARGE = 2;

    private static final Pattern HOLDER = Pattern.compile("\"(structureId|employerId)\"\\s*:\\s*\"([^\"]*)\"");

    private final Path home;
    private final DemoCalls calls;
    private final Consumer<String> progress;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * Makes a loader.
     *
     * @param home folder in which the progress is saved
     */
    public DemoLoader(Path home, DemoCalls calls, Consumer<String> progress) {
        this.home = home;
        this.calls = calls;
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
                body -> calls.create("/v1/" + what, body),
                view -> ids.put(
                        view.path("externalId").asText(), view.path("id").asText()));
        if (!missing.isEmpty()) {
            progress.accept("  " + what + " " + missing.size());
        }
    }

    /** Ids by external id of what an earlier, interrupted load created. */
    private Map<String, String> known(String what) {
        var known = new HashMap<String, String>();
        calls.readAll("/v1/" + what)
                .forEach(item -> known.put(
                        item.path("externalId").asText(), item.path("id").asText()));
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
        var outcome = calls.send(path, "application/x-ndjson", body);
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

    private static JsonNode parse(String body) {
        try {
            return HttpCalls.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
