package fr.clubbusiness.allocation.market;

import fr.clubbusiness.problem.WorkLimit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sought when not everybody can have whom they would rather have. */
@Schema(name = "AllocationMode")
public enum AllocationMode {
    /** As many people placed as can be, and the best total score among all such proposals. */
    MOST_PLACED,
    /** No need and person who would both rather have each other; of all such proposals, the one that suits people most. */
    STABLE;

    /** The assignment sought; of the two, only the auction may take long. */
    public Assignment assign(Market market, WorkLimit limit) {
        return switch (this) {
            case MOST_PLACED -> Auction.mostPlaced(market, limit);
            case STABLE -> DeferredAcceptance.stable(market);
        };
    }
}
