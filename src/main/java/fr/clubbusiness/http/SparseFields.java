package fr.clubbusiness.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cuts an answer down to the selected fields. It only removes fields, and never the id. */
final class SparseFields {
    private static final Set<String> KEPT = Set.of("id");

    private SparseFields() {}

    /** The selected fields, with those that always stay; empty when the whole answer is wanted. */
    static Set<String> asked(UriInfo uri) {
        var asked = uri.getQueryParameters().getOrDefault(SelectedFields.NAME, List.of());
        if (asked.isEmpty()) {
            return Set.of();
        }
        var names = new TreeSet<>(KEPT);
        asked.stream().flatMap(SparseFields::names).forEach(names::add);
        return names;
    }

    /** The names in a comma-separated list. */
    static Stream<String> names(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip);
    }

    /** The selected part of an answer that was {@code entity}. */
    static JsonNode cut(JsonNode answer, Object entity, Collection<String> fields) {
        if (entity instanceof Page<?>) {
            answer.path("items").forEach(item -> cut(item, fields));
        } else {
            cut(answer, fields);
        }
        return answer;
    }

    private static void cut(JsonNode view, Collection<String> fields) {
        if (view instanceof ObjectNode object) {
            object.retain(fields);
        }
    }
}
