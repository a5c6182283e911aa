package fr.clubbusiness.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The ahead-of-time cache of the API's JVM: loaded and linked classes, and the methods worth compiling. With it, a start takes a third of the
 * processor time. It is recorded from a second API that runs at low priority next to the first. It is valid for one build on one JVM, and its file
 * name contains both.
 */
public final class AotCache {
    private static final Path FOLDER = Path.of("target/local");
    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "10");

    private AotCache() {}

    /** The JVM options that use the cache. Empty while it does not exist. */
    public static List<String> options() {
        var file = file();
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Creates the cache unless it exists. No one waits for it, so a failure only postpones it to another start. */
    public static void make(Path home, Path log, LocalPostgres postgres, String realmUrl) {
        var file = file();
        try {
            SharedArtifact.at(file, draft -> {
                deleteOlder();
                var recorded = home.resolve("api.aotconf");
                var options = List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded);
                // Reaching readiness is enough: the cache is for the start only.
                LocalApi.start(home, log, Ports.free(), postgres, realmUrl, LOW_PRIORITY, options)
                        .close();
                assemble(home, log, recorded, draft);
                Files.delete(recorded);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assemble(Path home, Path log, Path recorded, Path draft) throws IOException {
        var options = List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + draft);
        var command = new ArrayList<>(LOW_PRIORITY);
        command.addAll(LocalApi.java(LeftoverProcesses.mark(home), options));
        var child = new ChildProcess.Child("AOT", command, Map.of(), home, log, "KILL", Duration.ofSeconds(1));
        if (ChildProcess.run(child) != 0) {
            throw new IOException("the JVM did not make its cache: see " + log);
        }
    }

    private static void deleteOlder() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "api-*.aot")) {
            for (var older : files) {
                Files.delete(older);
            }
        }
    }

    /** The file name contains a hash of the jars' names, sizes and dates, which the JVM compares too, and of the JVM and its flags. */
    private static Path file() {
        var sum = new CRC32();
        sum.update((Runtime.version() + System.getProperty("java.home") + LocalApi.JVM).getBytes(UTF_8));
        try (var jars = Files.walk(LocalApi.JAR.resolveSibling("."))) {
            for (var jar : jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                sum.update((jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar)).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FOLDER.toAbsolutePath().resolve("api-%08x.aot".formatted(sum.getValue()));
    }
}
