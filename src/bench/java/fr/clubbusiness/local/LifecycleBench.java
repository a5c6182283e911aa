package fr.clubbusiness.local;

import fr.clubbusiness.bench.Load;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.bench.Stats;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Pause;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.SqlOfRequests;
import fr.clubbusiness.local.server.SqlOfRequests.Replay;
import fr.clubbusiness.local.server.SqlOfRequests.SentStatement;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./club bench lifecycle}: a job over many due rows, with its longest transaction and how late the matching index is meanwhile; then
 * introductions driven through all their states, compared with the same SQL alone.
 */
public final class LifecycleBench {
    private static final Path JSON = Path.of("target/bench/lifecycle.json");
    private static final int CLIENTS = 4;
    private static final int DUE = 100_000;
    private static final String JOB = "introduction-expiry";

    /** Milliseconds; the index looks for changes every 250. */
    private static final double CAUGHT_UP = 400;

    private static final int MOST_LOOKS = 1_200;

    private static final String RUNNING = """
            SELECT coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)) * 1000, 0) FROM pg_stat_activity
            WHERE usename = 'club_api' AND backend_xid IS NOT NULL
            """;

    private final Report report = new Report();
    private final LocalClub club;
    private final LifecycleCalls calls;
    private final double seconds;
    private final int due;

    private LifecycleBench(LocalClub club, double seconds, int due) {
        this.club = club;
        this.calls = new LifecycleCalls(club);
        this.seconds = seconds;
        this.due = due;
    }

    /** With {@code quick}, two seconds and a twentieth of the due rows. */
    public static void main(String[] arguments) throws Exception {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench lifecycle [quick]");
            System.exit(2);
        }
        try (var folder = TemporaryFolder.create("bench")) {
            var settings =
                    new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, DemoSize.SMALL);
            try (var club = LocalClub.start(settings, new Screen()::step)) {
                new LifecycleBench(club, quick ? 2 : 10, quick ? DUE / 20 : DUE).run();
            }
        }
        System.exit(0);
    }

    private void run() throws SQLException, IOException {
        var postgres = club.postgres();
        try (var superuser =
                DriverManager.getConnection(postgres.jdbcUrl("club"), "postgres", postgres.password("postgres"))) {
            job(superuser);
            DueIntroductions.remove(superuser);
            steps(superuser);
        }
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void steps(Connection superuser) throws SQLException, IOException {
        report.section("Introductions through six states, %d clients".formatted(CLIENTS));
        var clients =
                calls.pairs(CLIENTS).stream().map(pair -> calls.new Steps(pair)).toList();
        var log = new SqlOfRequests(superuser, club.settings().log("postgresql"));
        log.logParameters();
        club.restartApi();
        try (var statement = superuser.createStatement()) {
            // What they send would be taken for the statements of a step.
            statement.execute("UPDATE job_schedule SET execution_time = now() + interval '1 day'");
        }
        var sent = new ArrayList<List<SentStatement>>();
        clients.forEach(LifecycleBench::whole);
        log.logAll(true);
        var since = Instant.now();
        for (var client : clients) {
            sent.add(log.during(() -> whole(client)));
        }
        log.logAll(false);
        report.row("  statements of a step", "", statements(sent), null);
        load("  a step, by the API", clients, 1);
        clients.forEach(LifecycleCalls.Steps::finish);
        var replays = sent.stream()
                .map(statements -> new LifecycleReplay(new Replay(club.postgres()), statements, since))
                .toList();
        load("  six steps, their SQL alone, prepared", replays, LifecycleCalls.Steps.IN_ALL);
        replays.forEach(LifecycleReplay::close);
    }

    private static void whole(Runnable steps) {
        for (int step = 0; step < LifecycleCalls.Steps.IN_ALL; step++) {
            steps.run();
        }
    }

    private static double statements(List<List<SentStatement>> sent) {
        return sent.stream().mapToInt(List::size).average().orElse(0) / LifecycleCalls.Steps.IN_ALL;
    }

    private void load(String what, List<? extends Runnable> clients, int steps) {
        Load.of(CLIENTS, seconds, clients::get);
        var load = Load.of(CLIENTS, 2 * seconds, clients::get);
        report.row(what, "ms", load.latencies(), null);
        report.row("    steps a second", "/s", steps * load.perSecond(), null);
    }

    private void job(Connection superuser) throws SQLException {
        report.section("The job %s over %,d due rows".formatted(JOB, due));
        report.step("writing them");
        DueIntroductions.write(superuser, due);
        untilIndexHasCaughtUp();
        var transactions = new ArrayList<Double>();
        var lags = new ArrayList<Double>();
        try (var statement = superuser.createStatement()) {
            statement.execute("UPDATE job_schedule SET execution_time = now() WHERE task_name = '" + JOB + "'");
            long first = 0;
            for (long left = due; left > 0; left = DueIntroductions.left(superuser)) {
                first = first == 0 && left < due ? System.nanoTime() : first;
                for (int sample = 0; sample < 20; sample++) {
                    try (var row = statement.executeQuery(RUNNING)) {
                        row.next();
                        transactions.add(row.getDouble(1));
                    }
                    Pause.millis(5);
                }
                lags.add(calls.indexLag());
            }
            var took = (System.nanoTime() - first) / 1e9;
            report.row("  rows a second", "/s", due / took, null);
        }
        var longest = stats(transactions);
        report.row("  age of its transaction, sampled", "ms", longest, new Goal("≤ 1,000", longest.max() <= 1_000));
        var late = stats(lags);
        report.row("  how late the matching index is", "ms", late, new Goal("≤ 1,000", late.max() <= 1_000));
    }

    /** The transaction that wrote the due rows delays the index for as long as it lasted, which is no work of the job. */
    private void untilIndexHasCaughtUp() {
        for (int looks = 0; calls.indexLag() > CAUGHT_UP; looks++) {
            if (looks > MOST_LOOKS) {
                throw new IllegalStateException("the index does not catch up with the due rows");
            }
            Pause.millis(50);
        }
    }

    private static Stats stats(List<Double> measures) {
        return Stats.of(measures.stream().mapToDouble(one -> one).toArray());
    }
}
