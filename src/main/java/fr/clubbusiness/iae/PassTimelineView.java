package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.PassNumber;
import fr.clubbusiness.iae.rule.PassTimeline;
import fr.clubbusiness.iae.rule.ProlongationReason;
import fr.clubbusiness.iae.rule.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The life of a PASS IAE as its reader may see it: an adviser reads no reason. */
@Schema(
        name = "PassTimeline",
        description = "La vie d'un PASS IAE, période par période, du premier jour au dernier : aucun jour n'y manque.")
record PassTimelineView(
        PassNumber number,

        @Schema(description = "Premier jour.") LocalDate start,

        @Schema(description = "Dernier jour, compris.") LocalDate end,

        @Schema(description = "Jours consommés, aujourd'hui compris.", minimum = "0", maximum = "20000")
        int daysConsumed,

        @Schema(description = "Jours qui restent après aujourd'hui.", minimum = "0", maximum = "20000")
        int daysLeft,

        @Schema(description = "Les périodes, dans l'ordre des jours.", maxItems = 1000)
        List<Period> periods) {

    /** Days that are alike. */
    @Schema(name = "PassPeriod", description = "Des jours de suite qui se comptent pareil.")
    record Period(
            PassTimeline.Kind kind,

            @Schema(description = "Pourquoi le PASS est suspendu ; null sinon, et pour un conseiller.") @Nullable
            SuspensionReason suspensionReason,

            @Schema(description = "Pourquoi il est prolongé ; null sinon, et pour un conseiller.") @Nullable
            ProlongationReason prolongationReason,

            @Schema(description = "Premier jour.") LocalDate from,

            @Schema(description = "Dernier jour, compris.") LocalDate until,

            @Schema(description = "Combien de jours.", minimum = "1", maximum = "20000")
            int days,

            @Schema(
                    description = "Jours consommés depuis le début, à la fin de cette période.",
                    minimum = "0",
                    maximum = "20000")
            int daysConsumed,

            @Schema(
                    description = "Jours qui restent à la fin de cette période, de ceux donnés jusque-là.",
                    minimum = "0",
                    maximum = "20000")
            int daysLeft,

            @Schema(description = "Dernier jour du PASS, d'après ce qui est arrivé jusqu'à cette période.")
            LocalDate endAfter) {

        static Period of(PassTimeline.Period period, boolean isHolder) {
            return new Period(
                    period.kind(),
                    isHolder ? period.suspension() : null,
                    isHolder ? period.prolongation() : null,
                    period.from(),
                    period.until(),
                    period.days(),
                    period.consumed(),
                    period.left(),
                    period.endAfter());
        }
    }

    static PassTimelineView of(PassFile file, boolean isHolder, LocalDate today) {
        var timeline = file.timeline();
        return new PassTimelineView(
                file.pass().number(),
                file.pass().start(),
                timeline.end(),
                timeline.consumedBy(today),
                timeline.leftAfter(today),
                timeline.periods().stream()
                        .map(period -> Period.of(period, isHolder))
                        .toList());
    }
}
