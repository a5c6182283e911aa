package fr.clubbusiness.event;

import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The announced events to come that stand in a member's calendar: those for which their organisation has a seat, or that it prepared; all of them for the agency. */
public final class EventDates {
    private static final String TO_COME =
            "from ClubEvent e where e.clubId = :club and e.status = PUBLISHED and e.endsAt > :now";

    private static final String OWN = """
             and (e.organiserId = :own or exists (
                select 1 from Registration r where r.eventId = e.id and r.organisationId = :own and r.status = CONFIRMED))
            """;

    /**
     * An event as a date.
     *
     * @param where the place, or that it is online
     * @param changedAt when it was announced, or last told of
     */
    public record EventDate(
            UUID id, String reference, String title, Instant from, Instant to, String where, Instant changedAt) {}

    /** What the caller prepared, or registered somebody for. */
    private static final String MINE = """
             and (e.createdBy = :me or exists (
                select 1 from Registration m where m.eventId = e.id and m.registeredBy = :me and m.status = CONFIRMED))
            """;

    private EventDates() {}

    /**
     * Those of the caller, the next one first.
     *
     * @param onlyMine only what the caller prepared, or registered somebody for
     */
    public static List<EventDate> of(Caller caller, boolean onlyMine, Clock clock) {
        var values = new HashMap<String, Object>();
        values.put("club", caller.club());
        values.put("now", clock.instant());
        var isAgency = Access.EVENTS.isAll(caller);
        if (!isAgency) {
            values.put("own", caller.organisation());
        }
        if (onlyMine) {
            values.put("me", caller.member());
        }
        var where = TO_COME + (isAgency ? "" : OWN) + (onlyMine ? MINE : "");
        return ClubEvent.<ClubEvent>find(where + " order by e.startsAt, e.id", values).stream()
                .map(EventDates::date)
                .toList();
    }

    private static EventDate date(ClubEvent event) {
        return new EventDate(
                event.id(),
                event.reference(),
                event.title(),
                event.startsAt(),
                event.endsAt(),
                event.place()
                        .map(place -> place.name() + ", " + place.address())
                        .orElse("À distance"),
                event.newsAt().or(event::publishedAt).orElse(event.createdAt()));
    }
}
