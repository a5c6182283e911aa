package fr.clubbusiness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each refusal code of the service appears in a test. */
class RefusalCodesTest {
    /** Where the code gives a refusal its code: as first argument, or as second after a status. */
    private static final List<Pattern> GIVEN = List.of(
            Pattern.compile("new (?:Conflict|Forbidden|Unavailable|TooManyRequests)\\(\\s*\"([a-z-]+)\""),
            Pattern.compile("(?:new Refused|RefusalReason\\.of|new RefusalReason)\\(\\s*\"([A-Z_]*[A-Z])\""),
            Pattern.compile("constraint = \"([a-z_]+)\""),
            Pattern.compile("CONSTRAINT ([a-z_]+_external_id_unique)"));

    @Test
    void each_refusal_code_stands_in_a_test() {
        var main = text(Path.of("src/main/java"), ".java") + text(Path.of("src/main/resources/db/migration"), ".sql");
        var tests = text(Path.of("src/test/java"), ".java");
        var untested = new TreeSet<String>();
        for (var pattern : GIVEN) {
            pattern.matcher(main)
                    .results()
                    .map(found -> found.group(1).replaceAll("_(?=[a-z])", "-"))
                    .filter(code -> !Pattern.compile("(?<![\\w-])" + code + "(?![\\w-])")
                            .matcher(tests)
                            .find())
                    .forEach(untested::add);
        }
        assertThat(untested).isEmpty();
    }

    private static String text(Path sources, String ending) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("RefusalCodesTest.java"))
                    .flatMap(RefusalCodesTest::lines)
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
