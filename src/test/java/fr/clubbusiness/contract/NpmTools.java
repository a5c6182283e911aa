package fr.clubbusiness.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The tools of {@code openapi/package.json}, in the versions of its lock file: downloaded once, then run without a network. */
final class NpmTools {
    /** The folder in which the tools run. */
    static final Path FOLDER = Path.of("openapi");

    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path FETCHED = FOLDER.resolve("node_modules/.package-lock.json");
    private static final int MINUTES = 5;

    private NpmTools() {}

    /** The output of a program, and its exit status: 0 for success. */
    record Outcome(int status, String said) {}

    /** Runs a tool by its command name, in the folder of the contract. */
    static Outcome run(String tool, String... arguments) {
        fetch();
        var command = new ArrayList<>(List.of("node_modules/.bin/" + tool));
        command.addAll(List.of(arguments));
        return start(command, Map.of());
    }

    /** Runs a script with Node.js and these environment variables. */
    static Outcome node(Path script, Map<String, String> environment) {
        fetch();
        return start(List.of("node", script.toAbsolutePath().toString()), environment);
    }

    private static synchronized void fetch() {
        try {
            if (Files.notExists(FETCHED)
                    || Files.getLastModifiedTime(FETCHED).compareTo(Files.getLastModifiedTime(LOCK)) < 0) {
                var fetched = start(List.of("npm", "ci", "--ignore-scripts"), Map.of());
                if (fetched.status() != 0) {
                    throw new IllegalStateException("npm ci: " + fetched.said());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Outcome start(List<String> command, Map<String, String> environment) {
        try {
            var log = Files.createTempFile("npm", ".log");
            try {
                return new Outcome(ended(command, environment, log), Files.readString(log, UTF_8));
            } finally {
                Files.delete(log);
            }
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "Il faut Node.js 20 ou plus récent et npm (Debian : apt install nodejs npm ; macOS : brew install node)"
                            + " -- Node.js 20 or newer and npm are needed: install them",
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int ended(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        var process = builder.start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }
}
