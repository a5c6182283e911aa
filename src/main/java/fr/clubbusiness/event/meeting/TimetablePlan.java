package fr.clubbusiness.event.meeting;

import static java.util.Objects.requireNonNullElse;

import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.TimetableRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a timetable is made for. */
@Schema(name = "TimetableRequest", description = "Comment les deux côtés se rencontrent.")
record TimetablePlan(
        @NotNull @Min(1) @Max(TimetableRules.MOST_ROUNDS) @Schema(description = "Le nombre de tours.", examples = "8")
        Integer rounds,

        @NotNull
        @Min(1)
        @Max(TimetableRules.LONGEST_ROUND)
        @Schema(description = "Les minutes d'une rencontre.", examples = "10")
        Integer minutes,

        @NotNull
        @Min(0)
        @Max(TimetableRules.LONGEST_ROUND)
        @Schema(description = "Les minutes entre deux tours.", examples = "2")
        Integer breakMinutes,

        @NotNull
        @Min(1)
        @Max(TimetableRules.MOST_TABLES)
        @Schema(description = "Combien de rencontres ont lieu en même temps.", examples = "12")
        Integer tables,

        @Nullable
        @Min(0)
        @Max(TimetableRules.MOST_ROUNDS)
        @Schema(description = "Les rencontres promises à chacun ; un horaire qui ne peut pas les tenir est refusé.")
        Integer asked,

        @NotNull @Schema(description = "Le côté qui garde sa place.")
        EventSide sideA,

        @NotNull @Schema(description = "Le côté qui change de table.")
        EventSide sideB,

        @Nullable @Size(max = MOST) @Schema(description = "Les paires qui ne se rencontrent pas.")
        List<@NotNull @Valid NeverPair> never,

        @Nullable @Size(max = MOST) @Schema(description = "Qui n'est pas là à certains tours.")
        List<@NotNull @Valid MissedRounds> absences) {

    static final int MOST = 1000;

    /** Two participants who do not meet, in any order. */
    @Schema(name = "NeverPair", description = "Deux personnes inscrites qui ne se rencontrent pas.")
    record NeverPair(
            @NotNull @Schema(description = "L'une des deux inscriptions.")
            UUID registrationId,

            @NotNull @Schema(description = "L'autre.") UUID otherRegistrationId) {}

    /** Rounds without somebody. */
    @Schema(name = "MissedRounds", description = "Les tours où une personne inscrite n'est pas là.")
    record MissedRounds(
            @NotNull @Schema(description = "Son inscription.")
            UUID registrationId,

            @NotEmpty
            @Size(max = TimetableRules.MOST_ROUNDS)
            @Schema(description = "Les numéros des tours, à partir de 1.")
            List<@NotNull @Min(1) @Max(TimetableRules.MOST_ROUNDS) Integer> rounds) {}

    int promised() {
        return requireNonNullElse(asked, 0);
    }

    List<NeverPair> excluded() {
        return requireNonNullElse(never, List.of());
    }

    List<MissedRounds> missed() {
        return requireNonNullElse(absences, List.of());
    }
}
