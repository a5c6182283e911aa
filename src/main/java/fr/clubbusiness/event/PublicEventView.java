package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventAccessibility;
import fr.clubbusiness.event.rule.EventKind;
import fr.clubbusiness.event.rule.EventSide;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as everybody sees it. The address to take part at from elsewhere comes with a registration. */
@Schema(name = "PublicEvent", description = "Un événement ouvert à tous.")
public record PublicEventView(
        UUID id,
        EventKind kind,

        @Schema(description = "Ce que l'on annonce.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Le programme ; null quand il n'est pas dit.", minLength = 1, maxLength = 4000) @Nullable
        String description,

        @Schema(description = "Le début.") Instant startsAt,
        @Schema(description = "La fin.") Instant endsAt,

        @Schema(description = "Le lieu ; null quand tout se passe à distance.") @Nullable
        EventPlace place,

        @Schema(description = "Si l'on peut participer à distance ; l'adresse vient avec l'inscription.")
        boolean online,

        @Schema(description = "Ce qui le rend accessible.", minItems = 0, maxItems = 4)
        List<EventAccessibility> accessibility,

        @Schema(description = "La série dont il fait partie ; null sans série.", minLength = 1, maxLength = 60)
        @Nullable
        String series,

        @Schema(description = "Jusqu'à quand on s'inscrit.") Instant closesAt,

        @Schema(description = "Si l'on s'inscrit encore, ne serait-ce qu'en liste d'attente.")
        boolean open,

        @Schema(description = "Si toutes les places ouvertes au public sont prises : qui s'inscrit attend.")
        boolean full,

        @Schema(description = "Pourquoi il est annulé ; null s'il ne l'est pas.", minLength = 1, maxLength = 500)
        @Nullable
        String cancelReason) {

    public static PublicEventView of(ClubEvent event, Instant now) {
        var details = event.details();
        return new PublicEventView(
                event.id(),
                details.kind(),
                details.title(),
                details.description(),
                event.startsAt(),
                event.endsAt(),
                details.place(),
                details.onlineUrl() != null,
                details.accessibility(),
                details.series(),
                event.closesAt(),
                event.isOpen(now),
                event.shares().free(EventSide.PUBLIC, event.counts().taken()) < 1,
                event.cancelReason().orElse(null));
    }
}
