package fr.clubbusiness.contract;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds to each form of an answer the field that names it. Jackson writes the field ({@code @JsonTypeInfo}), so no record has it and the library does
 * not know it.
 */
final class NamedForms {
    private NamedForms() {}

    static void complete(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        schemas.values().stream()
                .flatMap(schema -> Stream.ofNullable(schema.getDiscriminator()))
                .forEach(forms -> forms.getMapping().forEach((name, form) -> name(forms, name, form, schemas)));
    }

    private static void name(Discriminator forms, String name, String form, Map<String, Schema> schemas) {
        var field = forms.getPropertyName();
        var schema = Objects.requireNonNull(schemas.get(PageNames.local(form)), form);
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(
                field,
                OASFactory.createSchema()
                        .type(List.of(STRING))
                        .enumeration(List.of(name))
                        .description("La forme de cette réponse, qui dépend de qui la lit."));
        properties.putAll(schema.getProperties());
        schema.setProperties(properties);
        var required = new TreeSet<>(schema.getRequired());
        required.add(field);
        schema.setRequired(List.copyOf(required));
    }
}
