package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.followup.FollowUpAnswer;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.LeftReason;
import fr.clubbusiness.employment.followup.News;
import fr.clubbusiness.problem.Invalid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a side says of a person at work. */
@Schema(name = "FollowUpRequest", description = "Des nouvelles de la personne en poste.")
record FollowUpRequest(
        @NotNull FollowUpAnswer answer,

        @Schema(description = "Le dernier jour en poste : demandé avec LEFT, absent sinon.") @Nullable
        LocalDate on,

        @Schema(description = "Pourquoi elle est partie : demandé avec LEFT, absent sinon.") @Nullable
        LeftReason reason,

        @Schema(
                description =
                        "Pour qui un conseiller répond. Absent pour l'employeur et la structure, qui répondent chacun pour leur compte.")
        @Nullable
        FollowUpSide side) {

    /**
     * The same as news of today.
     *
     * @throws Invalid when a departure has no day or no reason, or another answer has one
     */
    News news(LocalDate today) {
        var left = answer == FollowUpAnswer.LEFT;
        if (left != (on != null)) {
            throw new Invalid(
                    "on",
                    "Le dernier jour en poste se donne avec LEFT, et seulement avec LEFT.",
                    "The last day at work is given with LEFT, and with LEFT alone.");
        }
        if (left != (reason != null)) {
            throw new Invalid(
                    "reason",
                    "La raison du départ se donne avec LEFT, et seulement avec LEFT.",
                    "The reason for leaving is given with LEFT, and with LEFT alone.");
        }
        return new News(answer, on, reason, today);
    }
}
