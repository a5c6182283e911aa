package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.employment.EmploymentStatus;
import java.time.LocalDate;
import java.util.Arrays;

/** Why a hire is cancelled. */
public enum CancelReason {
    /** Before the first day: the hire was called off, or recorded by mistake. */
    BEFORE_START("annulée avant le début", EmploymentStatus.CANCELLED),
    /** The person did not start on the first day. */
    NOT_STARTED("contrat non commencé", EmploymentStatus.NOT_STARTED),
    /** Ended by either side in the trial period. */
    BROKEN_IN_TRIAL("rompue pendant la période d'essai", EmploymentStatus.BROKEN_IN_TRIAL);

    private final String label;
    private final EmploymentStatus status;

    CancelReason(String label, EmploymentStatus status) {
        this.label = label;
        this.status = status;
    }

    /** The reason that this status of the contract gives. */
    public static CancelReason of(EmploymentStatus status) {
        return Arrays.stream(values())
                .filter(reason -> reason.status == status)
                .findFirst()
                .orElseThrow();
    }

    /** The status of the contract of a hire that is cancelled for this reason. */
    public EmploymentStatus status() {
        return status;
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
