package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.RefusalReason;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against hours that are declared or corrected. All of it is told at once. The database refuses the same (V131), whoever forgets to ask. Source:
 * whole-club, chapter 8.
 */
public final class LineRules {
    private LineRules() {}

    /**
     * Hours that somebody says were worked.
     *
     * @param month in which
     * @param hours how many; of a correction, the difference
     * @param training how many of these were training
     */
    public record Declared(YearMonth month, BigDecimal hours, BigDecimal training) {}

    /**
     * What is known of the participation in this month.
     *
     * @param approved whether the facilitator approved it
     * @param days of the month that are in the approval, the lot and the contract
     * @param daysElsewhere of the month that are in this participation, or in another of the person that has hours in it
     * @param elsewhere hours of the person in this month, of all markets, without those that were rejected
     * @param counted hours of this participation in this month, without those that were rejected
     * @param inMode those of them that were worked in the same way
     * @param trainingInMode how many of these were training
     * @param last the status of its last line in this month; null before the first
     * @param hasValidated whether one of its lines of this month is validated
     * @param hasValidatedLater whether one of its lines of a later month is
     */
    public record Known(
            boolean approved,
            int days,
            int daysElsewhere,
            BigDecimal elsewhere,
            BigDecimal counted,
            BigDecimal inMode,
            BigDecimal trainingInMode,
            @Nullable ClauseLineStatus last,
            boolean hasValidated,
            boolean hasValidatedLater) {}

    /**
     * All that speaks against declaring these hours.
     *
     * @param byFacilitator who may enter a month that was forgotten
     */
    public static List<RefusalReason> refusals(
            Declared declared, Known known, YearMonth thisMonth, boolean byFacilitator) {
        var reasons = new ArrayList<RefusalReason>();
        if (known.hasValidated()) {
            reasons.add(RefusalReason.of(
                    "MONTH_CLOSED",
                    "Ce mois est validé : il se corrige par une contre-ligne (correct).",
                    "This month is validated: it is corrected by a counter-line (correct)."));
        } else if (isPending(known)) {
            reasons.add(hoursTwice());
        }
        if (known.hasValidatedLater() && !byFacilitator && !known.hasValidated()) {
            reasons.add(
                    RefusalReason.of(
                            "MONTH_OUT_OF_ORDER",
                            "Un mois plus récent est déjà validé : voyez avec le facilitateur, qui déclare un mois oublié.",
                            "A later month is validated already: see the facilitator, who declares a month that was forgotten."));
        }
        if (declared.hours().signum() <= 0) {
            reasons.add(RefusalReason.of(
                    "NO_HOURS", "Déclarez des heures, plus de zéro.", "Declare hours, more than none."));
        }
        reasons.addAll(ofHours(declared, known, thisMonth));
        return reasons;
    }

    /** All that speaks against correcting a closed month by these hours, more or fewer. */
    public static List<RefusalReason> refusalsOfCorrection(Declared difference, Known known, YearMonth thisMonth) {
        var reasons = new ArrayList<RefusalReason>();
        if (!known.hasValidated()) {
            reasons.add(RefusalReason.of(
                    "MONTH_NOT_CLOSED",
                    "Ce mois n'est pas validé : rejetez la ligne, puis déclarez-le de nouveau.",
                    "This month is not validated: reject the line, then declare it again."));
        }
        if (isPending(known)) {
            reasons.add(hoursTwice());
        }
        if (difference.hours().signum() == 0) {
            reasons.add(RefusalReason.of(
                    "NO_HOURS", "Une contre-ligne change des heures.", "A counter-line changes hours."));
        }
        if (known.inMode().add(difference.hours()).signum() < 0) {
            reasons.add(RefusalReason.of(
                    "UNDER_ZERO",
                    "Ce mois n'a que %s h faites ainsi : il ne peut pas en perdre davantage."
                            .formatted(FrenchFormat.grouped(known.inMode())),
                    "This month has %s h worked in this way only: it cannot lose more.".formatted(known.inMode())));
        }
        if (difference.hours().signum() > 0) {
            reasons.addAll(ofHours(difference, known, thisMonth));
        } else {
            reasons.addAll(ofTraining(difference, known));
        }
        return reasons;
    }

