package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of this package names the test that proves each promise: each of them exists. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("src/main/java/fr/clubbusiness/security/package-info.java");
    private static final Pattern NAME = Pattern.compile("\\{@code[\\s*]+(\\w+(?:Test|IT))}");

    @Test
    void every_test_that_it_names_exists() throws IOException {
        var named = NAME.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(30);
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .containsAll(named);
        }
    }
}
