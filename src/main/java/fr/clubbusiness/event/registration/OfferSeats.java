package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.history.History;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Offers each free seat to the first in the line who may have it, one person a seat. The database notes which events have a seat that became free. */
@ApplicationScoped
class OfferSeats implements DueWork {
    private static final String DUE =
            "clubId = ?1 and offersDue = true and status = PUBLISHED and startsAt > ?2 and id not in ?3 order by id";

    /** Whom one transaction looks at, of a line. The first of them has a seat, so the next transaction comes to others. */
    static final int MOST = 50;

    private final CurrentCaller current;
    private final EventSeats seats;
    private final History history;
    private final Outbox outbox;
    private final Session rows;
    private final Clock clock;

    OfferSeats(CurrentCaller current, EventSeats seats, History history, Outbox outbox, Session rows, Clock clock) {
        this.current = current;
        this.seats = seats;
        this.history = history;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-offers";
    }

    /** One event is locked at a time, so that no two transactions wait for each other. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                ClubEvent.<ClubEvent>find(DUE, current.get().club(), clock.instant(), except), most, ClubEvent::id);
    }

    @Override
    public void handle(UUID id) {
        var event = seats.lock(ClubEvent.findById(id));
        var taken = new EnumMap<EventSide, Integer>(event.counts().taken());
        var line = Registrations.line(id, event.shares().free(taken), MOST);
        for (var next : line) {
            if (event.shares().free(next.side(), taken) > 0) {
                offer(event, next);
                taken.merge(next.side(), 1, Integer::sum);
            }
        }
        if (line.size() < MOST) {
            settle(id);
        }
    }

    private void settle(UUID id) {
        // Not through the entity: whoever changes the event at this moment has read its version.
        rows.createNativeMutationQuery("UPDATE club_event SET offers_due = false WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private void offer(ClubEvent event, Registration next) {
        next.offer(seats.free(event), RegistrationRules.offerEnd(clock.instant(), event.startsAt()));
        Registration.flush();
        history.moved(
                SubjectKind.CLUB_EVENT,
                event.id(),
                "REGISTRATION_OFFERED",
                RegistrationStatus.WAITLISTED,
                next.status(),
                null);
        outbox.postToPerson(
                MessageKind.SEAT_OFFERED,
                ContactChannel.EMAIL,
                SubjectKind.CLUB_EVENT,
                event.id(),
                next.id().toString());
    }
}
