package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.rule.WorkMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lot stands. */
@Schema(
        name = "ClauseBalance",
        description = "Le solde d'un lot : heures promises, validées, en attente, et temps passé.")
record BalanceView(
        @Schema(description = "Le lot.") UUID lotId,

        @Schema(description = "Les heures promises.", minimum = "1", maximum = "1000000000")
        int promisedHours,

        @Schema(description = "Les heures validées, qui comptent.", minimum = "0", maximum = "1000000000")
        BigDecimal validatedHours,

        @Schema(
                description = "Les heures déclarées ou contrôlées, pas encore décidées.",
                minimum = "-1000000000",
                maximum = "1000000000")
        BigDecimal pendingHours,

        @Schema(description = "Les heures qui restent à faire.", minimum = "0", maximum = "1000000000")
        BigDecimal leftHours,

        @Schema(description = "La part des heures promises qui est validée, en %.", minimum = "0", maximum = "1000000")
        int hoursShare,

        @Schema(description = "La part du temps du lot qui est passée, en %.", minimum = "0", maximum = "100")
        int timeShare,

        @Schema(description = "Si les heures ont dix points de retard, ou plus, sur le temps.")
        boolean behind,

        @Schema(description = "Les heures validées, selon comment elles ont été faites.", maxItems = 3)
        List<ByMode> modes) {

    /** Hours by how they were worked. */
    @Schema(name = "ClauseModeHours", description = "Les heures validées d'un mode.")
    record ByMode(
            WorkMode mode,

            @Schema(description = "Les heures validées.", minimum = "-1000000000", maximum = "1000000000")
            BigDecimal hours) {}

    static BalanceView of(ClauseLot lot, LotHours hours, LocalDate today) {
        var balance = lot.balance(hours.validated());
        return new BalanceView(
                lot.id(),
                balance.promised(),
                balance.validated(),
                hours.pending(),
                balance.left(),
                balance.hoursShare(),
                balance.timeShare(today),
                balance.isBehind(today),
                Arrays.stream(WorkMode.values())
                        .map(mode -> new ByMode(mode, hours.validated(part -> part.mode() == mode)))
                        .toList());
    }
}
