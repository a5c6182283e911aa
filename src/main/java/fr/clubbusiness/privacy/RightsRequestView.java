package fr.clubbusiness.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as its structure and advisers read it. */
@Schema(
        name = "RightsRequest",
        description = "Un droit qu'une personne exerce sur ses données : qui, quand, pour quand, et ce qui a été fait.")
record RightsRequestView(
        UUID id,
        String reference,
        UUID beneficiaryId,

        @Schema(description = "La personne, par sa référence ; null une fois ses données effacées.") @Nullable
        String beneficiaryReference,

        @Schema(description = "La structure qui l'accompagne.")
        UUID structureId,

        @Schema(description = "L'organisation qui répond : la structure, ou l'agence.")
        UUID answeredBy,

        PersonRight right,
        String rightLabel,
        @Nullable Objection objectsTo,
        LocalDate receivedOn,
        LocalDate dueOn,

        @Schema(description = "Pourquoi le délai est prolongé ; null quand il ne l'est pas.") @Nullable
        String extendedBecause,

        @Schema(
                description =
                        "Ce que la personne a demandé, dans ses mots ; null dans les listes, et pour un conseiller sans motif.")
        @Nullable
        String details,

        @Schema(
                description =
                        "Comment son identité a été vérifiée ; null dans les listes, et pour un conseiller sans motif.")
        @Nullable
        String identityChecked,

        RightsRequestStatus status,

        @Schema(description = "Ce qui lui a été répondu si la demande est refusée.") @Nullable
        String refusedBecause,

        @Nullable LocalDate closedOn,

        @Schema(description = "Quand la limitation ou l'opposition au classement a pris fin.") @Nullable
        LocalDate liftedOn,

        Instant recordedAt) {

    /**
     * The view.
     *
     * @param withWords whether its reader may read what was said
     */
    static RightsRequestView of(RightsRequest request, boolean withWords) {
        var asked = request.asked();
        return new RightsRequestView(
                request.id(),
                request.reference(),
                request.person(),
                request.personReference().orElse(null),
                request.structure(),
                request.answeredBy(),
                asked.right(),
                asked.right().label(),
                asked.objectsTo(),
                asked.receivedOn(),
                request.dueOn(),
                request.extendedBecause().orElse(null),
                withWords ? asked.details() : null,
                withWords ? asked.identityChecked() : null,
                request.status(),
                request.refusedBecause().orElse(null),
                request.closedOn(),
                request.liftedOn(),
                request.recordedAt());
    }

    /** A row of a list. */
    static RightsRequestView row(RightsRequest request) {
        return of(request, false);
    }
}
