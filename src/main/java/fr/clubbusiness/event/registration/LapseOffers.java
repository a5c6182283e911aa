package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ends the offers that nobody took in time. Their seats are then offered to whoever is next. */
@ApplicationScoped
class LapseOffers implements DueWork {
    private static final String DUE = """
            clubId = ?1 and status = OFFERED and offeredUntil <= ?2 and id not in ?3 order by eventId, offeredUntil, id
            """;

    private final CurrentCaller current;
    private final MoveRegistrations moves;
    private final Clock clock;

    LapseOffers(CurrentCaller current, MoveRegistrations moves, Clock clock) {
        this.current = current;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-offer-end";
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
        moves.lapse(event, registration);
    }
}
