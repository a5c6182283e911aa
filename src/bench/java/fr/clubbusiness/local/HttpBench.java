package fr.clubbusiness.local;

import fr.clubbusiness.bench.Load;
import fr.clubbusiness.bench.ProcessorTime;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.SqlOfRequests;
import fr.clubbusiness.local.server.SqlOfRequests.Replay;
import fr.clubbusiness.local.server.SqlOfRequests.SentStatement;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * {@code ./club bench http}: the most frequent operations, sent by eight clients to the packaged club, each compared with its own SQL alone, and the
 * processor time of one request. Then what conditional and compressed answers save, and the time to the first answer with and without the ahead-of-time cache.
 */
public final class HttpBench {
    private static final Path JSON = Path.of("target/bench/http.json");
    private static final int CLIENTS = 8;
    private static final int STARTS = 3;
    /** The jobs of a club work for nobody's request. */
    private static final List<String> ONLY_REQUESTS = List.of("-Dclub.jobs.enabled=false");

    private final Report report = new Report();
    private final LocalClub club;
    private final DemoCalls calls;
    private final double seconds;

    private HttpBench(LocalClub club, double seconds) {
        this.club = club;
        this.calls = new DemoCalls(club);
        this.seconds = seconds;
    }

    /** With {@code quick}, one second for each operation; otherwise five. */
    public static void main(String[] arguments) throws Exception {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench http [quick]");
            System.exit(2);
        }
        try (var folder = TemporaryFolder.create("bench")) {
            var size = quick ? DemoSize.SMALL : DemoSize.LARGE;
            var settings = new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, size);
            try (var club = LocalClub.start(settings, new Screen()::step)) {
                new HttpBench(club, quick ? 1 : 5).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        operations();
        savings();
        starts();
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void operations() throws SQLException, IOException {
        var postgres = club.postgres();
        try (var superuser =
                DriverManager.getConnection(postgres.jdbcUrl("club"), "postgres", postgres.password("postgres"))) {
            var log = new SqlOfRequests(superuser, club.settings().log("postgresql"));
            log.logParameters();
            club.restartApi(ONLY_REQUESTS);
            for (var operation : calls.mostUsed()) {
                report.section(operation.name());
                var answers = load("  the API, 8 clients", operation::client);
                alone(operation);
                var sent = new ArrayList<List<SentStatement>>();
                var one = operation.client(0);
                log.logAll(true);
                for (int request = 0; request < DemoCalls.VARIETY; request++) {
                    sent.add(log.during(one));
                }
                log.logAll(false);
                report.row(
                        "  its statements",
                        "",
                        sent.stream().mapToInt(List::size).average().orElse(0),
                        null);
                var own = replay(sent);
                report.row(
                        "  of the throughput of its SQL",
                        "%",
                        100 * answers / own,
                        new Goal("≥ 50", answers >= own / 2));
            }
        }
    }

    /** Asks as one client, warm, and counts what both sides compute for it. */
    private void alone(DemoCalls.Operation operation) {
        var client = operation.client(0);
        Load.of(1, seconds, _ -> client);
        var before = used();
        int requests = Load.of(1, 2 * seconds, _ -> client).requests();
        var each = used().each(before, requests);
        var budget = operation.budget();
        report.row(
                "  the API's processor time on one", "ms", each.api(), new Goal("≤ " + budget, each.api() <= budget));
        report.row("  PostgreSQL's", "ms", each.postgres(), null);
    }

    private ProcessorTime used() {
        return ProcessorTime.of(club.apiPid(), club.postgres().pid());
    }

    /** Answers a second. */
    private double replay(List<List<SentStatement>> sent) {
        var replays = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new Replay(club.postgres()))
                .toList();
        var perSecond = load("  its SQL alone, prepared, 8 connections", client -> {
            var random = new SplittableRandom(client);
            var replay = replays.get(client);
            return () -> replay.run(sent.get(random.nextInt(sent.size())));
        });
        replays.forEach(Replay::close);
        return perSecond;
    }

    /** Answers a second. */
    private double load(String what, IntFunction<Runnable> client) {
        Load.of(CLIENTS, seconds, client);
        var load = Load.of(CLIENTS, 2 * seconds, client);
        report.row(what, "ms", load.latencies(), null);
        report.row("    a second", "/s", load.perSecond(), null);
        return load.perSecond();
    }

    private void savings() {
        report.section("Smaller answers: the list of 50 needs");
        var plain = calls.needs(List.of());
        report.row("  bytes, as it is", "", plain.bytes(), null);
        report.row(
                "  bytes, Accept-Encoding: gzip",
                "",
                calls.needs(List.of("Accept-Encoding", "gzip")).bytes(),
                null);
        load("  as it is", _ -> () -> calls.needs(List.of()));
        load("  compressed", _ -> () -> calls.needs(List.of("Accept-Encoding", "gzip")));
        var condition = List.of("If-None-Match", plain.etag());
        report.row("  status, If-None-Match", "", calls.needs(condition).status(), null);
        load("  not changed", _ -> () -> calls.needs(condition));
    }

    private void starts() {
        report.section("Time to the first answer");
        report.step("making the ahead-of-time cache");
        club.prepareNextStart();
        report.row("  with the ahead-of-time cache", "s", best(List.of()), null);
        report.row("  without it", "s", best(List.of("-XX:AOTMode=off")), null);
    }

    private double best(List<String> options) {
        return IntStream.range(0, STARTS)
                        .mapToObj(_ -> club.restartApi(options))
                        .mapToLong(Duration::toMillis)
                        .sorted()
                        .skip(STARTS / 2)
                        .findFirst()
                        .orElseThrow()
                / 1_000.0;
    }
}
