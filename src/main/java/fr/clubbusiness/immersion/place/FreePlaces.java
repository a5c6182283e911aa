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

/** Shows a place to everybody once the day of those who are served first is over. */
@ApplicationScoped
class FreePlaces implements DueWork {
    private static final String DUE =
            "from ImmersionPlace p where p.clubId = ?1 and p.firstUntil < ?2 and p.id not in ?3 order by p.id";

    private final CurrentCaller current;
    private final Clock clock;

    FreePlaces(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersion-place-free";
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
        ImmersionPlace.<ImmersionPlace>findById(id).freeForAll();
    }
}
