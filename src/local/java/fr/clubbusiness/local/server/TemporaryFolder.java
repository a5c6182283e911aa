package fr.clubbusiness.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder under {@code target/} that is deleted after use. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** Creates a new empty folder. */
    public static TemporaryFolder create(String name) {
        try {
            var parent = Files.createDirectories(Path.of("target/tmp"));
            return new TemporaryFolder(Files.createTempDirectory(parent.toAbsolutePath(), name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
