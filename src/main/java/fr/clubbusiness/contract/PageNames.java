package fr.clubbusiness.contract;

import fr.clubbusiness.contract.RecordFields.Presence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names each page after its items. The library would number them ({@code PageView1}), and the numbers would change with every new list. */
final class PageNames {
    private static final String SCHEMAS = "#/components/schemas/";

    private PageNames() {}

    static void name(OpenAPI document) {
        var names = new HashMap<String, String>();
        Map.copyOf(document.getComponents().getSchemas())
                .forEach((oldName, schema) -> itemName(schema)
                        .filter(item -> oldName.startsWith("Page"))
                        .ifPresent(item -> {
                            names.put(oldName, item + "Page");
                            document.getComponents().removeSchema(oldName);
                            document.getComponents()
                                    .addSchema(item + "Page", schema.description("Une page d'une liste."));
                        }));
        SchemaVisitor.visit(document, schema -> {
            var known = schema.getRef() == null ? null : names.get(local(schema.getRef()));
            if (known != null) {
                schema.setRef(SCHEMAS + known);
            }
        });
    }

    /** The name of a page's items; empty when the schema is no page. */
    private static Optional<String> itemName(Schema schema) {
        return Optional.ofNullable(schema.getProperties())
                .filter(properties -> properties.containsKey("nextCursor"))
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef)
                .map(PageNames::local);
    }

    /** How a page writes its own fields: as declared by {@code list.Page}, the record behind all pages. */
    static Optional<Presence> presence(String schema, String property) {
        return !schema.endsWith("Page")
                ? Optional.empty()
                : Optional.of(property.equals("nextCursor") ? Presence.NULL : Presence.ALWAYS);
    }

    static String local(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
