package fr.clubbusiness.immersion.place;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Closes a place the day after its last one. */
@ApplicationScoped
class ClosePlaces implements DueWork {
    private static final String DUE =
            "from ImmersionPlace p where p.clubId = ?1 and p.status <> CLOSED and p.lastDay < ?2 and p.id not in ?3 order by p.lastDay, p.id";

    private final CurrentCaller current;
    private final OfferPlaces offering;
    private final Clock clock;

    ClosePlaces(CurrentCaller current, OfferPlaces offering, Clock clock) {
        this.current = current;
        this.offering = offering;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersion-place-close";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                ImmersionPlace.<ImmersionPlace>find(DUE, current.get().club(), LocalDate.now(clock), except),
                most,
                ImmersionPlace::id);
    }

    @Override
    public void handle(UUID id) {
        offering.close(ImmersionPlace.findById(id), "PERIOD_OVER");
    }
}
