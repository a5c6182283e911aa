package fr.clubbusiness.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Visits the schemas of a document. */
final class SchemaVisitor {
    private SchemaVisitor() {}

    /** Visits every schema of the document: named ones, those of the operations, and all nested ones. */
    static void visit(OpenAPI document, Consumer<Schema> visitor) {
        roots(document).forEach(root -> visit(root, visitor));
    }

    /** Visits a schema and all nested ones, outer ones first. */
    static void visit(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        nested(schema).toList().forEach(inner -> visit(inner, visitor));
    }

    /** The names of the schemas in request bodies. */
    static Set<String> sent(OpenAPI document) {
        return reached(document, bodies(document));
    }

    /** The names of the schemas in answers. */
    static Set<String> answered(OpenAPI document) {
        return reached(document, operations(document).flatMap(SchemaVisitor::answers));
    }

    /** The schemas of request bodies. */
    static Stream<Schema> bodies(OpenAPI document) {
        return operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> schemas(operation.getRequestBody().getContent()));
    }

    /** The schemas of request bodies and answers. */
    static Stream<Schema> whole(OpenAPI document) {
        return Stream.concat(bodies(document), operations(document).flatMap(SchemaVisitor::answers));
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    /** The names of the schemas in request bodies, answers and parameters. */
    static Set<String> used(OpenAPI document) {
        return reached(
                document, Stream.concat(whole(document), operations(document).flatMap(SchemaVisitor::parameters)));
    }

    private static Set<String> reached(OpenAPI document, Stream<Schema> from) {
        var names = new HashSet<String>();
        var left = new ArrayList<>(from.toList());
        while (!left.isEmpty()) {
            visit(left.removeLast(), schema -> {
                if (schema.getRef() != null && names.add(PageNames.local(schema.getRef()))) {
                    left.add(document.getComponents().getSchemas().get(PageNames.local(schema.getRef())));
                }
            });
        }
        return names;
    }

    private static Stream<Schema> roots(OpenAPI document) {
        return Stream.of(
                        document.getComponents().getSchemas().values().stream(),
                        operations(document).flatMap(SchemaVisitor::answers),
                        operations(document).flatMap(SchemaVisitor::parameters),
                        bodies(document))
                .flatMap(schemas -> schemas);
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(response -> schemas(response.getContent()));
    }

    private static Stream<Schema> parameters(Operation operation) {
        return orNone(operation.getParameters()).map(Parameter::getSchema).flatMap(Stream::ofNullable);
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .flatMap(Stream::ofNullable);
    }

    private static Stream<Schema> nested(Schema schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        schema.getProperties() == null ? Stream.<Schema>of() : schema.getProperties().values().stream(),
                        orNone(schema.getOneOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getAllOf()))
                .flatMap(schemas -> schemas);
    }

    private static <T> Stream<T> orNone(@Nullable Collection<T> some) {
        return some == null ? Stream.of() : List.copyOf(some).stream();
    }
}
