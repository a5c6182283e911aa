package fr.clubbusiness.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Descriptions and bounds of fields by name, from {@code contract/fields.txt}. A record's own annotations have priority. */
final class FieldDescriptions {
    private final Map<String, Field> known = new HashMap<>();

    private record Field(@Nullable Bounds bounds, String description) {}

    private record Bounds(
            BigDecimal least, BigDecimal most, @Nullable String pattern) {

        /** Reads {@code 1..60 ^[A-Z]+$}; null when there is no range. */
        static @Nullable Bounds read(String text) {
            var parts = text.split(" ", 2);
            var range = parts[0].split("\\.\\.", -1);
            return range.length < 2
                    ? null
                    : new Bounds(
                            new BigDecimal(range[0]), new BigDecimal(range[1]), parts.length < 2 ? null : parts[1]);
        }
    }

    FieldDescriptions() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldDescriptions.class.getResourceAsStream("/contract/fields.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var cells = line.split(" *\\| *", 3);
                known.put(cells[0], new Field(Bounds.read(cells[1]), cells[2]));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds description and bounds to a named schema, if it is in the file. */
    void describe(String schemaName, Schema schema) {
        find(schemaName).ifPresent(field -> describe(field, schema));
    }

    /** Adds description and bounds to a field of a schema, or to a parameter of that name. */
    void describe(String schemaName, String name, Schema schema) {
        find(schemaName + "." + name).or(() -> find(name)).ifPresent(field -> describe(field, schema));
    }

    private Optional<Field> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    private static void describe(Field field, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(field.description());
        }
        var bounds = field.bounds();
        if (bounds == null || schema.getType() == null) {
            return;
        }
        for (var type : schema.getType()) {
            switch (type) {
                case STRING -> text(bounds, schema);
                case INTEGER, NUMBER -> number(bounds, schema);
                case ARRAY -> list(bounds, schema);
                default -> {}
            }
        }
    }

    private static void text(Bounds bounds, Schema schema) {
        if (schema.getMaxLength() == null && schema.getFormat() == null && schema.getEnumeration() == null) {
            schema.minLength(bounds.least().intValue()).maxLength(bounds.most().intValue());
        }
        if (schema.getPattern() == null && bounds.pattern() != null) {
            schema.setPattern(bounds.pattern());
        }
    }

    private static void number(Bounds bounds, Schema schema) {
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(bounds.most());
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(bounds.least());
        }
    }

    private static void list(Bounds bounds, Schema schema) {
        if (schema.getMaxItems() == null) {
            schema.setMaxItems(bounds.most().intValue());
        }
    }
}