    /**
     * What speaks against validating: the month is not over; or an approval or a contract ended since the hours were declared, or two records of the person
     * became one.
     *
     * @param known with the hours of this line
     */
    public static List<RefusalReason> refusalsOfValidation(Declared declared, Known known, YearMonth thisMonth) {
        var reasons = new ArrayList<RefusalReason>();
        if (!declared.month().isBefore(thisMonth)) {
            reasons.add(RefusalReason.of(
                    "MONTH_NOT_OVER",
                    "Ce mois n'est pas fini : ses heures peuvent encore changer.",
                    "This month is not over: its hours may still change."));
        }
        if (declared.hours().signum() > 0) {
            ofDays(declared.month(), BigDecimal.ZERO, known, thisMonth).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static boolean isPending(Known known) {
        return known.last() == ClauseLineStatus.DECLARED || known.last() == ClauseLineStatus.CHECKED;
    }

    private static RefusalReason hoursTwice() {
        return RefusalReason.of(
                "HOURS_TWICE",
                "Des heures de ce mois sont déjà déclarées et attendent le facilitateur.",
                "Hours of this month are declared already, and wait for the facilitator.");
    }

    private static List<RefusalReason> ofHours(Declared declared, Known known, YearMonth thisMonth) {
        var reasons = new ArrayList<RefusalReason>();
        if (!known.approved()) {
            reasons.add(RefusalReason.of(
                    "NOT_APPROVED_YET",
                    "La personne n'est pas agréée : ses heures ne comptent pas.",
                    "The person is not approved: their hours do not count."));
        } else {
            ofDays(declared.month(), declared.hours(), known, thisMonth).ifPresent(reasons::add);
        }
        reasons.addAll(ofTraining(declared, known));
        return reasons;
    }

    private static Optional<RefusalReason> ofDays(YearMonth month, BigDecimal more, Known known, YearMonth thisMonth) {
        if (known.days() == 0 || month.isAfter(thisMonth)) {
            return Optional.of(RefusalReason.of(
                    "OUT_OF_PERIOD",
                    "Aucun jour de ce mois n'est à la fois passé, dans l'agrément, dans le lot et dans le contrat de travail.",
                    "No day of this month is past, and in the approval, the lot and the work contract."));
        }
        return MonthlyMaximum.isOver(known.counted().add(more), known.days())
                        || MonthlyMaximum.isOver(known.elsewhere().add(more), known.daysElsewhere())
                ? Optional.of(overMaximum(known))
                : Optional.empty();
    }

    /** Of the line, and of what is worked in the same way in the month with it. */
    private static List<RefusalReason> ofTraining(Declared declared, Known known) {
        var all = known.inMode().add(declared.hours());
        var training = known.trainingInMode().add(declared.training());
        return isPart(declared.training(), declared.hours()) && (all.signum() < 0 || isPart(training, all))
                ? List.of()
                : List.of(RefusalReason.of(
                        "TRAINING_OVER_HOURS",
                        "Les heures de formation font partie des heures, dans la ligne et dans le mois.",
                        "The hours of training are a part of the hours, in the line and in the month."));
    }

    private static boolean isPart(BigDecimal part, BigDecimal all) {
        return part.compareTo(all.min(BigDecimal.ZERO)) >= 0 && part.compareTo(all.max(BigDecimal.ZERO)) <= 0;
    }

    /** How many hours the person has elsewhere is told to nobody. */
    private static RefusalReason overMaximum(Known known) {
        var most = MonthlyMaximum.ofDays(known.days());
        return RefusalReason.of(
                "OVER_MONTHLY_MAXIMUM",
                "Ces heures dépassent le maximum légal de 48 heures par semaine : %s h au plus pour ces %d jours, tous marchés réunis."
                        .formatted(FrenchFormat.grouped(most), known.days()),
                "These hours are over the legal maximum of 48 a week: %s h at most in these %d days, over all markets."
                        .formatted(most, known.days()));
    }
}
