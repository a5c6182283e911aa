package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in the history of a person's barriers. */
@Schema(name = "BarrierStep", description = "Un changement d'état d'un frein d'une personne.")
record BarrierStepView(
        UUID id,
        Barrier barrier,

        @Schema(description = "Le frein, en français.", minLength = 1, maxLength = 100)
        String barrierLabel,

        @Schema(description = "Où il en était ; null quand il a été ajouté.")
        Barrier.@Nullable Status statusBefore,

        @Schema(description = "Où il en est depuis ; null quand il a été retiré.")
        Barrier.@Nullable Status statusAfter,

        @Schema(description = "Quand c'est arrivé.") Instant movedAt,

        @Schema(description = "Qui l'a dit ; null quand aucun membre ne l'a fait.") @Nullable
        PathMember movedBy) {}
