package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What was released to partners keeps working: a contract that breaks it moves its major version. */
class BreakingChangeTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path RELEASED = Path.of("openapi/released");
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    private final JsonNode released = released();

    @Test
    void the_contract_breaks_no_client_of_the_last_released_one_unless_its_major_version_moves() throws IOException {
        var committed = YAML.readTree(COMMITTED.toFile());
        if (major(committed) == major(released)) {
            assertThat(broken(committed))
                    .as(
                            "Breaks clients of the released contract: keep it, or move the major version in quarkus.smallrye-openapi.info-version")
                    .isEmpty();
        }
    }

    @Test
    void an_operation_that_goes_is_a_break() {
        assertThat(changed(document -> object(document, "/paths").remove("/v1/needs/{id}/open")))
                .contains("/v1/needs/{id}/open");
    }

    @Test
    void a_field_of_an_answer_that_goes_or_changes_its_type_is_a_break() {
        assertThat(changed(document ->
                        object(document, "/components/schemas/Need/properties").remove("title")))
                .isNotEmpty();
        assertThat(changed(document -> object(document, "/components/schemas/Need/properties/positionsLeft")
                        .put("type", "string")))
                .isNotEmpty();
    }

    @Test
    void a_field_that_becomes_required_or_a_code_that_is_no_longer_taken_is_a_break() {
        assertThat(changed(document ->
                        ((ArrayNode) document.at("/components/schemas/CompanyRequest/required")).add("externalId")))
                .isNotEmpty();
        assertThat(changed(document -> ((ArrayNode) document.at("/components/schemas/DeclineReason/enum")).remove(0)))
                .isNotEmpty();
    }

    @Test
    void a_new_operation_or_optional_field_and_other_words_are_no_break() {
        assertThat(changed(document -> {
                    object(document, "/components/schemas/NeedRequest/properties")
                            .putObject("new")
                            .put("type", "string");
                    object(document, "/paths").set("/v1/new", document.at("/paths/~1v1~1communes"));
                    object(document, "/paths/~1v1~1needs/get").put("summary", "En d'autres mots");
                }))
                .isEmpty();
    }

    private String changed(Consumer<JsonNode> change) {
        var document = released.deepCopy();
        change.accept(document);
        return broken(document);
    }

    /** What breaks, in words; empty when nothing does. */
    private String broken(JsonNode document) {
        var difference = OpenApiCompare.fromContents(OlderForm.of(released), OlderForm.of(document));
        if (difference.isCompatible()) {
            return "";
        }
        var words = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        return words.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static JsonNode released() {
        try (var files = Files.list(RELEASED)) {
            var last =
                    files.max(Comparator.comparing(BreakingChangeTest::version)).orElseThrow();
            return YAML.readTree(last.toFile());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Runtime.Version version(Path file) {
        return Runtime.Version.parse(
                file.getFileName().toString().replace(".yaml", "").replaceFirst("(\\.0)+$", ""));
    }

    private static int major(JsonNode document) {
        return Integer.parseInt(document.at("/info/version").asText().split("\\.", 2)[0]);
    }
}
