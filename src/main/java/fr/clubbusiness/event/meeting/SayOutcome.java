package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.MeetingOutcome;
import fr.clubbusiness.event.rule.OutcomeRules;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps what came of a meeting, as one of the two or whoever organises says it. The last word stands; the earlier ones are in the history. */
@ApplicationScoped
class SayOutcome {
    private final CurrentCaller current;
    private final EventParticipants participants;
    private final History history;
    private final Session rows;
    private final Clock clock;

    SayOutcome(CurrentCaller current, EventParticipants participants, History history, Session rows, Clock clock) {
        this.current = current;
        this.participants = participants;
        this.history = history;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Says it.
     *
     * @throws NotFound when the caller reads no such meeting
     * @throws Refused with every reason against it
     */
    TimetableView.Meeting say(ClubEvent event, UUID id, MeetingOutcome outcome, @Nullable Reference reference) {
        var people = participants.of(event);
        var meeting = EventMeeting.<EventMeeting>findByIdOptional(id)
                .filter(found -> found.eventId().equals(event.id()))
                .filter(found -> EventParticipants.organises(current.get(), event)
                        || found.isOf(current.get().organisation(), people))
                .orElseThrow(() -> new NotFound("Cette rencontre", "This meeting"));
        rows.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
        var timetable = EventTimetable.of(event).orElseThrow(TimetableViews::unknown);
        var named = named(outcome, reference);
        Refused.ifAny(OutcomeRules.refusals(
                outcome,
                reference == null
                        ? OutcomeRules.Named.NOTHING
                        : named.isPresent() ? OutcomeRules.Named.KNOWN : OutcomeRules.Named.UNKNOWN,
                event.status(),
                timetable.times(event).hasBegun(meeting.round(), clock.instant())));
        var before = meeting.outcome().orElse(null);
        meeting.end(outcome, named.orElse(null), clock.instant());
        EventMeeting.flush();
        history.moved(SubjectKind.CLUB_EVENT, event.id(), "MEETING_OUTCOME", before, outcome, named.orElse(null));
        return TimetableViews.meeting(meeting, people);
    }

    /** The short reference of what is named, when the caller reads it: their own row policies decide. */
    private Optional<String> named(MeetingOutcome outcome, @Nullable Reference reference) {
        var kind = outcome.subject().orElse(null);
        if (kind == null || reference == null) {
            return Optional.empty();
        }
        var table = switch (outcome) {
            case NEED -> "need";
            case PURCHASE -> "purchase";
            case INTRODUCTION -> "introduction";
            case NOTHING, CONTACT, PARTNERSHIP -> throw new IllegalStateException("names nothing: " + outcome);
        };
        return reference
                .find(kind, uuid -> number(table, "id", uuid), number -> number(table, "number", number))
                .map(number -> Reference.write(kind, number));
    }

    private Optional<Long> number(String table, String column, Object value) {
        return rows.createNativeQuery(
                        "SELECT x.number FROM %s x WHERE x.club_id = :club AND x.%s = :value".formatted(table, column),
                        Long.class)
                .setParameter("club", current.get().club())
                .setParameter("value", value)
                .uniqueResultOptional();
    }
}
