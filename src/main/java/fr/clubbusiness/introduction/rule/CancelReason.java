package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;

/** Why a hire is cancelled. */
public enum CancelReason {
    /** Before the first day: called off, or entered wrongly. */
    BEFORE_START("annulée avant le début"),
    /** The first day came and nobody started. */
    NOT_STARTED("contrat non commencé"),
    /** Broken by either side in the trial period. */
    BROKEN_IN_TRIAL("rompue pendant la période d'essai");

    private final String label;

    CancelReason(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }

    /** Whether a hire that starts on {@code start} can be cancelled so on {@code day}: only the first is for before the start. */
    public boolean fits(LocalDate day, LocalDate start) {
        return day.isBefore(start) == (this == BEFORE_START);
    }
}
