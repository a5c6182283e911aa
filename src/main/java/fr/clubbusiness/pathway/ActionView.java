package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action on a barrier. */
@Schema(name = "BarrierAction", description = "Une action contre un frein d'une personne.")
record ActionView(
        UUID id,
        String beneficiaryReference,
        Barrier barrier,

        @Schema(description = "Le frein, en français.", minLength = 1, maxLength = 100)
        String barrierLabel,

        @Schema(description = "Ce qui est à faire.", minLength = 1, maxLength = 500)
        String what,

        @Schema(description = "Le service qui aide, par son id ; null sans service.") @Nullable
        UUID serviceId,

        @Schema(
                description = "Son nom, aussi quand il n'est plus proposé ; null sans service.",
                minLength = 1,
                maxLength = 300)
        @Nullable
        String serviceName,

        @Schema(description = "Pour quand.") LocalDate dueOn,
        ActionStatus status,

        @Schema(description = "Si le jour est passé, que rien n'est dit et que le frein n'est pas levé.")
        boolean overdue,

        @Schema(description = "Le jour où elle a été faite ; null sinon.") @Nullable
        LocalDate doneOn,

        @Schema(description = "Quand elle a été notée.") Instant recordedAt,
        @Schema(description = "Qui l'a notée.") PathMember recordedBy) {}
