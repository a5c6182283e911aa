package fr.clubbusiness.contract;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Says of the body of each PUT that it may be what GET answered, and names the fields that are read-only there. */
final class ReplacingBodies {
    private static final String JSON = "application/json";

    private final OpenAPI document;

    private ReplacingBodies(OpenAPI document) {
        this.document = document;
    }

    static void describe(OpenAPI document) {
        var bodies = new ReplacingBodies(document);
        document.getPaths().getPathItems().values().stream()
                .filter(item -> item.getGET() != null && item.getPUT() != null)
                .forEach(bodies::describe);
    }

    private void describe(PathItem item) {
        var body = item.getPUT().getRequestBody();
        var answer = item.getGET().getResponses().getAPIResponse("200");
        var readOnly = fields(answer.getContent());
        readOnly.removeAll(fields(body.getContent()));
        body.setDescription("Ce qui a été lu peut être renvoyé tel quel. Les champs en lecture seule ("
                + String.join(", ", readOnly)
                + "), et les libellés à côté des codes, sont alors sans effet ; changés, ils sont refusés.");
    }

    private Set<String> fields(Content content) {
        var name = content.getMediaType(JSON).getSchema().getRef().replaceFirst(".*/", "");
        var schema =
                Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
        return new TreeSet<>(schema.getProperties().keySet());
    }
}
