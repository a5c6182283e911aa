package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventAccessibility;
import fr.clubbusiness.event.rule.EventAudience;
import fr.clubbusiness.event.rule.EventKind;
import fr.clubbusiness.event.rule.EventStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as members see it. */
@Schema(name = "Event", description = "Un événement du club.")
record EventView(
        UUID id,
        String reference,
        EventStatus status,
        EventKind kind,

        @Schema(description = "Ce que l'on annonce.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Le programme ; null quand il n'est pas dit.", minLength = 1, maxLength = 4000) @Nullable
        String description,

        @Schema(description = "Le début.") Instant startsAt,
        @Schema(description = "La fin.") Instant endsAt,

        @Schema(description = "Le lieu ; null quand tout se passe à distance.") @Nullable
        EventPlace place,

        @Schema(description = "L'adresse pour participer à distance ; null sans elle.", minLength = 8, maxLength = 500)
        @Nullable
        String onlineUrl,

        @Schema(description = "Le nombre de places.", minimum = "1", maximum = "5000")
        int capacity,

        @Schema(description = "Des places par côté ; vide sans quota.", minItems = 0, maxItems = 4)
        List<SideQuota> quotas,

        @Schema(description = "Jusqu'à quand on s'inscrit.") Instant closesAt,
        EventAudience audience,

        @Schema(description = "Ce qui le rend accessible.", minItems = 0, maxItems = 4)
        List<EventAccessibility> accessibility,

        @Schema(description = "La série dont il fait partie ; null sans série.", minLength = 1, maxLength = 60)
        @Nullable
        String series,

        @Schema(description = "L'organisation qui l'a préparé.")
        UUID organiserId,

        @Schema(description = "Les places prises ou proposées.", minimum = "0", maximum = "5000")
        int seatsTaken,

        @Schema(description = "Si toutes les places sont prises ou proposées.")
        boolean full,

        @Schema(description = "Combien attendent une place.", minimum = "0", maximum = "1000000")
        int waiting,

        @Schema(description = "Combien sont venus.", minimum = "0", maximum = "5000")
        int present,

        @Schema(description = "Combien ne sont pas venus sans l'avoir dit.", minimum = "0", maximum = "5000")
        int absent,

        @Schema(description = "Pourquoi il est annulé ; null s'il ne l'est pas.", minLength = 1, maxLength = 500)
        @Nullable
        String cancelReason,

        @Schema(description = "Quand il a été annoncé ; null s'il ne l'est pas.") @Nullable
        Instant publishedAt,

        Instant createdAt) {

    static EventView of(ClubEvent event) {
        var details = event.details();
        var counts = event.counts();
        var shares = event.shares();
        return new EventView(
                event.id(),
                event.reference(),
                event.status(),
                details.kind(),
                details.title(),
                details.description(),
                event.startsAt(),
                event.endsAt(),
                details.place(),
                details.onlineUrl(),
                shares.capacity(),
                SideQuota.list(shares.quotas()),
                event.closesAt(),
                details.audience(),
                details.accessibility(),
                details.series(),
                event.organiser(),
                counts.seats(),
                shares.free(counts.taken()).isEmpty(),
                counts.waiting(),
                counts.present(),
                counts.absent(),
                event.cancelReason().orElse(null),
                event.publishedAt().orElse(null),
                event.createdAt());
    }
}
