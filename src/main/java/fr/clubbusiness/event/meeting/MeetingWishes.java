package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.WishRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a participant wishes to meet, and whom never, for replacing it. */
@Schema(name = "MeetingWishesRequest", description = "Qui une personne inscrite souhaite rencontrer.")
record MeetingWishes(
        @NotNull @Size(max = MOST) @Schema(description = "Les souhaits ; sans souhait, une rencontre reste possible.")
        List<@NotNull @Valid Wish> wishes,

        @Nullable @Size(max = MOST) @Schema(description = "Qui elle ne rencontre en aucun cas, par inscription.")
        List<@NotNull UUID> never) {

    static final int MOST = 500;

    /** A wish to meet somebody. */
    @Schema(name = "MeetingWish", description = "Un souhait de rencontre.")
    record Wish(
            @NotNull @Schema(description = "L'inscription de la personne souhaitée.")
            UUID registrationId,

            @NotNull
            @Min(0)
            @Max(WishRules.STRONGEST)
            @Schema(description = "De 0, sans souhait, à 3, absolument.", minimum = "0", maximum = "3")
            Integer strength) {}

    List<UUID> excluded() {
        return Optional.ofNullable(never).orElse(List.of());
    }

    List<UUID> wished() {
        return wishes.stream().map(Wish::registrationId).toList();
    }

    /** The same, as it is read. */
    @Schema(name = "MeetingWishes", description = "Qui une personne inscrite souhaite rencontrer.")
    record View(
            @Schema(
                    description = "Les souhaits ; sans souhait, une rencontre reste possible.",
                    minItems = 0,
                    maxItems = MOST)
            List<Wish> wishes,

            @Schema(description = "Qui elle ne rencontre en aucun cas, par inscription.", minItems = 0, maxItems = MOST)
            List<UUID> never) {

        /** Follows the content alone: wishes have no row of their own that could count changes. */
        int version() {
            // Of texts and their lists alone, whose hashes are the same on every node.
            var said = wishes.stream()
                    .map(wish -> wish.registrationId() + " " + wish.strength())
                    .toList();
            var others = never.stream().map(UUID::toString).toList();
            return List.of(said, others).hashCode() & Integer.MAX_VALUE;
        }
    }
}
