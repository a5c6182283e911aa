package fr.clubbusiness.pathway.rule;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against an action on a barrier: against planning it, and against saying that it is done. All reasons together. */
public final class ActionLaw {
    static final RefusalReason BARRIER_NOT_KNOWN = RefusalReason.of(
            "BARRIER_NOT_KNOWN",
            "La personne n'a pas ce frein : notez-le d'abord dans ses données sensibles.",
            "The person does not have this barrier: record it first in their sensitive data.");

    static final RefusalReason BARRIER_LIFTED = RefusalReason.of(
            "BARRIER_LIFTED",
            "Ce frein est levé : reprenez-le d'abord s'il revient.",
            "This barrier is lifted: reopen it first if it comes back.");

    static final RefusalReason UNKNOWN_SERVICE = RefusalReason.of(
            "UNKNOWN_SERVICE",
            "Le club ne connaît pas ce service : choisissez-le parmi ceux qui aident à lever ce frein.",
            "The club does not know this service: choose one of those that help with this barrier.");

    static final RefusalReason DUE_IN_PAST = RefusalReason.of(
            "DUE_IN_PAST",
            "Une action se prévoit pour aujourd'hui ou plus tard.",
            "An action is planned for today or later.");

    static final RefusalReason DONE_IN_FUTURE = RefusalReason.of(
            "DONE_IN_FUTURE",
            "Une action est faite au plus tard aujourd'hui.",
            "An action is done today at the latest.");

    static final RefusalReason DONE_LONG_AGO = RefusalReason.of(
            "DONE_LONG_AGO",
            "Une action se note dans l'année où elle a été faite.",
            "An action is recorded within a year of the day on which it was done.");

    static final RefusalReason DUE_TOO_LATE = RefusalReason.of(
            "DUE_TOO_LATE",
            "Une action se prévoit pour dans un an au plus : au-delà, le parcours semblerait avancer.",
            "An action is planned for within a year: beyond, the path would seem to move on.");

    private ActionLaw() {}

    /**
     * All reasons against recording an action; empty when it may be.
     *
     * @param barrier how far the person is with the barrier; null when they do not have it
     * @param doneOn the day on which it was done; null when it is only planned
     * @param citesUnknown whether it cites a service that the club does not have
     */
    public static List<RefusalReason> refusals(
            Barrier.@Nullable Status barrier,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean citesUnknown,
            LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (barrier == null) {
            reasons.add(BARRIER_NOT_KNOWN);
        }
        if (barrier == Barrier.Status.LIFTED) {
            reasons.add(BARRIER_LIFTED);
        }
        if (citesUnknown) {
            reasons.add(UNKNOWN_SERVICE);
        }
        // What is done already need not have been planned.
        if (doneOn == null && dueOn.isBefore(today)) {
            reasons.add(DUE_IN_PAST);
        }
        if (dueOn.isAfter(today.plusYears(1))) {
            reasons.add(DUE_TOO_LATE);
        }
        if (doneOn != null) {
            reasons.addAll(refusalsOfDone(doneOn, today));
        }
        return List.copyOf(reasons);
    }

    /** All reasons against this day as the one on which an action was done; empty when it may be. */
    public static List<RefusalReason> refusalsOfDone(LocalDate doneOn, LocalDate today) {
        if (doneOn.isAfter(today)) {
            return List.of(DONE_IN_FUTURE);
        }
        return doneOn.isBefore(today.minusYears(1)) ? List.of(DONE_LONG_AGO) : List.of();
    }
}
