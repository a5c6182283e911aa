package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.WishRules;
import fr.clubbusiness.event.rule.WishRules.Wishing;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Keeps whom participants wish to meet. */
@ApplicationScoped
class KeepWishes {
    private static final String WISHES = """
            SELECT w.to_registration, w.strength FROM meeting_wish w WHERE w.from_registration = :by ORDER BY w.strength DESC, w.to_registration
            """;

    private static final String NEVER = """
            SELECT x.other_registration FROM meeting_exclusion x WHERE x.said_by = :by ORDER BY x.other_registration
            """;

    private static final String WISH = """
            INSERT INTO meeting_wish (from_registration, to_registration, club_id, event_id, strength)
            SELECT :by, w.id, :club, :event, w.strength FROM unnest(:ids, :strengths) AS w (id, strength)
            """;

    private static final String EXCLUDE = """
            INSERT INTO meeting_exclusion (club_id, event_id, one_registration, other_registration, said_by)
            SELECT :club, :event, :by, x.id, :by FROM unnest(:ids) AS x (id)
            """;

    private final CurrentCaller current;
    private final EventParticipants participants;
    private final History history;
    private final Session rows;

    KeepWishes(CurrentCaller current, EventParticipants participants, History history, Session rows) {
        this.current = current;
        this.participants = participants;
        this.history = history;
        this.rows = rows;
    }

    MeetingWishes.View of(UUID registration) {
        var wishes = rows.createNativeQuery(WISHES, Tuple.class)
                .setParameter("by", registration)
                .getResultStream()
                .map(row -> new MeetingWishes.Wish(row.get(0, UUID.class), row.get(1, Integer.class)))
                .toList();
        return new MeetingWishes.View(
                wishes,
                rows.createNativeQuery(NEVER, UUID.class)
                        .setParameter("by", registration)
                        .getResultList());
    }

    /**
     * Replaces them. The event is locked.
     *
     * @throws Refused with every reason against it
     */
    void replace(ClubEvent event, Wishing by, MeetingWishes asked) {
        var sides = participants.of(event).values().stream()
                .filter(EventParticipant::isExpected)
                .collect(Collectors.toMap(EventParticipant::id, EventParticipant::side));
        Refused.ifAny(WishRules.refusals(by, asked.wished(), asked.excluded(), sides, event.status(), isClosed(event)));
        delete("DELETE FROM meeting_wish WHERE from_registration = :by", by.id());
        delete("DELETE FROM meeting_exclusion WHERE said_by = :by", by.id());
        wish(event, by.id(), asked.wishes());
        exclude(event, by.id(), asked.excluded());
        history.record(SubjectKind.CLUB_EVENT, event.id(), "WISHES_KEPT", null);
    }

    /** The timetable is made. The agency still writes, for who got a seat since, and computes it again. */
    private boolean isClosed(ClubEvent event) {
        return !Access.REGISTRATIONS.isAll(current.get()) && isPlanned(event);
    }

    private boolean isPlanned(ClubEvent event) {
        return rows.createNativeQuery("SELECT has_timetable(:event)", Boolean.class)
                .setParameter("event", event.id())
                .getSingleResult();
    }

    private void delete(String sql, UUID by) {
        rows.createNativeMutationQuery(sql).setParameter("by", by).executeUpdate();
    }

    private void wish(ClubEvent event, UUID by, List<MeetingWishes.Wish> wishes) {
        rows.createNativeMutationQuery(WISH)
                .setParameter("by", by)
                .setParameter("club", event.clubId())
                .setParameter("event", event.id())
                .setParameter(
                        "ids",
                        wishes.stream().map(MeetingWishes.Wish::registrationId).toArray(UUID[]::new))
                .setParameter(
                        "strengths",
                        wishes.stream().map(MeetingWishes.Wish::strength).toArray(Integer[]::new))
                .executeUpdate();
    }

    private void exclude(ClubEvent event, UUID by, List<UUID> never) {
        rows.createNativeMutationQuery(EXCLUDE)
                .setParameter("by", by)
                .setParameter("club", event.clubId())
                .setParameter("event", event.id())
                .setParameter("ids", never.toArray(UUID[]::new))
                .executeUpdate();
    }
}
