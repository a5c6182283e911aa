package fr.clubbusiness.local.demo;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The progress of the demo load, in a small file of the data folder: the number of lines that the API acknowledged, and whether the load is complete.
 */
public final class DemoProgress {
    private final Path file;
    private final Properties values = new Properties();

    public DemoProgress(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public int count(String what) {
        return Integer.parseInt(values.getProperty(what, "0"));
    }

    public boolean complete() {
        return values.containsKey("complete");
    }

    public void save(String what, int count) {
        values.setProperty(what, Integer.toString(count));
        write();
    }

    public void finish() {
        values.setProperty("complete", "true");
        write();
    }

    private void write() {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (var out = Files.newOutputStream(draft)) {
                values.store(out, null);
            }
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
