package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What speaks against a lot, and against starting a market. Source: whole-club, chapter 8. */
public final class MarketRules {
    /** A public market with all its renewals hardly lasts longer. Source: code de la commande publique, R2112-4, with some margin. */
    static final int LONGEST_YEARS = 10;

    private MarketRules() {}

    /** All that speaks against a lot of these days and hours. */
    public static List<RefusalReason> refusalsOfLot(LocalDate from, LocalDate to, int hours) {
        var reasons = new ArrayList<RefusalReason>();
        if (to.isBefore(from)) {
            reasons.add(RefusalReason.of(
                    "PERIOD_REVERSED", "Le lot finit avant de commencer.", "The lot ends before it begins."));
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            reasons.add(RefusalReason.of(
                    "PERIOD_TOO_LONG",
                    "Un lot dure %d ans au plus.".formatted(LONGEST_YEARS),
                    "A lot lasts %d years at most.".formatted(LONGEST_YEARS)));
        }
        if (hours < 1) {
            reasons.add(RefusalReason.of(
                    "NO_HOURS",
                    "Le calcul ne donne pas une heure : revoyez le montant et les taux.",
                    "The computation gives no hour: see the amount and the rates again."));
        }
        return reasons;
    }

    /**
     * What speaks against the holder of a lot: it follows the market itself, and would decide its own hours.
     *
     * @param isFacilitator whether it does
     */
    public static List<RefusalReason> refusalsOfHolder(boolean isFacilitator) {
        return isFacilitator
                ? List.of(RefusalReason.of(
                        "HOLDER_FACILITATES",
                        "Qui suit le marché n'en tient aucun lot : il déciderait de ses propres heures.",
                        "Who follows the market holds none of its lots: it would decide its own hours."))
                : List.of();
    }

    /** All that speaks against starting a market with so many lots. */
    public static List<RefusalReason> refusalsOfStart(long lots) {
        return lots > 0
                ? List.of()
                : List.of(RefusalReason.of(
                        "LOT_MISSING",
                        "Un marché a au moins un lot, avec son titulaire et ses heures.",
                        "A market has at least one lot, with its holder and its hours."));
    }
}
