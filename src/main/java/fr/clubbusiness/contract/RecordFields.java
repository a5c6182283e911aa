package fr.clubbusiness.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Reads the records behind the schemas: which fields may be null, and whether null fields are written or left out. */
final class RecordFields {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final Map<String, ClassInfo> bySchema = new HashMap<>();

    /** How an answer writes a field that has no value. */
    enum Presence {
        ALWAYS,
        NULL,
        ABSENT
    }

    RecordFields(IndexView classes) {
        classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("fr.clubbusiness."))
                .forEach(type -> {
                    var named = named(type);
                    // A declared schema name has priority over the same simple name of another record.
                    bySchema.merge(named.orElseGet(type::simpleName), type, (a, b) -> named.isPresent() ? b : a);
                });
    }

    /** How the field of this schema is written; empty when no record of ours is behind the schema. */
    Optional<Presence> presence(String schema, String property) {
        return Optional.ofNullable(bySchema.get(schema))
                .map(type -> type.field(property))
                .map(RecordFields::presence);
    }

    private static Presence presence(FieldInfo field) {
        if (!field.type().hasAnnotation(NULLABLE)) {
            return Presence.ALWAYS;
        }
        var own = field.annotation(INCLUDE);
        var include = own == null ? field.declaringClass().declaredAnnotation(INCLUDE) : own;
        return leavesOut(include) ? Presence.ABSENT : Presence.NULL;
    }

    private static boolean leavesOut(@Nullable AnnotationInstance include) {
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_NULL");
    }

    private static Optional<String> named(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString);
    }
}
