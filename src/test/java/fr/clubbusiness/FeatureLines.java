package fr.clubbusiness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the tests of each feature say of it in one file, {@code src/test/resources/operations/<feature>.txt}: a line for each row of the page of access
 * ({@code ACCESS NEEDS COMPANY=OWN … GET /v1/needs}) and one for each operation ({@code GET /v1/needs CSA 3}).
 */
public final class FeatureLines {
    private static final Path FILES = Path.of("src/test/resources/operations");
    private static final String ACCESS = "ACCESS";

    private FeatureLines() {}

    /** The words of each line about an operation. */
    static List<String[]> operations() {
        return words().stream().filter(words -> !words[0].equals(ACCESS)).toList();
    }

    /** The words of each line about access, behind the first. */
    public static List<String[]> access() {
        return words().stream()
                .filter(words -> words[0].equals(ACCESS))
                .map(words -> Arrays.copyOfRange(words, 1, words.length))
                .toList();
    }

    private static List<String[]> words() {
        try (var files = Files.list(FILES)) {
            return files.flatMap(file -> lines(file).stream())
                    .map(line -> line.split("\\s+"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
