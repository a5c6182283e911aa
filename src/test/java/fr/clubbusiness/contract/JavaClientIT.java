package fr.clubbusiness.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Java client generated from the contract compiles and works. */
@ExtendWith(RunningClub.class)
class JavaClientIT {
    private static final Path CLIENT = Path.of("target/openapi/java");
    private static final Path CLASSES = Path.of("target/openapi/java-classes");
    private static final Path FLOW = Path.of("openapi/java/PostNeed.java");

    @Test
    void the_generated_client_compiles_and_posts_a_need() throws Exception {
        GeneratedClient.generate("java");
        compile();
        var flow = GeneratedClient.run(
                List.of(
                        GeneratedClient.java(),
                        "-cp",
                        CLASSES + ":" + System.getProperty("java.class.path"),
                        "PostNeed"),
                Map.of("CLUB_URL", RunningClub.apiUrl(), "TOKEN_COMPANY", RunningClub.token("company")));
        assertThat(GeneratedClient.succeeds(flow)).contains("posted, matched and withdrawn");
    }

    private static void compile() throws IOException {
        Files.createDirectories(CLASSES);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8);
                var sources = Files.walk(CLIENT.resolve("src/main/java"))) {
            var all = Stream.concat(sources.filter(file -> file.toString().endsWith(".java")), Stream.of(FLOW))
                    .toList();
            var options = List.of("-proc:none", "-nowarn", "-d", CLASSES.toString());
            var task = compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all));
            assertThat(task.call()).isTrue();
        }
    }
}
