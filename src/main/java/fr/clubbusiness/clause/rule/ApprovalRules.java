package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What speaks against approving a person for a lot. Source: whole-club, chapter 8. */
public final class ApprovalRules {
    private ApprovalRules() {}

    /**
     * An approval that is asked.
     *
     * @param firstHour the day on which the person starts, or started
     * @param from its first day
     * @param until its last day
     */
    public record Approval(LocalDate firstHour, LocalDate from, LocalDate until) {}

    /** The days of a lot. */
    public record LotDays(LocalDate from, LocalDate to) {}

    /**
     * All that speaks against it today.
     *
     * @param months how long an approval lasts at most
     */
    public static List<RefusalReason> refusals(Approval approval, LotDays lot, int months, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (approval.firstHour().isBefore(today)) {
            reasons.add(RefusalReason.of(
                    "APPROVED_AFTER_FIRST_HOUR",
                    "La personne est agréée avant sa première heure : elle a commencé le %s. Refusez cette participation ; si elle commence plus tard sur ce lot, elle est proposée de nouveau."
                            .formatted(FrenchFormat.date(approval.firstHour())),
                    "A person is approved before the first hour, and started on %s. Refuse this participation; if the person starts later on this lot, they are proposed again."
                            .formatted(approval.firstHour())));
        } else if (approval.from().isBefore(today)) {
            reasons.add(RefusalReason.of(
                    "APPROVED_AFTER_FIRST_HOUR",
                    "Un agrément ne remonte pas dans le temps : faites-le commencer aujourd'hui ou plus tard.",
                    "An approval does not go back in time: let it begin today or later."));
        }
        if (approval.until().isBefore(approval.from())) {
            reasons.add(RefusalReason.of(
                    "PERIOD_REVERSED", "L'agrément finit avant de commencer.", "The approval ends before it begins."));
        }
        if (!approval.until().isBefore(approval.from().plusMonths(months))) {
            reasons.add(RefusalReason.of(
                    "APPROVAL_TOO_LONG",
                    "Un agrément dure %d mois au plus.".formatted(months),
                    "An approval lasts %d months at most.".formatted(months)));
        }
        if (approval.from().isAfter(lot.to()) || approval.until().isBefore(lot.from())) {
            reasons.add(RefusalReason.of(
                    "OUT_OF_PERIOD",
                    "Le lot va du %s au %s : l'agrément n'en compte aucun jour."
                            .formatted(FrenchFormat.date(lot.from()), FrenchFormat.date(lot.to())),
                    "The lot goes from %s to %s: the approval has no day of it.".formatted(lot.from(), lot.to())));
        }
        return reasons;
    }
}
