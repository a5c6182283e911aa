package fr.clubbusiness.commitment;

import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What may be offered, changed, taken and answered. Source: the club's law on commitments. */
final class CommitmentRules {
    /** A commitment that lasts for longer is offered again. */
    static final int LONGEST_MONTHS = 36;

    /** How long whoever took it may say whether it was kept, from the day on which they are asked. */
    static final int DAYS_TO_ANSWER = 30;

    /** The partners who accompany people, and may take what is offered to them. A buyer, a financer or a commune may not. */
    static final Set<PartnerKind> RECEIVERS = Set.of(PartnerKind.SCHOOL, PartnerKind.YOUTH, PartnerKind.PROVIDER);

    private CommitmentRules() {}

    /** All that speaks against offering this. */
    static List<RefusalReason> refusals(CommitmentTerms terms, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        var period = terms.period();
        if (period.to().isBefore(period.from())) {
            reasons.add(RefusalReason.of(
                    "PERIOD_REVERSED", "La période finit avant de commencer.", "The period ends before it begins."));
        }
        if (period.to().isBefore(today)) {
            reasons.add(RefusalReason.of("PERIOD_OVER", "La période est déjà finie.", "The period is over already."));
        }
        if (period.to().isAfter(period.from().plusMonths(LONGEST_MONTHS))) {
            reasons.add(RefusalReason.of(
                    "PERIOD_TOO_LONG",
                    "Un engagement dure trois ans au plus : il se propose de nouveau ensuite.",
                    "A commitment lasts three years at most: it is offered again afterwards."));
        }
        reasons.addAll(ofDetails(terms));
        return reasons;
    }

    private static List<RefusalReason> ofDetails(CommitmentTerms terms) {
        var reasons = new ArrayList<RefusalReason>();
        var fitting = terms.kind().details();
        var details = terms.details();
        if (details != null && details.describesPlace() && fitting != CommitmentKind.Details.PLACE) {
            reasons.add(RefusalReason.of(
                    "PREMISES_ONLY",
                    "La surface, le loyer et le plain-pied ne se disent que de locaux (PREMISES).",
                    "The size, the rent and steps are said of premises (PREMISES) alone."));
        }
        if (details != null && details.describesHours() && fitting != CommitmentKind.Details.HOURS) {
            reasons.add(RefusalReason.of(
                    "HOURS_ONLY",
                    "Les heures et les langues ne se disent que d'un parrainage, d'un tuteur ou d'un mécénat de compétences.",
                    "Hours and languages are said of mentoring, a tutor or sponsored skills alone."));
        }
        if (fitting == CommitmentKind.Details.PLACE && (details == null || details.m2() == null)) {
            reasons.add(RefusalReason.of(
                    "M2_MISSING", "Dites la surface des locaux, en m².", "Say the size of the premises, in m²."));
        }
        if (terms.kind() == CommitmentKind.MENTORING && (details == null || details.hoursAMonth() == null)) {
            reasons.add(RefusalReason.of(
                    "HOURS_MISSING",
                    "Dites combien d'heures par mois le parrainage représente.",
                    "Say how many hours a month the mentoring takes."));
        }
        return reasons;
    }

    /**
     * All that speaks against changing an offer to this.
     *
     * @param taken how many are taken already
     */
    static List<RefusalReason> refusalsOfChange(
            CommitmentTerms before, CommitmentTerms after, int taken, LocalDate today) {
        var reasons = new ArrayList<>(refusals(after, today));
        if (taken > 0 && !after.isSameButQuantity(before)) {
            reasons.add(RefusalReason.of(
                    "TAKEN_TERMS",
                    "Une partie est déjà prise : seule la quantité change encore.",
                    "Some of it is taken already: only the quantity may still change."));
        }
        if (after.quantity() < taken) {
            reasons.add(RefusalReason.of(
                    "UNDER_TAKEN",
                    "%d %s : la quantité ne descend pas plus bas."
                            .formatted(taken, taken == 1 ? "est déjà pris" : "sont déjà pris"),
                    "%d %s taken already: the quantity goes no lower.".formatted(taken, taken == 1 ? "is" : "are")));
        }
        return reasons;
    }

    /**
     * Whoever takes.
     *
     * @param isStructure whether they act for a structure
     * @param partner the kinds of their organisation, as a partner
     * @param isOfferer whether it is their own offer
     */
    record Taker(boolean isStructure, Collection<PartnerKind> partner, boolean isOfferer) {
        boolean isReceiver() {
            return isStructure || partner.stream().anyMatch(RECEIVERS::contains);
        }
    }

    /**
     * What whoever takes has already.
     *
     * @param quantity what they took before
     * @param isAnswered whether it is said what became of it
     */
    record Had(int quantity, boolean isAnswered) {
        static final Had NOTHING = new Had(0, false);
    }

    /**
     * All that speaks against taking this many in all. What is answered grows no more: nobody would be asked about the rest.
     *
     * @param left how many nobody took yet
     */
    static List<RefusalReason> refusalsOfTaking(
            Taker taker, int wanted, Had had, int left, LocalDate lastDay, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (!taker.isReceiver()) {
            reasons.add(
                    RefusalReason.of(
                            "NOT_A_RECEIVER",
                            "Une structure prend un engagement, ou un partenaire qui accompagne des personnes : école, jeunesse, prestataire.",
                            "A structure takes a commitment, or a partner who accompanies people: a school, for the young, a provider."));
        }
        if (taker.isOfferer()) {
            reasons.add(
                    RefusalReason.of("OWN_COMMITMENT", "Cet engagement est le vôtre.", "This commitment is your own."));
        }
        if (had.isAnswered()) {
            reasons.add(RefusalReason.of(
                    "ALREADY_ANSWERED",
                    "Il est déjà dit si ce que vous avez pris a été tenu : vous ne pouvez plus en prendre davantage.",
                    "It is said already whether what you took was kept: you can take no more of it."));
        }
        if (wanted < had.quantity()) {
            reasons.add(RefusalReason.of(
                    "LESS_THAN_TAKEN",
                    "Vous en avez déjà pris %d : dites à la fin si cela a été tenu.".formatted(had.quantity()),
                    "You took %d already: say at the end whether it was kept.".formatted(had.quantity())));
        }
        if (wanted - had.quantity() > left) {
            reasons.add(RefusalReason.of(
                    "OVER_QUANTITY",
                    left == 0 ? "Il n'en reste plus." : "Il n'en reste que %d.".formatted(left),
                    left == 0 ? "Nothing is left." : "Only %d are left.".formatted(left)));
        }
        if (lastDay.isBefore(today)) {
            reasons.add(RefusalReason.of("PERIOD_OVER", "La période est déjà finie.", "The period is over already."));
        }
        return reasons;
    }

    /** The last day on which whoever took it says whether it was kept, once asked on this day. */
    static LocalDate lastDayToAnswer(LocalDate askedOn) {
        return askedOn.plusDays(DAYS_TO_ANSWER - 1L);
    }

    /** All that speaks against saying today whether it was kept. */
    static List<RefusalReason> refusalsOfAnswer(LocalDate firstDay, LocalDate today) {
        return firstDay.isAfter(today)
                ? List.of(RefusalReason.of(
                        "NOT_BEGUN", "La période n'a pas encore commencé.", "The period has not begun yet."))
                : List.of();
    }
}
