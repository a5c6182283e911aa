package fr.clubbusiness.local;

import fr.clubbusiness.local.command.ImportCommand;
import fr.clubbusiness.local.server.ChildProcess;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.Pause;
import java.time.Duration;
import java.util.List;

/** What {@code ./club} runs once all is built: starts the club, says how to use it, and keeps it until Ctrl-C. */
public final class Launcher {
    private static volatile boolean stopping;

    private Launcher() {}

    /** With no argument, runs the club; with {@code import-…}, imports a referential into it. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::stop, "stop"));
        try {
            if (ImportCommand.isOne(List.of(arguments))) {
                System.exit(ImportCommand.run(List.of(arguments), System.getenv(), System.out, System.err));
            }
            run(ClubSettings.from(System.getenv()));
        } catch (LocalFailure e) {
            fail(e.line());
        } catch (RuntimeException e) {
            fail("Le démarrage a échoué — starting failed: " + e);
        }
    }

    private static void run(ClubSettings settings) {
        var screen = new Screen();
        screen.line("Club Busin'ESS, données dans " + settings.home());
        var club = LocalClub.start(settings, screen::step);
        screen.ready(settings, club);
        Thread.ofPlatform()
                .daemon()
                .name("aot-cache")
                // Its log says why, as when we are stopped meanwhile; the next start tries again.
                .uncaughtExceptionHandler((thread, failure) -> {})
                .start(club::prepareNextStart);
        while (club.ended() == null) {
            Pause.millis(500);
        }
        fail(club.ended() + " s'est arrêté : voir " + settings.home().resolve("log")
                + " — it ended by itself: see that folder, then run ./club again, nothing is lost");
    }

    /** While we stop, the parts that end under a start in progress are no failure. */
    private static void fail(String message) {
        if (!stopping) {
            System.err.println(message);
        }
        System.exit(1);
    }

    private static void stop() {
        stopping = true;
        ChildProcess.closeAll();
    }

    public static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
