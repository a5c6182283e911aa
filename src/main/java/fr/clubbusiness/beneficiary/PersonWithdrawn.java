package fr.clubbusiness.beneficiary;

import java.util.UUID;

/**
 * An event: a person may no longer be proposed, so everything open for them must end. It is fired synchronously, inside the transaction of the
 * change: if an observer fails, the change is rolled back. Features above observe it; this package does not know them.
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
        AGREEMENT_WITHDRAWN,
        /** Another structure accompanies them, to which they have not agreed yet. */
        TRANSFERRED
    }
}
