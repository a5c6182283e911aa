package fr.clubbusiness.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes a client with openapi-generator, and runs what uses it. */
final class GeneratedClient {
    private static final Path GENERATOR = Path.of("target/openapi/generator/openapi-generator-cli.jar");

    private GeneratedClient() {}

    /** The output of a program, and its exit status: 0 for success. */
    record Outcome(int status, String said) {}

    /** Makes the client of {@code openapi/<language>/client.yaml} in {@code target/openapi/<language>}. */
    static void generate(String language) throws IOException, InterruptedException {
        succeeds(run(
                List.of(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--config",
                        "openapi/" + language + "/client.yaml"),
                Map.of()));
    }

    /** The program that runs Java, of this JDK. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException when the machine has no such program
     */
    static Outcome run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), said);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The output of a program that must succeed. */
    static String succeeds(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.said()).isZero();
        return outcome.said();
    }
}
