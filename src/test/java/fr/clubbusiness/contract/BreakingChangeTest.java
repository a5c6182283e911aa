package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * A contract that breaks clients of a released one has a new major version. A version is released when its document is copied to
 * {@code openapi/released}. Before the first release, breaking changes are listed in {@code openapi/CHANGELOG.md}.
 */
class BreakingChangeTest {
    private static final Path RELEASED = Path.of("openapi/released");

    private final JsonNode committed = CommittedContract.read();

    @Test
    void the_contract_breaks_no_client_of_a_released_one_of_the_same_major_version() {
        for (var released : released()) {
            if (major(released) == major(committed)) {
                assertThat(broken(released, committed))
                        .as(
                                "Breaks clients of version %s: keep it, or move the major version",
                                released.at("/info/version"))
                        .isEmpty();
            }
        }
    }

    @Test
    void the_change_log_has_a_part_for_the_present_version() throws IOException {
        assertThat(Files.readString(Path.of("openapi/CHANGELOG.md")))
                .contains("\n## " + committed.at("/info/version").asText() + "\n");
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
        var document = committed.deepCopy();
        change.accept(document);
        return broken(committed, document);
    }

    /** The breaking changes, in words; empty when there are none. */
    private static String broken(JsonNode before, JsonNode after) {
        var difference = OpenApiCompare.fromContents(OpenApi30.of(before), OpenApi30.of(after));
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

    private static List<JsonNode> released() {
        if (!Files.isDirectory(RELEASED)) {
            return List.of();
        }
        try (var files = Files.list(RELEASED)) {
            return files.sorted().map(CommittedContract::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int major(JsonNode document) {
        return Integer.parseInt(document.at("/info/version").asText().split("\\.", 2)[0]);
    }
}
