package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** The document in {@code openapi}, which {@link DocumentTest} compares with the one served. */
final class CommittedContract {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private CommittedContract() {}

    static JsonNode read() {
        return read(Path.of("openapi/openapi.yaml"));
    }

    static JsonNode read(Path document) {
        try {
            return YAML.readTree(document.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives each operation to the visitor with its address, as in {@code get /v1/needs}. */
    static void operations(JsonNode contract, BiConsumer<String, JsonNode> visitor) {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                visitor.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }
}
