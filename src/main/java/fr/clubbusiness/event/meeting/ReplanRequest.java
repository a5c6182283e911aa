package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.TimetableRules;
import fr.clubbusiness.speedmeeting.Replacement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is missing or back, and from which round on. */
@Schema(name = "ReplanRequest", description = "Qui manque ou revient, et à partir de quel tour.")
record ReplanRequest(
        @NotNull
        @Size(max = TimetableRules.MOST_TABLES)
        @Schema(
                description =
                        "Les inscriptions des personnes qui manquent. Qui a rendu sa place depuis manque de toute façon.")
        List<@NotNull UUID> absent,

        @Nullable
        @Size(max = TimetableRules.MOST_TABLES)
        @Schema(
                description =
                        "Les inscriptions des personnes que l'on croyait absentes et qui sont là. Qui a reçu une place depuis n'a pas à être nommé.")
        List<@NotNull UUID> back,

        @NotNull
        @Min(1)
        @Max(TimetableRules.MOST_ROUNDS)
        @Schema(description = "Le premier tour à replanifier ; ceux d'avant restent tels quels.", examples = "3")
        Integer fromRound,

        @Nullable
        @Schema(
                description =
                        "Si qui attendrait à un tour peut aussi remplacer ; sinon, seules les personnes qui perdent une rencontre s'en voient proposer une autre. "
                                + "Oui, si rien n'est dit.")
        Boolean alsoTheWaiting) {

    List<UUID> returned() {
        return back == null ? List.of() : back;
    }

    Replacement replacement() {
        return Boolean.FALSE.equals(alsoTheWaiting) ? Replacement.AMONG_THE_AFFECTED : Replacement.ALSO_THE_WAITING;
    }
}
