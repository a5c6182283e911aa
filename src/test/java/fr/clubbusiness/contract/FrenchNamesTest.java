package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The forms of Swagger UI show people no field and no parameter by its English name. */
class FrenchNamesTest {
    private static final Path NAMES = Path.of("src/main/resources/META-INF/resources/club/names.js");
    private static final Pattern NAME = Pattern.compile("(?:^|[{,]) *'?([A-Za-z][\\w-]*)'?: '", Pattern.MULTILINE);

    private final JsonNode contract = CommittedContract.read();
    private final Set<String> used = new TreeSet<>();
    private final Set<JsonNode> followed = new HashSet<>();

    @Test
    void every_field_that_is_sent_and_every_parameter_has_a_french_name() throws IOException {
        contract.path("paths").forEach(path -> {
            parameters(path);
            path.forEach(operation -> {
                parameters(operation);
                resolved(operation.path("requestBody"))
                        .path("content")
                        .forEach(content -> fields(content.path("schema")));
            });
        });
        assertThat(used).contains("needId", "romeCode", "givenOn", "limit", "Purpose");
        assertThat(used)
                .as("Name it in " + NAMES)
                .isSubsetOf(NAME.matcher(Files.readString(NAMES))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet()));
    }

    private void parameters(JsonNode holder) {
        holder.path("parameters")
                .forEach(parameter -> used.add(resolved(parameter).path("name").asText()));
    }

    /** The fields of a schema and of all that it is made of. */
    private void fields(JsonNode reference) {
        var schema = resolved(reference);
        if (!followed.add(schema)) {
            return;
        }
        schema.path("properties").properties().forEach(field -> {
            used.add(field.getKey());
            fields(field.getValue());
        });
        fields(schema.path("items"));
        for (var parts : Set.of("allOf", "oneOf", "anyOf")) {
            schema.path(parts).forEach(this::fields);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
