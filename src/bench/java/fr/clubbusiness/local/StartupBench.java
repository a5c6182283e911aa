package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.ChildProcess;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Pause;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;

/** {@code ./club bench startup}: the time until the packaged API answers, and its memory while idle with the demo. */
public final class StartupBench {
    private static final int RUNS = 5;
    private static final Duration GOAL = Duration.ofSeconds(4);
    private static final long GOAL_MEGABYTES = 400;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private StartupBench() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::closeAll, "stop"));
        run();
        System.exit(0);
    }

    private static void run() {
        try (var folder = TemporaryFolder.create("bench")) {
            var settings =
                    new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, DemoSize.SMALL);
            try (var club = LocalClub.start(settings, new Screen()::step)) {
                measure(club);
            }
        }
    }

    private static void measure(LocalClub club) {
        System.out.println("ahead-of-time cache: being made, once for each build");
        club.prepareNextStart();
        var times = new ArrayList<Duration>();
        for (var run = 1; run <= RUNS; run++) {
            times.add(club.restartApi());
            System.out.println("run " + run + ": first answer after " + Launcher.seconds(times.getLast()));
        }
        Pause.millis(IDLE.toMillis());
        var median = times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
        var megabytes = residentMegabytes(club.apiPid());
        System.out.println("median first answer %s (goal %s): %s"
                .formatted(Launcher.seconds(median), Launcher.seconds(GOAL), verdict(median.compareTo(GOAL) <= 0)));
        System.out.println("resident memory, idle with the demo: %d MB (goal %d MB): %s"
                .formatted(megabytes, GOAL_MEGABYTES, verdict(megabytes <= GOAL_MEGABYTES)));
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "NOT reached";
    }

    private static long residentMegabytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), UTF_8).strip()) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
