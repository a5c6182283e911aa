package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.hibernate.Session;

/**
 * Asks the database about the seats of an event. Whoever registers may not read the other registrations, so these are functions of the owner, which tell a
 * number and no more.
 */
@ApplicationScoped
class EventSeats {
    private final Session rows;

    EventSeats(Session rows) {
        this.rows = rows;
    }

    /** Locks the event until the transaction ends, and reads it again: its counts are now true, and stay so. */
    ClubEvent lock(ClubEvent event) {
        rows.createNativeQuery("SELECT lock_event(?1)", Boolean.class)
                .setParameter(1, event.id())
                .getSingleResult();
        rows.refresh(event);
        return event;
    }

    /** The lowest seat that nobody holds. */
    int free(ClubEvent event) {
        return rows.createNativeQuery("SELECT free_seat(?1)", Integer.class)
                .setParameter(1, event.id())
                .getSingleResult();
    }

    /** Whether somebody with this address has a seat or waits for one. */
    boolean isRegistered(ClubEvent event, String email) {
        return rows.createNativeQuery("SELECT is_registered(?1, ?2)", Boolean.class)
                .setParameter(1, event.id())
                .setParameter(2, email)
                .getSingleResult();
    }

    /** Whether somebody of these sides waits. */
    boolean isAwaited(ClubEvent event, Collection<EventSide> sides) {
        return rows.createNativeQuery("SELECT is_awaited(?1, ?2)", Boolean.class)
                .setParameter(1, event.id())
                .setParameter(2, sides.stream().map(EventSide::name).toArray(String[]::new))
                .getSingleResult();
    }
}
