package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be offered. */
public final class PlaceRules {
    /** A place that is offered for longer is offered again. */
    private static final int LONGEST_MONTHS = 12;

    /** Refuses a mistyped year: what is known of people is kept until after the days of the place. */
    private static final int YEARS_AHEAD = 2;

    private PlaceRules() {}

    /**
     * All that speaks against offering this.
     *
     * @param firstUntil until when some are served first; null when nobody is
     */
    public static List<RefusalReason> refusals(
            LocalDate first, LocalDate last, @Nullable LocalDate firstUntil, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (last.isBefore(first)) {
            reasons.add(RefusalReason.of(
                    "PERIOD_REVERSED", "La période finit avant de commencer.", "The period ends before it begins."));
        }
        if (last.isBefore(today)) {
            reasons.add(RefusalReason.of("PERIOD_OVER", "La période est déjà finie.", "The period is over already."));
        }
        if (last.isAfter(first.plusMonths(LONGEST_MONTHS))) {
            reasons.add(RefusalReason.of(
                    "PERIOD_TOO_LONG",
                    "Une place est proposée pour un an au plus.",
                    "A place is offered for a year at most."));
        }
        if (first.isAfter(today.plusYears(YEARS_AHEAD))) {
            reasons.add(RefusalReason.of(
                    "TOO_FAR",
                    "Une place commence dans les deux ans : vérifiez l'année.",
                    "A place begins within two years: check the year."));
        }
        if (firstUntil != null && firstUntil.isAfter(last)) {
            reasons.add(RefusalReason.of(
                    "FIRST_TOO_LONG",
                    "La place serait réservée après son dernier jour : personne d'autre ne la verrait.",
                    "The place would be reserved past its last day: nobody else would see it."));
        }
        return reasons;
    }
}
