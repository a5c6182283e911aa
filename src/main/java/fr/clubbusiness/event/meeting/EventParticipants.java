package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.event.rule.WishRules;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Finds who takes part in an event. Members may not read the registrations of others, so this is a function of the owner, which tells a side and a name, and
 * nobody to whoever has no seat.
 */
@ApplicationScoped
class EventParticipants {
    private static final Ordering<EventParticipant> ORDER = Ordering.newestFirst("p.id", EventParticipant::id);

    private static final String ALL = """
            SELECT p.id, p.side, p.name, r.first_name || ' ' || r.last_name AS person, p.organisation, p.expected
            FROM event_participants(:event) p LEFT JOIN registration r ON r.id = p.id
            """;

    private static final String OWN = """
            select r.id, r.side, r.status, r.organisationId from Registration r where r.id = :id and r.eventId = :event and r.status <> TO_CONFIRM
            """;

    private static final String HAS_SEAT = """
            select count(r) > 0 from Registration r where r.eventId = :event and r.organisationId = :own and r.status in (CONFIRMED, PRESENT, NO_SHOW)
            """;

    private final CurrentCaller current;
    private final Session rows;

    EventParticipants(CurrentCaller current, Session rows) {
        this.current = current;
        this.rows = rows;
    }

    /** Locks the event until the transaction ends, and reads it again. */
    ClubEvent lock(ClubEvent event) {
        rows.createNativeQuery("SELECT lock_event(:event)", Boolean.class)
                .setParameter("event", event.id())
                .getSingleResult();
        rows.refresh(event);
        return event;
    }

    /** Everybody who has a seat or stands in the timetable, by registration. */
    Map<UUID, EventParticipant> of(ClubEvent event) {
        return rows.createNativeQuery(ALL, Tuple.class)
                .setParameter("event", event.id())
                .getResultStream()
                .map(EventParticipant::of)
                .collect(Collectors.toMap(EventParticipant::id, Function.identity()));
    }

    /**
     * Whoever else has a seat: all of them for whoever organises, those of other organisations for a member.
     *
     * @throws NotFound when the caller has no seat
     */
    Listing<EventParticipant, EventParticipant.View> others(ClubEvent event) {
        var caller = current.get();
        if (!organises(caller, event) && !hasSeat(event)) {
            throw new NotFound("Cette liste de participants", "This list of participants");
        }
        return new Listing<>(
                caller.club(), ORDER, slice -> others(caller, event, slice), Listing.each(EventParticipant.View::of));
    }

    private List<EventParticipant> others(Caller caller, ClubEvent event, ListSlice<EventParticipant> slice) {
        var isMember = !organises(caller, event);
        var where = "WHERE p.expected" + (isMember ? " AND p.organisation IS DISTINCT FROM :own" : "");
        var query = rows.createNativeQuery(ALL + where + slice.and() + slice.orderBy(), Tuple.class)
                .setParameter("event", event.id());
        if (isMember) {
            query.setParameter("own", caller.organisation());
        }
        slice.values().forEach(query::setParameter);
        return query.setMaxResults(slice.fetch())
                .getResultStream()
                .map(EventParticipant::of)
                .toList();
    }

    /** Whether the organisation of the caller has a seat. */
    boolean hasSeat(ClubEvent event) {
        return rows.createQuery(HAS_SEAT, Boolean.class)
                .setParameter("event", event.id())
                .setParameter("own", current.get().organisation())
                .getSingleResult();
    }

    /** Whether the caller reads everything about this event. */
    static boolean organises(Caller caller, ClubEvent event) {
        return Access.REGISTRATIONS.includes(caller, event.organiser());
    }

    /** A registration whose meetings the caller reads. Throws {@link NotFound} for another's. */
    WishRules.Wishing own(ClubEvent event, UUID registration) {
        return registered(event, registration, organises(current.get(), event));
    }

    /**
     * A registration whose wishes the caller reads and writes: those of its own organisation, all for the agency. Whoever drafted the event takes part in it
     * too, and would read who wants to meet them, or not. Throws {@link NotFound} for another's.
     */
    WishRules.Wishing wishing(ClubEvent event, UUID registration) {
        return registered(event, registration, Access.REGISTRATIONS.isAll(current.get()));
    }

    private WishRules.Wishing registered(ClubEvent event, UUID registration, boolean anybody) {
        var caller = current.get();
        return rows.createQuery(OWN, Tuple.class)
                .setParameter("id", registration)
                .setParameter("event", event.id())
                .getResultStream()
                .filter(row -> anybody || caller.actsFor(row.get(3, UUID.class)))
                .map(row -> new WishRules.Wishing(
                        row.get(0, UUID.class), row.get(1, EventSide.class), row.get(2, RegistrationStatus.class)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Cette inscription", "This registration"));
    }
}
