package fr.clubbusiness.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Cleans what a killed launcher left in a data folder. It stops a server that still runs. It removes a pid file whose number now belongs to another
 * program, because PostgreSQL would refuse to start.
 */
final class LeftoverPostgres {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private LeftoverPostgres() {}

    /** Leaves the data folder free for a new server. */
    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = server(pidFile, data);
        if (server.isPresent()) {
            end(server.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> server(Path pidFile, Path data) throws IOException {
        var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first)).filter(process -> isServerOf(process, data));
    }

    /** Only our server has this data folder in its command line. */
    private static boolean isServerOf(ProcessHandle process, Path data) {
        var commandLine = process.info().commandLine().orElse("");
        return process.isAlive() && commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    /** Fast shutdown (INT), which its watcher has probably started already; after a time limit, by force. */
    private static void end(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            var ended = server.onExit().completeOnTimeout(server, LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (ended.join().isAlive()) {
                server.destroyForcibly();
                server.onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the former PostgreSQL", e);
        }
    }
}
