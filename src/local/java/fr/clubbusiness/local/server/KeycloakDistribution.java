package fr.clubbusiness.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs, unpacked and prepared once for PostgreSQL: {@code kc.sh build} takes longer than a start. They contain no data, so all data
 * folders share them.
 */
record KeycloakDistribution(Path home) {

    /** Unpacks and prepares Keycloak under this folder, which contains the zip, unless already done. */
    static KeycloakDistribution in(Path folder, Path log) throws IOException {
        var zip = zip(folder);
        var name = zip.getFileName().toString().replaceFirst("\\.zip$", "");
        return new KeycloakDistribution(SharedArtifact.at(folder.resolve(name), draft -> {
            unpack(zip, draft);
            build(draft, log);
        }));
    }

    private static Path zip(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            for (var file : files) {
                return file;
            }
        }
        throw new LocalFailure(
                "La distribution de Keycloak manque dans " + folder + " : lancez ./club",
                "Keycloak's distribution is missing: run ./club, which builds");
    }

    /** Unpacks the content of the single folder of the zip into the target. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var path = target.resolve(entry.getName().replaceFirst("^[^/]*/", ""))
                        .normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                }
            }
        }
    }

    private static void build(Path home, Path log) throws IOException {
        var script = home.resolve("bin/kc.sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        var command = List.of(script.toString(), "build", "--db=postgres", "--cache=local", "--metrics-enabled=false");
        var java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        if (ChildProcess.run(
                        new ChildProcess.Child("kc.sh build", command, java, home, log, "TERM", Duration.ofSeconds(5)))
                != 0) {
            throw new LocalFailure(
                    "Keycloak n'a pas pu être préparé : voir " + log, "Keycloak could not be prepared: see " + log);
        }
    }
}
