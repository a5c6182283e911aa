package fr.clubbusiness.contract;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import fr.clubbusiness.contract.Records.Presence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What is always there, what may be null, and the bounds of shared formats, which no record needs to repeat. */
final class Schemas {
    /** Any text without control characters, as JSON bodies are read; line breaks and tabs are welcome. */
    static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$";

    private static final Set<String> PLAIN = Set.of("UUID", "Instant", "LocalDate");
    private static final int TEXT_MAX = 4000;
    private static final int FILE_MAX = 32 * 1024 * 1024;
    private static final int LIST_MAX = 1000;
    private static final int VALUES_MAX = 20;

    private final OpenAPI document;
    private final Records records;

    Schemas(OpenAPI document, Records records) {
        this.document = document;
        this.records = records;
    }

    void complete() {
        var sent = Walk.sent(document);
        var answered = Walk.answered(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                if (!sent.contains(name)) {
                    requireWhatIsAlwaysThere(name, schema);
                }
                if (answered.contains(name)) {
                    sayWhatMayBeNull(name, schema);
                } else {
                    schema.setAdditionalPropertiesSchema(
                            OASFactory.createSchema().booleanSchema(false));
                }
            }
        });
        Walk.through(document, this::plain);
        PLAIN.forEach(document.getComponents()::removeSchema);
        Walk.through(document, this::bound);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private void requireWhatIsAlwaysThere(String name, Schema schema) {
        var required = new TreeSet<String>();
        schema.getProperties()
                .keySet()
                .forEach(property -> records.presence(name, property)
                        .or(() -> Pages.presence(name, property))
                        .filter(presence -> presence != Presence.ABSENT)
                        .ifPresent(there -> required.add(property)));
        schema.setRequired(List.copyOf(required));
    }

    private void sayWhatMayBeNull(String name, Schema schema) {
        var properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((property, said) -> records.presence(name, property)
                        .or(() -> Pages.presence(name, property))
                        .filter(Presence.NULL::equals)
                        .isPresent()
                ? orNull(said)
                : said);
        schema.setProperties(properties);
    }

    private Schema orNull(Schema schema) {
        if (schema.getRef() == null || PLAIN.contains(Pages.local(schema.getRef()))) {
            plain(schema);
            schema.addType(NULL);
            return schema;
        }
        var description = schema.getDescription();
        schema.setDescription(null);
        return OASFactory.createSchema()
                .description(description)
                .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(NULL))));
    }

    /** Ids, dates and instants are written where they stand; any other reference says its type elsewhere. */
    private void plain(Schema schema) {
        if (schema.getRef() == null) {
            return;
        }
        schema.setType((List<Schema.SchemaType>) null);
        switch (Pages.local(schema.getRef())) {
            case "UUID" ->
                schema.ref(null).type(new ArrayList<>(List.of(STRING))).format("uuid");
            case "Instant" ->
                schema.ref(null).type(new ArrayList<>(List.of(STRING))).format("date-time");
            case "LocalDate" ->
                schema.ref(null).type(new ArrayList<>(List.of(STRING))).format("date");
            default -> {}
        }
    }

    private void bound(Schema schema) {
        var types = schema.getType();
        if (types == null || schema.getRef() != null) {
            return;
        }
        if (types.contains(STRING) && schema.getEnumeration() == null) {
            text(schema);
        } else if (types.contains(INTEGER) || types.contains(NUMBER)) {
            number(schema, types.contains(INTEGER));
        } else if (types.contains(ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(codes(schema.getItems()));
        } else if (types.contains(BOOLEAN) && schema.getDefaultValue() instanceof String said) {
            schema.setDefaultValue(Boolean.valueOf(said));
        } else if (types.contains(OBJECT) && schema.getProperties() == null) {
            schema.setMaxProperties(VALUES_MAX);
        }
    }

    private static void text(Schema schema) {
        switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "uuid" -> schema.pattern(null).minLength(36).maxLength(36);
            case "date" -> schema.minLength(10).maxLength(10);
            case "date-time" -> schema.minLength(17).maxLength(35);
            case "binary" -> schema.maxLength(FILE_MAX);
            default -> {
                if (schema.getMaxLength() == null) {
                    schema.setMaxLength(TEXT_MAX);
                }
                if (schema.getPattern() == null) {
                    schema.setPattern(TEXT);
                }
            }
        }
    }

    private static void number(Schema schema, boolean whole) {
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            var most = "int64".equals(schema.getFormat()) ? Long.MAX_VALUE : Integer.MAX_VALUE;
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        if (schema.getFormat() == null) {
            schema.setFormat(whole ? "int32" : "double");
        }
    }

    /** A list of codes holds each at most once. */
    private int codes(Schema items) {
        var named = items.getRef() == null
                ? items
                : document.getComponents().getSchemas().get(Pages.local(items.getRef()));
        return named == null || named.getEnumeration() == null
                ? LIST_MAX
                : named.getEnumeration().size();
    }
}
