package fr.clubbusiness.local;

import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.ChildProcess;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code ./club bench import}: one large file of people, sent in one request to an API with little memory. The API exits when its memory is not
 * enough.
 */
public final class ImportBench {
    private static final int LINES = 100_000;

    private final LocalClub club;

    private ImportBench(LocalClub club) {
        this.club = club;
    }

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::closeAll, "stop"));
        run();
        System.exit(0);
    }

    private static void run() {
        try (var folder = TemporaryFolder.create("bench")) {
            var settings =
                    new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, DemoSize.NONE);
            try (var club = LocalClub.start(settings, new Screen()::step)) {
                club.restartApi(PeopleFile.SMALL_HEAP);
                System.out.printf(
                        "%,d people in one request, into an API of %s%n", LINES, PeopleFile.SMALL_HEAP.getFirst());
                var bench = new ImportBench(club);
                bench.measure("new", () -> PeopleFile.lines(LINES));
                bench.measure("the same again", () -> PeopleFile.lines(LINES));
                bench.measure("all changed", () -> PeopleFile.lines(LINES).map(ImportBench::changed));
            }
        }
    }

    private void measure(String what, Supplier<Stream<String>> lines) {
        var start = System.nanoTime();
        var before = processorTime();
        var report = PeopleFile.send(club.apiUrl(), club.keycloak().token("structure"), false, lines);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var processor = processorTime().minus(before);
        System.out.printf(
                "%-15s %s, %,.0f lines a second; processor time of the API and PostgreSQL %s; %s%n",
                what, Launcher.seconds(took), LINES * 1000.0 / took.toMillis(), Launcher.seconds(processor), report);
    }

    private static String changed(String line) {
        return line.replaceFirst("\"maxJourneyMinutes\":\\d+", "\"maxJourneyMinutes\":120");
    }

    private Duration processorTime() {
        return Stream.of(club.apiPid(), club.postgres().pid())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
