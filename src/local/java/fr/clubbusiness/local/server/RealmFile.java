package fr.clubbusiness.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The realm of a local club: the production file with the local file merged over it. Objects are merged field by field, arrays member by member (same
 * clientId, username, alias or name). Other values are replaced.
 */
public final class RealmFile {
    private static final Path PRODUCTION = Path.of("docker/keycloak/club-realm.json");
    private static final Path LOCAL = Path.of("docker/keycloak/club-realm-local.json");

    private static final List<String> KEYS = List.of("clientId", "username", "alias", "name");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    public static JsonNode production() throws IOException {
        return JSON.readTree(PRODUCTION.toFile());
    }

    public static JsonNode local() throws IOException {
        return merge(production(), JSON.readTree(LOCAL.toFile()));
    }

    public static JsonNode merge(JsonNode base, JsonNode over) {
        if (base instanceof ObjectNode from && over instanceof ObjectNode fields) {
            var merged = from.deepCopy();
            for (var field : fields.properties()) {
                var before = merged.get(field.getKey());
                merged.set(field.getKey(), before == null ? field.getValue() : merge(before, field.getValue()));
            }
            return merged;
        }
        return base instanceof ArrayNode before && over instanceof ArrayNode more ? concatenate(before, more) : over;
    }

    private static ArrayNode concatenate(ArrayNode base, ArrayNode over) {
        var members = new LinkedHashMap<String, JsonNode>();
        base.forEach(member -> members.put(keyOf(member), member));
        over.forEach(member -> members.merge(keyOf(member), member, RealmFile::merge));
        return JSON.createArrayNode().addAll(members.values());
    }

    private static String keyOf(JsonNode member) {
        return KEYS.stream()
                .filter(member::has)
                .findFirst()
                .map(key -> member.get(key).asText())
                .orElseGet(member::toString);
    }
}
