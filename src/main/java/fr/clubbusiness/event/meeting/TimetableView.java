package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.MeetingOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The timetable of an event, as far as its reader may know it. */
@Schema(name = "EventTimetable", description = "L'horaire des rencontres d'un événement.")
record TimetableView(
        String reference,

        @Schema(description = "L'événement.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Où en est l'événement : annulé, aucune de ces rencontres n'a lieu.")
        EventStatus status,

        @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 100)
        String when,

        @Schema(description = "Où ; null quand tout se passe à distance.", minLength = 1, maxLength = 600) @Nullable
        String where,

        @Schema(description = "Les minutes d'une rencontre.", minimum = "1", maximum = "240")
        int minutes,

        @Schema(description = "Les minutes entre deux tours.", minimum = "0", maximum = "240")
        int breakMinutes,

        @Schema(description = "Combien de rencontres ont lieu en même temps.", minimum = "1", maximum = "500")
        int tables,

        @Schema(description = "Le côté qui garde sa place.") EventSide sideA,

        @Schema(description = "Le côté qui change de table.")
        EventSide sideB,

        @Schema(description = "Quand il a été calculé.") Instant computedAt,

        @Schema(description = "Ce qu'il vaut, souhaits compris, pour l'agence ; null pour les autres.") @Nullable
        TimetableQuality quality,

        @Schema(description = "Les tours, dans l'ordre.", minItems = 1, maxItems = 60)
        List<Round> rounds) {

    /** For the page. */
    public boolean cancelled() {
        return status == EventStatus.CANCELLED;
    }

    /** Meetings at the same time. */
    @Schema(name = "TimetableRound", description = "Un tour, et les rencontres que vous en lisez.")
    record Round(
            @Schema(description = "Son numéro, à partir de 1.", minimum = "1", maximum = "60")
            int round,

            @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 30)
            String time,

            @Schema(description = "Le début.") Instant startsAt,
            @Schema(description = "La fin.") Instant endsAt,

            @Schema(description = "Par table.", minItems = 0, maxItems = 500)
            List<Meeting> meetings) {}

    /** Two who meet. */
    @Schema(name = "EventMeeting", description = "Une rencontre de deux personnes inscrites.")
    record Meeting(
            @Schema(description = "La rencontre.") UUID id,

            @Schema(description = "Le numéro de la table.", minimum = "1", maximum = "500")
            int table,

            @Schema(description = "La personne qui garde sa place ; null une fois son inscription effacée.") @Nullable
            MeetingParty a,

            @Schema(description = "La personne qui change de table ; null une fois son inscription effacée.") @Nullable
            MeetingParty b,

            @Schema(description = "Ce qui en est sorti ; null si rien n'est dit.") @Nullable
            MeetingOutcome outcome,

            @Schema(
                    description = "La référence de ce qui en est sorti ; null sans elle.",
                    minLength = 6,
                    maxLength = 17)
            @Nullable
            String outcomeReference) {}
}
