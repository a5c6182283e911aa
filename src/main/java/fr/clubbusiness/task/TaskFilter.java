package fr.clubbusiness.task;

import fr.clubbusiness.list.AskedDay;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of tasks. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class TaskFilter {
    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les tâches dans cet état ; celles à faire (OPEN), si rien n'est dit.",
            schema = @Schema(implementation = TaskStatus.class))
    String status;

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Seulement ce genre de tâche.", schema = @Schema(implementation = TaskKind.class))
    String kind;

    @QueryParam("subjectId")
    @Nullable
    @Parameter(
            description = "Seulement ce dont il s'agit, par son id ou sa référence (M-0115).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
    String subjectId;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(
            description = "Seulement celles qui sont à faire avant ce jour, qui n'est pas compris.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String dueBefore;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(
            description = "Seulement celles qui vous sont confiées.",
            schema = @Schema(implementation = boolean.class))
    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    String mine;

    /** By default what is still to be done. */
    TaskStatus status() {
        return status == null ? TaskStatus.OPEN : named("status", TaskStatus.class, status);
    }

    Optional<TaskKind> kind() {
        return Optional.ofNullable(kind).map(code -> named("kind", TaskKind.class, code));
    }

    Optional<Reference> subject() {
        return Optional.ofNullable(subjectId).map(Reference::fromString);
    }

    Optional<LocalDate> dueBefore() {
        return AskedDay.of("dueBefore", dueBefore);
    }

    /** The member to whom the tasks are assigned: the caller; empty when the list is not filtered. */
    Optional<UUID> assignee(Caller caller) {
        return switch (mine) {
            case "false" -> Optional.empty();
            case "true" -> Optional.of(caller.member());
            default -> throw new Invalid("mine", "Attendu : true ou false.", "Expected: true or false.");
        };
    }

    private static <E extends Enum<E>> E named(String field, Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(type)));
    }
}
