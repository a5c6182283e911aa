package fr.clubbusiness;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One text of the request example of one operation.
 *
 * @param place where it stands in the body, as a JSON pointer
 * @param schema what the document says of it; an object without members where a list or a choice is between
 */
record WrittenText(String method, String path, JsonNode body, String place, JsonNode schema) {
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final OperationTable TABLE = OperationTable.read();
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    /** All texts of all request examples. */
    static List<WrittenText> all() throws IOException {
        var document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi/openapi.yaml").toFile());
        var found = new ArrayList<WrittenText>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var file = EXAMPLES.resolve(
                        operation.getValue().path("operationId").asText() + ".request.json");
                if (Files.exists(file)) {
                    var body = new ObjectMapper().readTree(file.toFile());
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    for (var place : places(body, "")) {
                        found.add(new WrittenText(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                body,
                                place,
                                schema(document, schema, place)));
                    }
                }
            }
        }
        return found;
    }

    /** The body of the example with this text at the place; it is about nobody whom another test writes of. */
    JsonNode with(String text) {
        var changed = body.deepCopy();
        if (changed.path("email").isTextual()) {
            ((ObjectNode) changed).put("email", UUID.randomUUID() + "@courriel.example");
        }
        var parent = place.substring(0, place.lastIndexOf('/'));
        ((ObjectNode) changed.at(parent)).put(place.substring(place.lastIndexOf('/') + 1), text);
        return changed;
    }

    /** Whether it names something by its id or short reference. Any other text names nothing. */
    boolean isReference() {
        return schema.path("pattern").asText().equals("^[A-Za-z0-9-]+$");
    }

    /** The place as problems name it. */
    String field() {
        return place.substring(1).replace('/', '.');
    }

    /** The address of the operation, for something that is not there. */
    String address() {
        return path.replaceAll("\\{[^}]+}", NOBODYS);
    }

    /** The token of a role that may call the operation; of any, when everybody may. */
    String token(Map<String, String> byRole) {
        var operation = method + " " + path;
        var roles = requireNonNull(TABLE.lines().get(operation), operation).roles();
        return byRole.entrySet().stream()
                .filter(role -> roles.contains(OperationTable.ANYBODY) || roles.contains(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** A token of each role. */
    static Map<String, String> tokens() {
        return Map.of(
                "adviser", TestTokens.adviser(),
                "agency-admin", TestTokens.agencyAdmin(),
                "structure", Members.aStructure(StructureKind.ACI).token(),
                "company", Members.aCompany().token(),
                "partner", Members.aPartner().token());
    }

    private static List<String> places(JsonNode node, String place) {
        var found = new ArrayList<String>();
        node.properties().forEach(field -> {
            var inside = place + "/" + field.getKey();
            if (field.getValue().isTextual()) {
                found.add(inside);
            }
            found.addAll(places(field.getValue(), inside));
        });
        return found;
    }

    private static JsonNode schema(JsonNode document, JsonNode root, String place) {
        var schema = resolved(document, root);
        for (var name : place.substring(1).split("/", -1)) {
            schema = resolved(document, schema.path("properties").path(name));
        }
        return schema;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var target = schema.path("$ref").asText();
        return target.isEmpty() ? schema : resolved(document, document.at(target.substring(1)));
    }
}
