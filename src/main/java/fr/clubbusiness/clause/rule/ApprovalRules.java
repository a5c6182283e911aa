package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        if (approval.until().isAfter(lastDay(approval.from(), months))) {
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

    /**
     * All that speaks against ending an approval on this day.
     *
     * @param hasLaterHours whether hours of a later month are declared, and not rejected
     */
    public static List<RefusalReason> refusalsOfEnd(
            LocalDate on, @Nullable LocalDate from, @Nullable LocalDate until, boolean hasLaterHours) {
        var reasons = new ArrayList<RefusalReason>();
        if (from == null || until == null || on.isBefore(from) || on.isAfter(until)) {
            reasons.add(RefusalReason.of(
                    "OUT_OF_APPROVAL",
                    "Un agrément finit un de ses jours : ni avant le premier, ni après le dernier.",
                    "An approval ends on one of its days: neither before the first nor after the last."));
        }
        if (hasLaterHours) {
            reasons.add(RefusalReason.of(
                    "HOURS_AFTER_END",
                    "Des heures d'un mois d'après sont déclarées : rejetez-les d'abord, ou corrigez-les si elles sont validées.",
                    "Hours of a later month are declared: reject them first, or correct them if they are validated."));
        }
        return reasons;
    }

    /** A month that lacks the day of the first one ends the time on its last day. Source: code de procédure civile, article 641. */
    private static LocalDate lastDay(LocalDate from, int months) {
        var day = from.plusMonths(months);
        return day.getDayOfMonth() < from.getDayOfMonth() ? day : day.minusDays(1);
    }

    /**
     * Why the contract does not carry the first hour.
     *
     * @param to null while no end is known
     * @param inForce whether it is signed or running
     */
    public static Optional<RefusalReason> ofContract(
            LocalDate firstHour, LocalDate from, @Nullable LocalDate to, boolean inForce) {
        return inForce && !firstHour.isBefore(from) && (to == null || !firstHour.isAfter(to))
                ? Optional.empty()
                : Optional.of(outOfPeriod());
    }

    /** The first day is not where it can be. */
    public static RefusalReason outOfPeriod() {
        return RefusalReason.of(
                "OUT_OF_PERIOD",
                "Le premier jour est dans les dates du lot, et dans celles d'un contrat de travail en cours ou signé.",
                "The first day is in the dates of the lot, and in those of a work contract that is signed or running.");
    }
}
