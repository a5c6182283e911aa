package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventAccessibility;
import fr.clubbusiness.event.rule.EventAudience;
import fr.clubbusiness.event.rule.EventKind;
import fr.clubbusiness.event.rule.EventRules;
import fr.clubbusiness.event.rule.SeatShares;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is said of an event, for creating and for replacing it. */
@Schema(name = "EventRequest", description = "Un événement du club.")
record EventRequest(
        @NotNull EventKind kind,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "Ce que l'on annonce, en quelques mots.", examples = "Visite de l'atelier de réemploi")
        String title,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Le programme, et à qui il s'adresse.")
        String description,

        @NotNull @Schema(description = "Le début.") Instant startsAt,
        @NotNull @Schema(description = "La fin.") Instant endsAt,

        @Nullable @Valid EventPlace place,

        @Nullable
        @Size(min = 8, max = 500)
        @Pattern(regexp = "^https?://\\S+$", message = "{fr.clubbusiness.event.online}")
        @Schema(
                description =
                        "L'adresse pour participer à distance. Qui n'est pas membre la reçoit avec son inscription.")
        String onlineUrl,

        @NotNull @Min(1) @Max(MOST_SEATS) @Schema(description = "Le nombre de places.")
        Integer capacity,

        @Nullable
        @Size(max = 4)
        @Schema(description = "Des places par côté ; les côtés sans quota se partagent le reste.")
        List<@NotNull @Valid SideQuota> quotas,

        @NotNull @Schema(description = "Jusqu'à quand on s'inscrit, au plus tard au début.")
        Instant closesAt,

        @NotNull EventAudience audience,

        @Nullable @Size(max = 4) @Schema(description = "Ce qui le rend accessible.")
        Set<@NotNull EventAccessibility> accessibility,

        @Nullable
        @Size(min = 1, max = 60)
        @Schema(description = "La série dont il fait partie.", examples = "Mois de l'ESS 2026")
        String series) {

    static final int MOST_SEATS = 5000;

    List<SideQuota> sides() {
        return Optional.ofNullable(quotas).orElse(List.of());
    }

    SeatShares shares() {
        return new SeatShares(capacity, SideQuota.map(sides()));
    }

    /** In the order in which they are shown. */
    List<EventAccessibility> sortedAccessibility() {
        return Optional.ofNullable(accessibility).orElse(Set.of()).stream()
                .sorted()
                .toList();
    }

    EventRules.Terms terms() {
        return new EventRules.Terms(startsAt, endsAt, closesAt, place != null, onlineUrl != null, shares());
    }
}
