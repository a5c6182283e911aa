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
        TRANSFERRED,
        /** Their record becomes part of another one of theirs. */
        MERGED
    }

    /**
     * An event: another record of the same person became part of this one, and what happened to either stands there.
     *
     * @param kept the key of the person
     */
    public record Joined(UUID kept) {}
}
