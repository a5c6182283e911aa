package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventRules;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.RoundTimes;
import fr.clubbusiness.event.rule.TimetableRules;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts events, changes and announces them, cancels them and says that they were held; each step with its history. */
@ApplicationScoped
class OrganiseEvents implements BodyChecks {
    private static final String TIMETABLE = """
            select t.rounds, t.minutes, t.breakMinutes from EventTimetable t where t.eventId = :event
            """;

    private final CurrentCaller current;
    private final Referential referential;
    private final History history;
    private final Clock clock;

    OrganiseEvents(CurrentCaller current, Referential referential, History history, Clock clock) {
        this.current = current;
        this.referential = referential;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        if (!(body instanceof EventRequest asked)) {
            return List.of();
        }
        var wrong = new ArrayList<FieldViolation>();
        Optional.ofNullable(asked.place())
                .map(EventPlace::communeCode)
                .flatMap(code -> referential.refusal("place.communeCode", code))
                .ifPresent(wrong::add);
        var sides = asked.sides().stream()
                .filter(Objects::nonNull)
                .map(SideQuota::side)
                .filter(Objects::nonNull)
                .toList();
        if (sides.stream().distinct().count() < sides.size()) {
            wrong.add(FieldViolation.of(
                    "quotas", "Donnez un seul quota par côté.", "Give a single quota for each side."));
        }
        return wrong;
    }

    /**
     * A new draft of the caller's organisation, read again with its number.
     *
     * @throws Refused with every reason against it
     */
    ClubEvent draft(EventRequest asked) {
        Invalid.ifAny(check(asked));
        Refused.ifAny(EventRules.refusals(asked.terms(), Map.of(), clock.instant()));
        var event = new ClubEvent(current.get(), asked, clock.instant());
        event.persistAndFlush();
        ClubEvent.getEntityManager().refresh(event);
        history.moved(SubjectKind.CLUB_EVENT, event.id(), "CREATED", null, event.status(), null);
        return event;
    }

    /**
     * Replaces what is said of it. An announced one is the agency's to change.
     *
     * @throws Conflict when it is over, or announced and the caller only drafted it
     * @throws Refused with every reason against it
     */
    void replace(ClubEvent event, EventRequest asked) {
        Invalid.ifAny(check(asked));
        event.requireChangeable();
        Refused.ifAny(EventRules.refusalsOfChange(
                event.status(), event.terms(), asked.terms(), event.counts().taken(), clock.instant()));
        Refused.ifAny(againstTimetable(event, asked));
        event.change(asked, clock.instant());
        ClubEvent.flush();
        history.record(SubjectKind.CLUB_EVENT, event.id(), "UPDATED", null);
    }

    private static List<RefusalReason> againstTimetable(ClubEvent event, EventRequest asked) {
        var changed = new TimetableRules.Hall(asked.kind(), event.status(), asked.startsAt(), asked.endsAt());
        return ClubEvent.getEntityManager()
                .createQuery(TIMETABLE, Tuple.class)
                .setParameter("event", event.id())
                .getResultStream()
                .flatMap(row -> TimetableRules.changeRefusals(
                        changed,
                        row.get(0, Integer.class),
                        new RoundTimes(asked.startsAt(), row.get(1, Integer.class), row.get(2, Integer.class)))
                        .stream())
                .toList();
    }

    /** @throws Conflict when it is announced, held or cancelled, and the caller is not of the agency */
    void requireOwnDraft(ClubEvent event) {
        if (event.status() != EventStatus.DRAFT && !Access.EVENTS.isAll(current.get())) {
            throw new Conflict(
                    "event-announced",
                    "Cet événement est %s : demandez à l'agence de le changer."
                            .formatted(event.status().label()),
                    "This event is %s: ask the agency to change it.".formatted(event.status()));
        }
    }

    /**
     * Announces it. Without effect when it is.
     *
     * @throws Refused with every reason against it: a draft may have waited too long
     */
    void publish(ClubEvent event) {
        if (event.status() != EventStatus.PUBLISHED) {
            Conflict.unlessStep(event.status(), EventStatus.PUBLISHED);
            Refused.ifAny(EventRules.refusals(event.terms(), event.counts().taken(), clock.instant()));
            event.publish(clock.instant());
            moved(event, "PUBLISHED", EventStatus.DRAFT, null);
        }
    }

    /**
     * Cancels it, and whoever registered is told why. Without effect when it is.
     *
     * @throws Conflict once it took place
     */
    void cancel(ClubEvent event, String reason) {
        if (event.status() != EventStatus.CANCELLED) {
            Conflict.unlessStep(event.status(), EventStatus.CANCELLED);
            if (EventRules.tookPlace(event.endsAt(), event.counts().present(), clock.instant())) {
                throw new Conflict(
                        "event-took-place",
                        "Cet événement a eu lieu, ou quelqu'un y est venu : il ne s'annule plus.",
                        "This event took place, or somebody came: it is cancelled no more.");
            }
            event.cancel(reason, clock.instant());
            moved(event, "CANCELLED", EventStatus.PUBLISHED, reason);
        }
    }

    /** Says that it took place. Without effect when it is said. */
    void hold(ClubEvent event) {
        if (event.status() != EventStatus.HELD) {
            event.hold(clock.instant());
            moved(event, "HELD", EventStatus.PUBLISHED, null);
        }
    }

    private void moved(ClubEvent event, String type, EventStatus from, @Nullable String why) {
        ClubEvent.flush();
        history.moved(SubjectKind.CLUB_EVENT, event.id(), type, from, event.status(), why);
    }
}
