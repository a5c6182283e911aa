package fr.clubbusiness.beneficiary;

import java.util.UUID;

/**
 * A person is no longer to be proposed: whatever is open for them must end. Fired synchronously, inside the transaction of the change,
 * so that an observer's work stands or falls with it. Features built on this one observe it; this one does not know them.
 *
 * @param club of the person
 * @param beneficiary the person's key
 * @param cause why
 */
public record PersonWithdrawn(UUID club, UUID beneficiary, Cause cause) {

    /** Why a person is no longer to be proposed. */
    public enum Cause {
        /** The structure no longer accompanies them. */
        LEFT,
        /** They took back their agreement to be proposed. */
        AGREEMENT_WITHDRAWN
    }
}
