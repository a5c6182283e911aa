package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who signs an agreement, when it counts, and when its people are forgotten. */
public final class AgreementRules {
    /** What is known of people ends on this day of the year after the immersion. */
    private static final Month MONTH_OF_END = Month.AUGUST;

    private static final int DAY_OF_END = 31;

    /** A draft for which nobody is asked to sign holds its seat for so many days. */
    public static final int DRAFT_DAYS = 14;

    private AgreementRules() {}

    /** The days of a place and of an agreement, as far as no age is needed. */
    public static List<RefusalReason> refusalsOfDays(ImmersionSchedule schedule, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (schedule.to().isBefore(schedule.from())) {
            reasons.add(RefusalReason.of(
                    "PERIOD_REVERSED", "La période finit avant de commencer.", "The period ends before it begins."));
        } else if (schedule.days().isEmpty()) {
            reasons.add(RefusalReason.of(
                    "NO_DAY",
                    "Aucun de ces jours de la semaine ne tombe dans la période.",
                    "None of these weekdays is in the period."));
        }
        reasons.addAll(refusalsOfBegun(schedule.from(), today));
        if (schedule.minutes() <= 0) {
            reasons.add(RefusalReason.of(
                    "HOURS_REVERSED",
                    "La journée finit avant de commencer, ou n'est que pause.",
                    "The day ends before it begins, or is only a break."));
        }
        return reasons;
    }

    /** From the first day on, nothing is signed, validated or changed. */
    public static List<RefusalReason> refusalsOfBegun(LocalDate first, LocalDate today) {
        return first.isAfter(today)
                ? List.of()
                : List.of(RefusalReason.of(
                        "ALREADY_BEGUN",
                        "Le premier jour est déjà là : une convention se signe et se valide avant.",
                        "The first day is here already: an agreement is signed and validated before."));
    }

    /** Whether a period is within that of the place, also once the place is closed. */
    public static List<RefusalReason> refusalsOfPlace(ImmersionSchedule schedule, LocalDate first, LocalDate last) {
        return schedule.from().isBefore(first) || schedule.to().isAfter(last)
                ? List.of(RefusalReason.of(
                        "OUT_OF_PLACE",
                        "La place est proposée du %s au %s.".formatted(first, last),
                        "The place is offered from %s to %s.".formatted(first, last)))
                : List.of();
    }

    /**
     * Who is missing among those who sign, who signs nothing, and who would sign by the same address. The host alone says who signs for it.
     *
     * @param isHosts whether one of the addresses is that of who signs for the host
     */
    public static List<RefusalReason> refusalsOfSignatories(
            Set<AgreementParty> parties,
            Collection<AgreementParty> named,
            Collection<String> addresses,
            boolean isHosts) {
        var reasons = new ArrayList<RefusalReason>();
        var required = EnumSet.copyOf(parties);
        required.remove(AgreementParty.HOST);
        required.stream()
                .filter(party -> !named.contains(party))
                .forEach(party -> reasons.add(RefusalReason.of(
                        "SIGNATORY_MISSING",
                        "Il manque l'adresse de qui signe : %s.".formatted(party.label()),
                        "The address of a signatory is missing: %s.".formatted(party))));
        if (!required.containsAll(named) || new HashSet<>(named).size() < named.size()) {
            reasons.add(RefusalReason.of(
                    "SIGNATORY_TOO_MANY",
                    "Vous nommez, une fois chacun : %s. Qui accueille dit lui-même qui signe pour lui."
                            .formatted(labels(required)),
                    "You name, once each: %s. The host says itself who signs for it.".formatted(required)));
        }
        if (isHosts
                || addresses.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < addresses.size()) {
            reasons.add(RefusalReason.of(
                    "SAME_ADDRESS",
                    "Chacun signe depuis sa propre adresse : deux signataires ont la même.",
                    "Each signs by an address of their own: two signatories have the same."));
        }
        return reasons;
    }

    /** All that an agreement lacks to count. It insures before: on the first day itself it is too late. */
    public static List<RefusalReason> refusalsOfValidation(
            Set<AgreementParty> required,
            Set<AgreementParty> signed,
            boolean hasReference,
            LocalDate first,
            LocalDate today) {
        var reasons = new ArrayList<>(refusalsOfBegun(first, today));
        var missing = required.stream().filter(party -> !signed.contains(party)).toList();
        if (!missing.isEmpty()) {
            reasons.add(RefusalReason.of(
                    "SIGNATURE_MISSING",
                    "N'ont pas signé ces conditions : %s.".formatted(labels(missing)),
                    "These have not signed these terms: %s.".formatted(missing)));
        }
        if (!hasReference) {
            reasons.add(RefusalReason.of(
                    "REFERENCE_MISSING",
                    "Donnez la référence de la convention officielle : c'est elle qui assure.",
                    "Give the reference of the official agreement: it insures."));
        }
        return reasons;
    }

    /** Until when it may be cancelled. */
    public static List<RefusalReason> refusalsOfCancellation(LocalDate first, LocalDate today) {
        return today.isBefore(first)
                ? List.of()
                : List.of(RefusalReason.of(
                        "ALREADY_BEGUN",
                        "Le premier jour est déjà là : dites à la fin si elle a été tenue.",
                        "The first day is here already: say at the end whether it took place."));
    }

    /** When it may be said how it went. */
    public static List<RefusalReason> refusalsOfAssessment(
            ImmersionHeld held, LocalDate first, LocalDate last, LocalDate today) {
        var from = held == ImmersionHeld.DONE ? last : first;
        return today.isBefore(from)
                ? List.of(RefusalReason.of(
                        "NOT_OVER",
                        "Cela se dit à partir du %s.".formatted(from),
                        "This can be said from %s on.".formatted(from)))
                : List.of();
    }

    /** The immersions whose last day is not after this one are forgotten today. */
    public static LocalDate lastDayForgotten(LocalDate today) {
        var isPast = !today.isBefore(LocalDate.of(today.getYear(), MONTH_OF_END, DAY_OF_END));
        return LocalDate.of(today.getYear() - (isPast ? 1 : 2), Month.DECEMBER, 31);
    }

    private static String labels(Collection<AgreementParty> parties) {
        return parties.stream().sorted().map(AgreementParty::label).collect(Collectors.joining(", "));
    }
}
