package fr.clubbusiness.local;

import fr.clubbusiness.local.command.ImportCommand;
import fr.clubbusiness.local.server.ChildProcess;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.Pause;
import java.time.Duration;
import java.util.List;

/** The main class of {@code ./club}, run after the build. It starts the club, prints how to use it, and runs it until Ctrl-C. */
public final class Launcher {
    private static volatile boolean stopping;

    private Launcher() {}

    /** Without argument, runs the club. With {@code import-…}, imports a referential into it. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::stop, "stop"));
        try {
            if (ImportCommand.isImport(List.of(arguments))) {
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
                // Its log gives the cause, for instance that the club was stopped. The next start tries again.
                .uncaughtExceptionHandler((thread, failure) -> {})
                .start(club::prepareNextStart);
        while (club.stoppedPart() == null) {
            Pause.millis(500);
        }
        fail(club.stoppedPart() + " s'est arrêté : voir " + settings.home().resolve("log")
                + " — it ended by itself: see that folder, then run ./club again, nothing is lost");
    }

    /** Does nothing while the club stops: stopping a part that is still starting is not a failure. */
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
