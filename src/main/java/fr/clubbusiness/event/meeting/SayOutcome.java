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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps what came of a meeting, as one of the two or whoever organises says it. The last word stands; the earlier ones are in the history. */
@ApplicationScoped
class SayOutcome {
    private static final String OF_NEED = """
            SELECT x.number FROM need x WHERE x.club_id = :club AND (cardinality(:these) = 0 OR x.employer_id = ANY (:these)) AND x.\
            """;

    private static final String OF_PURCHASE = """
            SELECT x.number FROM purchase x WHERE x.club_id = :club AND (cardinality(:these) = 0 OR x.buyer_id = ANY (:these)) AND x.\
            """;

    private static final String OF_INTRODUCTION = """
            SELECT x.number FROM introduction x WHERE x.club_id = :club
              AND (cardinality(:these) = 0 OR x.employer_id = ANY (:these) OR x.structure_id = ANY (:these)) AND x.\
            """;

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
        var named = named(outcome, reference, organisations(meeting, people));
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

    private static UUID[] organisations(EventMeeting meeting, Map<UUID, EventParticipant> people) {
        return Stream.of(meeting.registrationA(), meeting.registrationB())
                .flatMap(Optional::stream)
                .map(people::get)
                .filter(Objects::nonNull)
                .map(EventParticipant::organisation)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }

    /**
     * The short reference of what is named, when the caller reads it (their own row policies decide) and it is of one of the two who met. A meeting of two
     * strangers tells nothing of whose it could be.
     */
    private Optional<String> named(MeetingOutcome outcome, @Nullable Reference reference, UUID[] ofThese) {
        var kind = outcome.subject().orElse(null);
        if (kind == null || reference == null) {
            return Optional.empty();
        }
        var query = switch (outcome) {
            case NEED -> OF_NEED;
            case PURCHASE -> OF_PURCHASE;
            case INTRODUCTION -> OF_INTRODUCTION;
            case NOTHING, CONTACT, PARTNERSHIP -> throw new IllegalStateException("names nothing: " + outcome);
        };
        return reference
                .find(
                        kind,
                        uuid -> number(query + "id", uuid, ofThese),
                        number -> number(query + "number", number, ofThese))
                .map(number -> Reference.write(kind, number));
    }

    private Optional<Long> number(String query, Object value, UUID[] ofThese) {
        return rows.createNativeQuery(query + " = :value", Long.class)
                .setParameter("club", current.get().club())
                .setParameter("these", ofThese)
                .setParameter("value", value)
                .uniqueResultOptional();
    }
}
