package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds the examples of {@code openapi/examples} to the document: {@code <operationId>.request.json} and {@code <operationId>.<status>.json}. A test
 * sends and compares the same files.
 */
final class DocumentExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentExamples() {}

    static void addTo(OpenAPI document) {
        SchemaVisitor.operations(document).forEach(DocumentExamples::addTo);
        document.getComponents()
                .getResponses()
                .forEach((name, answer) -> add("Problem." + name, "application/problem+json", answer.getContent()));
    }

    private static void addTo(Operation operation) {
        var id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            add(id + ".request", "application/json", operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> add(id, status, answer));
    }

    private static void add(String operation, String status, APIResponse answer) {
        add(operation + "." + status, "application/json", answer.getContent());
        if (answer.getContent() != null && !status.startsWith("2")) {
            var common = CommonStatuses.name(status);
            if (common != null) {
                add("Problem." + common, "application/problem+json", answer.getContent());
            }
        }
    }

    private static void add(String name, String type, @Nullable Content content) {
        var media = content == null ? null : content.getMediaType(type);
        if (media != null) {
            read(name).ifPresent(media::setExample);
        }
    }

    private static Optional<Object> read(String name) {
        try (var file = DocumentExamples.class.getResourceAsStream("/contract/examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
