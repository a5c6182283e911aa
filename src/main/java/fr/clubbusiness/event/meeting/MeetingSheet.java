package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.EventStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom somebody meets, round by round, to print. */
@Schema(name = "MeetingSheet", description = "La feuille d'une personne inscrite : qui elle rencontre, quand et où.")
record MeetingSheet(
        String reference,

        @Schema(description = "L'événement.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Où en est l'événement : annulé, aucune de ces rencontres n'a lieu.")
        EventStatus status,

        @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 100)
        String when,

        @Schema(description = "Où ; null quand tout se passe à distance.", minLength = 1, maxLength = 600) @Nullable
        String where,

        @Schema(description = "De qui est la feuille.") MeetingParty of,

        @Schema(description = "Les tours, dans l'ordre.", minItems = 1, maxItems = 60)
        List<Line> lines) {

    /** For the page. */
    public boolean cancelled() {
        return status == EventStatus.CANCELLED;
    }

    /** One round of it. */
    @Schema(name = "MeetingSheetLine", description = "Un tour : une rencontre, ou un tour libre.")
    record Line(
            @Schema(description = "Son numéro, à partir de 1.", minimum = "1", maximum = "60")
            int round,

            @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 30)
            String time,

            @Schema(description = "Le début.") Instant startsAt,

            @Schema(description = "La rencontre ; null pour un tour libre.") @Nullable
            UUID meetingId,

            @Schema(description = "Le numéro de la table ; null pour un tour libre.", minimum = "1", maximum = "500")
            @Nullable
            Integer table,

            @Schema(description = "Qui elle rencontre ; null pour un tour libre.") @Nullable
            MeetingParty with) {}
}
