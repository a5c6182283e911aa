package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.local.server.LocalApi;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build of the image does to the packaged service, without an engine to build images: the same script on the same files. */
class ImageTrainingIT {
    private static final CopyOption[] AS_THEY_ARE = {StandardCopyOption.COPY_ATTRIBUTES};

    @Test
    void the_service_is_trained_without_a_database_and_its_cache_fits_where_it_was_made() throws Exception {
        try (var folder = TemporaryFolder.create("image")) {
            var app = folder.path().resolve("app");
            copy(LocalApi.JAR.resolveSibling(".").toAbsolutePath().normalize(), app);

            var training =
                    command("bash", Path.of("docker/train.sh").toAbsolutePath().toString());
            assertThat(run(app, training)).contains("AOTCache creation is complete");

            // Without its settings the service refuses to start, but only after the JVM, told to do without no cache,
            // took it.
            var start = command();
            start.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=club.aot", "-jar", "quarkus-run.jar"));
            assertThat(run(app, start)).contains("club.agency");

            var otherwise = command();
            otherwise.addAll(List.of("-XX:+UseParallelGC", "-XX:-UseSerialGC", "-XX:-UseCompactObjectHeaders"));
            otherwise.addAll(List.of("-XX:AOTCache=club.aot", "-jar", "quarkus-run.jar"));
            assertThat(run(app, otherwise)).contains("club.agency");
        }
    }

    private static List<String> command(String... under) {
        var command = new ArrayList<>(List.of(under));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LocalApi.JVM);
        return command;
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString()), AS_THEY_ARE));
        }
    }

    private static void copy(Path from, Path to, CopyOption... options) {
        try {
            Files.copy(from, to, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
