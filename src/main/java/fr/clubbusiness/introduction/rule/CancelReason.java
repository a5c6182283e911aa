package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;

/** Why a hire is cancelled. */
public enum CancelReason {
    /** Before the first day: the hire was called off, or recorded by mistake. */
    BEFORE_START("annulée avant le début"),
    /** The person did not start on the first day. */
    NOT_STARTED("contrat non commencé"),
    /** Ended by either side in the trial period. */
    BROKEN_IN_TRIAL("rompue pendant la période d'essai");

    private final String label;

    CancelReason(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }

    /**
     * Whether this reason fits a hire that starts on {@code start} and is cancelled on {@code day}. {@code BEFORE_START} is for the days
     * before the start, the others for the start and after.
     */
    public boolean fits(LocalDate day, LocalDate start) {
        return day.isBefore(start) == (this == BEFORE_START);
    }
}
