package fr.clubbusiness.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a killed launcher left in a data folder: a server that still runs is stopped, a pid file whose number now belongs to
 * another program is removed (PostgreSQL itself would refuse to start on it).
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

    /** The command line names the data folder, which no other program's does. */
    private static boolean isServerOf(ProcessHandle process, Path data) {
        var commandLine = process.info().commandLine().orElse("");
        return process.isAlive() && commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    /** Fast shutdown (INT), which its leash has most likely begun already; then by force. */
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
