package fr.clubbusiness.contract;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import fr.clubbusiness.contract.RecordFields.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the schemas which fields are always present, which may be null, and the bounds of shared formats, so that no record needs to repeat them.
 */
final class Schemas {
    /** Any text without control characters, which is what JSON bodies accept; line breaks and tabs are allowed. */
    static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$";

    /** How the library writes {@code @NotBlank}: tools that match whole texts would accept one character alone. */
    private static final String NOT_BLANK_ANYWHERE = "\\S";

    /** The same, from the first character to the last. */
    private static final String NOT_BLANK =
            "^\\s*[^\\s\\u0000-\\u001F\\u007F][^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$";

    private static final Set<String> PLAIN = Set.of("UUID", "Instant", "LocalDate");
    private static final int FILE_MAX = 32 * 1024 * 1024;
    private static final int VALUES_MAX = 20;

    private final OpenAPI document;
    private final RecordFields records;
    private final FieldDescriptions fields = new FieldDescriptions();

    Schemas(OpenAPI document, RecordFields records) {
        this.document = document;
        this.records = records;
    }

    void complete() {
        var sent = SchemaVisitor.sent(document);
        var answered = SchemaVisitor.answered(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                if (!sent.contains(name)) {
                    requirePresent(name, schema);
                }
                if (answered.contains(name)) {
                    allowNulls(name, schema);
                } else {
                    schema.setAdditionalPropertiesSchema(
                            OASFactory.createSchema().booleanSchema(false));
                }
            }
        });
        SchemaVisitor.visit(document, this::plain);
        var used = SchemaVisitor.used(document);
        Set.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name) && !name.startsWith("Problem"))
                .forEach(document.getComponents()::removeSchema);
        describe();
        SchemaVisitor.whole(document)
                .filter(body -> body.getType() != null && body.getType().contains(STRING))
                .filter(body -> body.getMaxLength() == null)
                .forEach(file -> file.maxLength(FILE_MAX));
        SchemaVisitor.visit(document, this::bound);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private void describe() {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            fields.describe(name, schema);
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, field) -> {
                    fields.describe(name, property, field);
                    if (field.getItems() != null && field.getItems().getRef() == null) {
                        fields.describe(name, property + "[]", field.getItems());
                    }
                });
            }
        });
        SchemaVisitor.operations(document)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> fields.describe("", parameter.getName(), parameter.getSchema()));
    }

    private void requirePresent(String name, Schema schema) {
        var required = new TreeSet<String>();
        schema.getProperties()
                .keySet()
                .forEach(property -> records.presence(name, property)
                        .or(() -> PageNames.presence(name, property))
                        .filter(presence -> presence != Presence.ABSENT)
                        .ifPresent(present -> required.add(property)));
        schema.setRequired(List.copyOf(required));
    }

    private void allowNulls(String name, Schema schema) {
        var properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((property, field) -> records.presence(name, property)
                        .or(() -> PageNames.presence(name, property))
                        .filter(Presence.NULL::equals)
                        .isPresent()
                ? orNull(field)
                : field);
        schema.setProperties(properties);
    }

    private Schema orNull(Schema schema) {
        if (schema.getRef() == null || PLAIN.contains(PageNames.local(schema.getRef()))) {
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

    /** Replaces references to ids, dates and instants by their type. Any other reference has its type in its own schema. */
    private void plain(Schema schema) {
        if (schema.getRef() == null) {
            return;
        }
        schema.setType((List<Schema.SchemaType>) null);
        switch (PageNames.local(schema.getRef())) {
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
        } else if (types.contains(BOOLEAN) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        } else if (types.contains(OBJECT) && schema.getProperties() == null) {
            schema.setMaxProperties(VALUES_MAX);
        }
    }

    private static void text(Schema schema) {
        switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "uuid" -> schema.pattern(null).minLength(36).maxLength(36);
            case "date" -> schema.minLength(10).maxLength(10);
            case "date-time" -> schema.minLength(17).maxLength(35);
            case "binary" -> {}
            default -> {
                if (schema.getPattern() == null) {
                    schema.setPattern(TEXT);
                } else if (schema.getPattern().equals(NOT_BLANK_ANYWHERE)) {
                    schema.setPattern(NOT_BLANK);
                }
            }
        }
    }

    private static void number(Schema schema, boolean whole) {
        if (schema.getFormat() == null) {
            schema.setFormat(whole ? "int32" : "double");
        }
    }

    /** A list of codes holds each code at most once. Other lists must declare their bound. */
    private @Nullable Integer codes(Schema items) {
        var named = items.getRef() == null
                ? items
                : document.getComponents().getSchemas().get(PageNames.local(items.getRef()));
        return named == null || named.getEnumeration() == null
                ? null
                : named.getEnumeration().size();
    }
}
