package fr.clubbusiness.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds the examples of {@code openapi/examples} to the document: {@code <operationId>.request.json} and {@code <operationId>.<status>.json}. A test
 * sends and compares the same files. Where each role sends something else there is one file for each, {@code <operationId>.request.<role>.json}.
 */
final class DocumentExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The roles, as tokens name them, and whom their examples are for. */
    private static final Map<String, String> ROLES = roles();

    private DocumentExamples() {}

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("adviser", "Pour un conseiller");
        roles.put("company", "Pour une entreprise");
        roles.put("structure", "Pour une structure");
        return roles;
    }

    static void addTo(OpenAPI document) {
        SchemaVisitor.operations(document).forEach(DocumentExamples::addTo);
        document.getComponents()
                .getResponses()
                .forEach((name, answer) -> add("Problem." + name, "application/problem+json", answer.getContent()));
    }

    private static void addTo(Operation operation) {
        var id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            var content = operation.getRequestBody().getContent();
            add(id + ".request", "application/json", content);
            ROLES.forEach((role, summary) -> addForRole(id + ".request." + role, role, summary, content));
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

    private static void addForRole(String name, String role, String summary, Content content) {
        read(name)
                .ifPresent(value -> content.getMediaType("application/json")
                        .addExample(
                                role,
                                OASFactory.createExample().summary(summary).value(value)));
    }

    private static Optional<Object> read(String name) {
        try (var file = DocumentExamples.class.getResourceAsStream("/contract/examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
