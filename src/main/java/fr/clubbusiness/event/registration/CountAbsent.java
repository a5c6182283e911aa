package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notes who did not come, once an event was held: whoever had a seat and was not seen. */
@ApplicationScoped
class CountAbsent implements DueWork {
    private static final String DUE = """
            from Registration r where r.clubId = ?1 and r.status = CONFIRMED and exists (
                select 1 from ClubEvent e where e.id = r.eventId and e.status = HELD and e.startsAt <= ?2) and r.id not in ?3 order by r.eventId, r.id
            """;

    private final CurrentCaller current;
    private final MoveRegistrations moves;
    private final Clock clock;

    CountAbsent(CurrentCaller current, MoveRegistrations moves, Clock clock) {
        this.current = current;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-absences";
    }

    /** Without a lock: the event is locked first, then it is judged again. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return Registration.<Registration>find(DUE, current.get().club(), clock.instant(), except)
                .page(0, most)
                .stream()
                .map(Registration::id)
                .toList();
    }

    @Override
    public void handle(UUID id) {
        Registration registration = Registration.findById(id);
        ClubEvent event = ClubEvent.findById(registration.eventId());
        moves.miss(event, registration);
    }
}
