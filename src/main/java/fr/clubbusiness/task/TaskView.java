package fr.clubbusiness.task;

import fr.clubbusiness.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as its readers see it. It names people of organisations only, and its subject by a reference. */
@Schema(
        name = "Task",
        description = "Ce qu'un membre de l'agence ou d'une structure doit faire, et ce qui en est sorti.")
record TaskView(
        UUID id,
        String reference,
        TaskKind kind,

        @Schema(description = "Ce genre de tâche, en français.", minLength = 1, maxLength = 100)
        String kindLabel,

        TaskStatus status,
        SubjectKind subjectType,

        @Schema(description = "Ce dont il s'agit, par son id.")
        UUID subjectId,

        @Schema(
                description = "Ce dont il s'agit, par sa référence courte ; null quand vous n'y avez pas accès.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String subjectReference,

        @Schema(description = "Que faire, en une phrase.", minLength = 1, maxLength = 300)
        String action,

        @Schema(description = "Le jour où elle est à faire.")
        LocalDate dueOn,

        @Schema(description = "La structure dont c'est la tâche ; null pour l'agence.") @Nullable
        UUID organisationId,

        @Schema(description = "À qui elle est confiée ; null quand elle n'est à personne en particulier.") @Nullable
        Member assignee,

        @Schema(
                description =
                        "Quand elle a été faite, par qui, et ce qui en est sorti ; null tant qu'elle ne l'est pas.")
        @Nullable
        Done done,

        Instant createdAt) {

    /** A member of the agency or of a structure. */
    @Schema(name = "TaskMember", description = "Un membre de l'agence ou d'une structure.")
    record Member(
            @Schema(description = "Le membre, par son id.") UUID memberId,

            @Schema(description = "Son nom ; null quand son compte n'en a pas, ou ne vous est pas accessible.")
            @Nullable
            String name) {}

    /** What came of it. */
    @Schema(name = "TaskDone", description = "Ce qui est sorti d'une tâche.")
    record Done(
            Instant at,
            Member by,

            @Schema(description = "Ce qui en est sorti.", minLength = 1, maxLength = 500)
            String outcome) {}
}
