package fr.clubbusiness.contract;

import fr.clubbusiness.contract.RecordFields.Presence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names each page after what it lists: {@code PageView1}, as the tool counts them, would become another one with any new list. */
final class PageNames {
    private static final String SCHEMAS = "#/components/schemas/";

    private PageNames() {}

    static void name(OpenAPI document) {
        var names = new HashMap<String, String>();
        Map.copyOf(document.getComponents().getSchemas())
                .forEach((old, schema) -> listed(schema)
                        .filter(item -> old.startsWith("Page"))
                        .ifPresent(item -> {
                            names.put(old, item + "Page");
                            document.getComponents().removeSchema(old);
                            document.getComponents()
                                    .addSchema(item + "Page", schema.description("Une page d'une liste."));
                        }));
        SchemaVisitor.through(document, schema -> {
            var known = schema.getRef() == null ? null : names.get(local(schema.getRef()));
            if (known != null) {
                schema.setRef(SCHEMAS + known);
            }
        });
    }

    /** The name of what a page lists; empty when it is no page. */
    private static Optional<String> listed(Schema schema) {
        return Optional.ofNullable(schema.getProperties())
                .filter(properties -> properties.containsKey("nextCursor"))
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef)
                .map(PageNames::local);
    }

    /** What a page says of its own: as {@code shared.Page}, which is behind all of them. */
    static Optional<Presence> presence(String schema, String property) {
        return !schema.endsWith("Page")
                ? Optional.empty()
                : Optional.of(property.equals("nextCursor") ? Presence.NULL : Presence.ALWAYS);
    }

    static String local(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
