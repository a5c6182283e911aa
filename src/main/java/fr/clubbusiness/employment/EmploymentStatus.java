package fr.clubbusiness.employment;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a contract, and the statuses that may follow. */
@Schema(
        name = "EmploymentStatus",
        description = "Signé, commencé, non commencé, annulé avant le début, rompu pendant l'essai, ou fini.")
public enum EmploymentStatus implements Step<EmploymentStatus> {
    /** Signed: nobody has said yet that the person started. */
    SIGNED("signé"),
    /** The person started. */
    STARTED("commencé"),
    /** The person did not start on the first day. */
    NOT_STARTED("non commencé"),
    /** Called off before the first day, or recorded by mistake. */
    CANCELLED("annulé avant le début"),
    /** Ended by either side in the trial period. */
    BROKEN_IN_TRIAL("rompu pendant l'essai"),
    /** Ended in the ordinary way. */
    ENDED("fini");

    /** The statuses of contracts that took place, as a list for SQL: {@code ('A', 'B')}. */
    static final String COUNTED_IN_SQL = list(EmploymentStatus::counts, "'");

    /** The statuses of renewals that do not stand ({@link #undoesRenewal}), as a list for SQL. */
    public static final String UNDONE_RENEWAL_IN_SQL = list(EmploymentStatus::undoesRenewal, "'");

    /** The same, for HQL: {@code (A, B)}. */
    public static final String UNDONE_RENEWAL_IN_HQL = list(EmploymentStatus::undoesRenewal, "");

    private static final LocalizedText SUBJECT = new LocalizedText("Le contrat", "The contract");

    private final String label;

    EmploymentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<EmploymentStatus> next() {
        return switch (this) {
            case SIGNED -> EnumSet.of(STARTED, NOT_STARTED, CANCELLED);
            case STARTED -> EnumSet.of(BROKEN_IN_TRIAL, ENDED);
            case NOT_STARTED, CANCELLED, BROKEN_IN_TRIAL, ENDED -> EnumSet.noneOf(EmploymentStatus.class);
        };
    }

    /** Whether the contract binds: it is signed, and has not ended. */
    public boolean isInForce() {
        return switch (this) {
            case SIGNED, STARTED -> true;
            case NOT_STARTED, CANCELLED, BROKEN_IN_TRIAL, ENDED -> false;
        };
    }

    /** Whether a renewal with this status does not stand, so that the contract before it was the last one. */
    public boolean undoesRenewal() {
        return switch (this) {
            case NOT_STARTED, CANCELLED, BROKEN_IN_TRIAL -> true;
            case SIGNED, STARTED, ENDED -> false;
        };
    }

    private static String list(Predicate<EmploymentStatus> which, String quote) {
        return Arrays.stream(values())
                .filter(which)
                .map(status -> quote + status + quote)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Checks that dates and hours may change. Throws a {@link Conflict} once the contract has ended. */
    void requireInForce() {
        if (!isInForce()) {
            throw new Conflict(
                    "contract-over",
                    "Ce contrat est %s (%s) : ses dates et ses heures ne changent plus.".formatted(label, this),
                    "This contract is %s: its dates and hours change no more.".formatted(this));
        }
    }

    /** Whether its days count: months of CDDI, hours lent. */
    public boolean counts() {
        return switch (this) {
            case SIGNED, STARTED, BROKEN_IN_TRIAL, ENDED -> true;
            case NOT_STARTED, CANCELLED -> false;
        };
    }
}
