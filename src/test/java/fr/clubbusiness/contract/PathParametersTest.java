package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Each name in the address of an operation says what it names: an action is not described as the person. */
class PathParametersTest {
    private final JsonNode contract = CommittedContract.read();

    @Test
    void each_part_of_an_address_is_described_by_itself() {
        var described = new TreeMap<String, List<String>>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                described.put(method.getKey() + " " + path.getKey(), parts(method.getValue()))));
        assertThat(described).hasSizeGreaterThan(50);
        assertThat(described.keySet()).anyMatch(operation -> operation.endsWith("/{actionId}/done"));
        assertThat(described)
                .allSatisfy((operation, parts) -> assertThat(parts)
                        .as(operation)
                        .doesNotHaveDuplicates()
                        .doesNotContain("")
                        .filteredOn(_ -> parts.size() > 1)
                        .doesNotContain("Son id."));
    }

    private List<String> parts(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? contract.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .map(parameter -> parameter.path("description").asText())
                .toList();
    }
}
