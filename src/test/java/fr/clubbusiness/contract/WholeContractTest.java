package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the strict tools do not check: each field has a description, each number has bounds, each operation has examples. */
class WholeContractTest {
    /** An effect, addresses that nobody else may open, and a dossier as long as the database has columns. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(
            "rebuildMatchingIndex",
            "createCalendarAddress",
            "listCalendarAddresses",
            "readQuestionLetter",
            "readPrivacyDossier");

    private final JsonNode contract = CommittedContract.read();
    private final List<String> missing = new ArrayList<>();

    @Test
    void every_field_is_explained_and_every_number_and_list_bounded() {
        contract.at("/components/schemas").properties().forEach(schema -> {
            require(schema.getValue().has("description"), schema.getKey() + " is not explained");
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> field(schema.getKey() + "." + field.getKey(), field.getValue()));
        });
        assertThat(missing)
                .as("Say it in the record, or in src/main/resources/contract/fields.txt")
                .isEmpty();
    }

    @Test
    void every_operation_is_named_explained_and_shown_by_examples_of_what_is_sent_and_answered() {
        CommittedContract.operations(contract, (address, operation) -> {
            var id = operation.path("operationId").asText();
            for (var said : List.of("operationId", "summary", "description", "tags", "security")) {
                require(operation.has(said), address + " has no " + said);
            }
            if (!WITHOUT_EXAMPLE.contains(id) && !takesFile(operation)) {
                shown(id + ".request", operation.at("/requestBody/content/application~1json"));
                operation.path("responses").properties().forEach(answer -> {
                    if (answer.getKey().startsWith("2")) {
                        shown(id + "." + answer.getKey(), answer.getValue().at("/content/application~1json"));
                    }
                });
            }
        });
        assertThat(missing)
                .as("Add it to openapi/examples, and send it by the ExampleRequests of its feature")
                .isEmpty();
    }

    @Test
    void every_group_of_operations_is_described_by_one_of_its_resources() {
        var described = contract.path("tags").findValuesAsText("description");
        assertThat(contract.path("tags").findValuesAsText("name")).hasSameSizeAs(described);
        CommittedContract.operations(
                contract,
                (_, operation) -> operation
                        .path("tags")
                        .forEach(group -> require(
                                contract.path("tags").findValuesAsText("name").contains(group.asText()),
                                group.asText() + " is not described")));
        assertThat(missing).as("Say it in @Tag(description)").isEmpty();
    }

    /** An example in JSON cannot show a file, nor what becomes of its lines. */
    private static boolean takesFile(JsonNode operation) {
        return operation.has("requestBody")
                && !operation.at("/requestBody/content").has("application/json");
    }

    private void field(String name, JsonNode field) {
        var target = field.has("anyOf") ? field.at("/anyOf/0") : field;
        var named =
                target.has("$ref") ? contract.at(target.path("$ref").asText().substring(1)) : field;
        require(field.has("description") || named.has("description"), name + " is not explained");
        var type = field.path("type").isArray()
                ? field.at("/type/0").asText()
                : field.path("type").asText();
        switch (type) {
            case "integer", "number" ->
                require(
                        (field.has("minimum") || field.has("exclusiveMinimum")) && field.has("maximum"),
                        name + " is not bounded");
            case "array" -> require(field.has("maxItems"), name + " is not bounded");
            default -> {}
        }
    }

    private void shown(String name, JsonNode media) {
        require(media.isMissingNode() || media.has("example") || media.has("examples"), name + " has no example");
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            missing.add(otherwise);
        }
    }
}
