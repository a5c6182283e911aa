package fr.clubbusiness.membership;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deletes requests that nobody confirmed in time, and those refused a year ago, with their contacts. */
@ApplicationScoped
class PurgeJoinRequests implements DueWork {
    private final CurrentCaller current;
    private final Clock clock;

    PurgeJoinRequests(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership-request-purge";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var now = clock.instant();
        return MembershipRequests.lockOver(
                current.get().club(),
                now.minus(RequestBounds.TO_CONFIRM),
                now.minus(RequestBounds.REFUSED_KEPT),
                most,
                except);
    }

    @Override
    public void handle(UUID id) {
        MembershipRequest.deleteById(id);
    }
}
