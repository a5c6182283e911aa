package fr.clubbusiness.local.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** The random passwords of one data folder, in a file that only its owner can read. They are created once, because the databases store them. */
final class Passwords {
    private final Properties values;

    private Passwords(Properties values) {
        this.values = values;
    }

    /** Reads the file, or creates it with one password for each name. */
    static Passwords in(Path file, List<String> names) {
        try {
            if (!Files.exists(file)) {
                write(file, names);
            }
            var values = new Properties();
            try (var in = Files.newInputStream(file)) {
                values.load(in);
            }
            return new Passwords(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> names) throws IOException {
        var random = new SecureRandom();
        var values = new Properties();
        for (var name : names) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            values.setProperty(name, Base64.getUrlEncoder().encodeToString(bytes));
        }
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(draft)) {
            values.store(out, null);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }

    /** A password has letters, digits, {@code -} and {@code _} only, so it needs no quoting in SQL, a shell or a URL. */
    String of(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no password is kept for " + name);
        }
        return value;
    }
}
