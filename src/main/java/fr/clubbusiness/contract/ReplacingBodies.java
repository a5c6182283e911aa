package fr.clubbusiness.contract;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of the body of each PUT that it may be what GET answered, and names the fields that are read-only there. */
final class ReplacingBodies {
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
        body.setDescription("Ce qui a été lu peut être renvoyé tel quel. Les champs en lecture seule ("
                + readOnly(schema(body.getContent()), schema(answer.getContent()), "")
                        .collect(Collectors.joining(", "))
                + ") sont alors sans effet ; changés, ils sont refusés.");
    }

    private static Schema schema(Content content) {
        return content.getMediaType("application/json").getSchema();
    }

    private Stream<String> readOnly(Schema request, Schema view, String prefix) {
        var written = fields(request);
        return fields(view).entrySet().stream()
                .flatMap(field -> written.containsKey(field.getKey())
                        ? readOnly(
                                Objects.requireNonNull(written.get(field.getKey())),
                                field.getValue(),
                                prefix + field.getKey() + ".")
                        : Stream.of(prefix + field.getKey()));
    }

    /** The fields of an object, or of each object of a list; none of a simple value. */
    private Map<String, Schema> fields(Schema schema) {
        var one = schema.getItems() == null ? schema : schema.getItems();
        var known = one.getRef() == null
                ? one
                : document.getComponents().getSchemas().get(PageNames.local(one.getRef()));
        return known == null || known.getProperties() == null ? Map.of() : known.getProperties();
    }
}
