package fr.clubbusiness.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The production files contain what they must. They are not run here, because there is no Docker engine. */
class ProductionFilesTest {
    private static final Path COMPOSE = Path.of("docker/compose.yml");
    private static final Path IMAGE = Path.of("docker/Dockerfile");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    @Test
    void the_compose_file_follows_the_specification() throws IOException, InterruptedException {
        var errors = composeIsInstalled() ? errorsOfCompose() : errorsOfSchema();

        assertThat(errors).isEmpty();
    }

    @Test
    void the_api_runs_with_no_more_rights_than_it_needs() throws IOException {
        var api = compose().path("services").path("api");

        assertThat(api.path("read_only").asBoolean()).isTrue();
        assertThat(api.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(api.path("security_opt").toString()).contains("no-new-privileges:true");
        assertThat(api.path("environment").toString()).contains("PROXY_ADDRESS_FORWARDING");
        assertThat(api.path("ports").toString()).contains("127.0.0.1:");
        assertThat(Files.readString(IMAGE))
                .contains("USER 10001")
                .contains("HEALTHCHECK")
                .contains("train.sh");
    }

    @Test
    void the_log_of_postgresql_tells_no_row_and_no_parameter() throws IOException {
        assertThat(compose().path("services").path("postgres").path("command").toString())
                .contains("log_error_verbosity=terse", "log_parameter_max_length_on_error=0");
    }

    @Test
    void every_password_is_required_and_none_has_a_default() throws IOException {
        var text = Files.readString(COMPOSE);

        assertThat(text).doesNotContainPattern("PASSWORD: (?!\\$\\{[A-Z_]+:\\?)");
        assertThat(text).doesNotContainPattern("\\$\\{[A-Z_]*PASSWORD:-");
    }

    private static List<String> errorsOfSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Files.readString(Path.of("src/test/resources/docker/compose-spec.json")));
        return schema.validate(compose().toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(COMPOSE.toFile());
    }

    private static boolean composeIsInstalled() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("docker", "compose", "version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noDocker) {
            return false;
        }
    }

    private static List<String> errorsOfCompose() throws IOException, InterruptedException {
        var config = new ProcessBuilder("docker", "compose", "-f", COMPOSE.toString(), "config", "--quiet")
                .redirectErrorStream(true);
        REQUIRED.matcher(Files.readString(COMPOSE))
                .results()
                .forEach(variable -> config.environment().put(variable.group(1), "x"));
        var process = config.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? List.of() : said.lines().toList();
    }
}
