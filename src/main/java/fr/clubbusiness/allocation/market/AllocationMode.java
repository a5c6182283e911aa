package fr.clubbusiness.allocation.market;

import fr.clubbusiness.problem.WorkLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an allocation aims at, when not every need and person can have their first choice. */
@Schema(name = "AllocationMode")
public enum AllocationMode {
    /** The most people placed and, among such proposals, the best total score. */
    MOST_PLACED,
    /** No need and person who both prefer each other. Among such proposals, the one that suits people most. */
    STABLE;

    /** Computes the assignment. Only the auction may take long enough to need {@code limit}. */
    public Assignment assign(Market market, WorkLimit limit) {
        return switch (this) {
            case MOST_PLACED -> Auction.mostPlaced(market, limit);
            case STABLE -> DeferredAcceptance.stable(market);
        };
    }
}
