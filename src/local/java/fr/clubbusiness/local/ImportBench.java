package fr.clubbusiness.local;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoClub;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code ./club bench import}: a whole file of people, sent in one request to an API that has little memory. It ends by itself if it
 * does not hold.
 */
final class ImportBench {
    /** A quarter of what the service is given: itself, its index of 100,000 people, and a few batches. */
    static final List<String> SMALL_HEAP = List.of("-Xmx128m");

    private static final int LINES = 100_000;
    private static final int MINUTES = 10;

    private final LocalClub club;

    private ImportBench(LocalClub club) {
        this.club = club;
    }

    static void run() {
        try (var folder = TemporaryFolder.create("bench")) {
            var settings =
                    new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, DemoSize.NONE);
            try (var club = LocalClub.start(settings, new Screen()::step)) {
                club.restartApi(SMALL_HEAP);
                System.out.printf("%,d people in one request, into an API of %s%n", LINES, SMALL_HEAP.getFirst());
                var bench = new ImportBench(club);
                bench.measure("new", () -> people(LINES));
                bench.measure("the same again", () -> people(LINES));
                bench.measure("all changed", () -> people(LINES).map(ImportBench::changed));
            }
        }
    }

    private void measure(String what, Supplier<Stream<String>> lines) {
        var start = System.nanoTime();
        var before = processorTime();
        var report = send(club.apiUrl(), club.keycloak().token("structure"), false, lines);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var processor = processorTime().minus(before);
        System.out.printf(
                "%-15s %s, %,.0f lines a second; processor time of the API and PostgreSQL %s; %s%n",
                what, Launcher.seconds(took), LINES * 1000.0 / took.toMillis(), Launcher.seconds(processor), report);
    }

    /** The people of the large demo, as lines of one structure. */
    static Stream<String> people(int count) {
        return DemoClub.large(LocalDate.now(ZoneId.of("Europe/Paris")))
                .beneficiaries()
                .limit(count)
                .map(line -> line.replaceFirst("\"structureId\":\"[^\"]*\",", ""));
    }

    private static String changed(String line) {
        return line.replaceFirst("\"maxJourneyMinutes\":\\d+", "\"maxJourneyMinutes\":120");
    }

    /** Sends lines as they come, none kept here, and gives the report. */
    static JsonNode send(String apiUrl, String token, boolean dryRun, Supplier<Stream<String>> lines) {
        Iterable<byte[]> parts = () -> lines.get()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
        var address = URI.create(apiUrl + "/v1/beneficiaries/import?dryRun=" + dryRun);
        var response = HttpCalls.send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(MINUTES))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
        return HttpCalls.json(response);
    }

    private Duration processorTime() {
        return Stream.of(club.apiPid(), club.postgres().pid())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
