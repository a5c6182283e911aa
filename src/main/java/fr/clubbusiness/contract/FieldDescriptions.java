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

/** What the same name means everywhere, and its bounds: {@code contract/fields.txt}. What a record says itself goes before. */
final class FieldDescriptions {
    private final Map<String, Field> known = new HashMap<>();

    private record Field(@Nullable Bounds bounds, String description) {}

    private record Bounds(
            BigDecimal least, BigDecimal most, @Nullable String pattern) {

        /** Reads {@code 1..60 ^[A-Z]+$}; null for nothing. */
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

    /** Describes and bounds a named schema, if it is known. */
    void tell(String schema, Schema told) {
        find(schema).ifPresent(field -> tell(field, told));
    }

    /** Describes and bounds a field of a schema, or a parameter of that name. */
    void tell(String schema, String name, Schema told) {
        find(schema + "." + name).or(() -> find(name)).ifPresent(field -> tell(field, told));
    }

    private Optional<Field> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    private static void tell(Field field, Schema told) {
        if (told.getDescription() == null) {
            told.setDescription(field.description());
        }
        var bounds = field.bounds();
        if (bounds == null || told.getType() == null) {
            return;
        }
        for (var type : told.getType()) {
            switch (type) {
                case STRING -> text(bounds, told);
                case INTEGER, NUMBER -> number(bounds, told);
                case ARRAY -> list(bounds, told);
                default -> {}
            }
        }
    }

    private static void text(Bounds bounds, Schema told) {
        if (told.getMaxLength() == null && told.getFormat() == null && told.getEnumeration() == null) {
            told.minLength(bounds.least().intValue()).maxLength(bounds.most().intValue());
        }
        if (told.getPattern() == null && bounds.pattern() != null) {
            told.setPattern(bounds.pattern());
        }
    }

    private static void number(Bounds bounds, Schema told) {
        if (told.getMaximum() == null && told.getExclusiveMaximum() == null) {
            told.setMaximum(bounds.most());
        }
        if (told.getMinimum() == null && told.getExclusiveMinimum() == null) {
            told.setMinimum(bounds.least());
        }
    }

    private static void list(Bounds bounds, Schema told) {
        if (told.getMaxItems() == null) {
            told.setMaxItems(bounds.most().intValue());
        }
    }
}
