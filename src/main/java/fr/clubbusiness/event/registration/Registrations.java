package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds registrations: those of the caller's organisation, all of the events that it organises, and all of them for the agency. */
final class Registrations {
    private static final Ordering<Registration> ORDER = Ordering.newestFirst("id", Registration::id);

    private Registrations() {}

    /** Those for an event that the caller sees. What a stranger has not confirmed is read by nobody. */
    static Listing<Registration, RegistrationView> of(Caller caller, ClubEvent event) {
        return new Listing<>(
                caller.club(), ORDER, slice -> rows(caller, event, slice), Listing.each(RegistrationView::of));
    }

    private static List<Registration> rows(Caller caller, ClubEvent event, ListSlice<Registration> slice) {
        var values = slice.values();
        values.put("event", event.id());
        var where = "eventId = :event and status <> TO_CONFIRM";
        if (!organises(caller, event)) {
            values.put("own", caller.organisation());
            where += " and organisationId = :own";
        }
        return Registration.<Registration>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    /** Whether the caller reads every registration for this event, and marks who came. */
    static boolean organises(Caller caller, ClubEvent event) {
        return Access.REGISTRATIONS.includes(caller, event.organiser());
    }

    /** One of this event. Throws {@link NotFound} when the caller sees none. */
    static Registration get(Caller caller, ClubEvent event, UUID id) {
        return Registration.<Registration>find("id = ?1 and eventId = ?2 and status <> TO_CONFIRM", id, event.id())
                .<Registration>firstResultOptional()
                .filter(found -> organises(caller, event)
                        || found.organisation().filter(caller::actsFor).isPresent())
                .orElseThrow(Registrations::unknown);
    }

    static NotFound unknown() {
        return new NotFound("Cette inscription", "This registration");
    }

    /** Who has a seat, by name. */
    static List<Registration> expected(ClubEvent event) {
        return Registration.list(
                "eventId = ?1 and status in (CONFIRMED, PRESENT, NO_SHOW) order by lower(lastName), lower(firstName), id",
                event.id());
    }

    /** For the club itself. */
    static Optional<Registration> find(UUID id) {
        return Registration.findByIdOptional(id);
    }

    /** Those of these sides in the line of an event, the first one first, at most so many. For the club itself. */
    static List<Registration> line(UUID event, Set<EventSide> sides, int most) {
        return Registration.<Registration>find(
                        "eventId = ?1 and status = WAITLISTED and side in ?2 order by queuedAt, id", event, sides)
                .page(0, most)
                .list();
    }

    /** Those of an organisation that still stand, for events to come, by event. */
    static List<Registration> toCome(UUID organisation, Instant now) {
        return Registration.list(
                "organisationId = ?1 and status in (CONFIRMED, OFFERED, WAITLISTED) and eventId in (select e.id from ClubEvent e where e.startsAt > ?2) order by eventId, id",
                organisation,
                now);
    }

    /** Whether the caller may read that this address has a seat, or waits for one. */
    static boolean isRead(Caller caller, ClubEvent event, String email) {
        return organises(caller, event)
                || Registration.count(
                                "eventId = ?1 and lower(email) = lower(?2) and organisationId = ?3 and status in (CONFIRMED, OFFERED, WAITLISTED, PRESENT, NO_SHOW)",
                                event.id(),
                                email,
                                caller.organisation())
                        > 0;
    }
}
