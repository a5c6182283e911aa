package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.meeting.PlanningRows.AbsenceRow;
import fr.clubbusiness.event.meeting.PlanningRows.PairRow;
import fr.clubbusiness.event.rule.FlawTexts;
import fr.clubbusiness.event.rule.RoundTimes;
import fr.clubbusiness.event.rule.TimetableRules;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.speedmeeting.MeetingTimetable;
import fr.clubbusiness.speedmeeting.Timetabling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Makes the timetable of an event from whoever has a seat, and keeps it in place of an earlier one. */
@ApplicationScoped
class PlanMeetings {
    private final EventParticipants participants;
    private final PlanningRows planning;
    private final History history;
    private final StatelessSession rows;
    private final Clock clock;

    PlanMeetings(
            EventParticipants participants,
            PlanningRows planning,
            History history,
            StatelessSession rows,
            Clock clock) {
        this.participants = participants;
        this.planning = planning;
        this.history = history;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Computes it before the event starts.
     *
     * @throws Refused with every reason against it
     */
    void plan(ClubEvent event, TimetablePlan plan) {
        participants.lock(event);
        var people = participants.of(event).values().stream()
                .filter(EventParticipant::isExpected)
                .filter(each -> each.side() == plan.sideA() || each.side() == plan.sideB())
                .toList();
        var never = plan.excluded().stream()
                .map(pair -> new PairRow(pair.registrationId(), pair.otherRegistrationId()))
                .toList();
        var absences = plan.missed().stream()
                .flatMap(each -> each.rounds().stream().map(round -> new AbsenceRow(each.registrationId(), round)))
                .distinct()
                .toList();
        var reasons = new ArrayList<>(against(event, plan));
        reasons.addAll(againstPeople(people, never, absences));
        reasons.addAll(TimetableRules.outcomes(EventMeeting.count("eventId = ?1 and outcome is not null", event.id())));
        if (plan.sideA() == plan.sideB() || reasons.stream().anyMatch(PlanMeetings::isAboutPeople)) {
            throw new Refused(reasons);
        }
        planning.replace(event, never, absences);
        var roster = MeetingRoster.of(people, plan.sideA(), plan.sideB());
        var request = roster.request(plan.rounds(), plan.tables(), plan.promised(), planning.of(event));
        reasons.addAll(new FlawTexts(flawed -> roster.get(flawed).fullName()).reasons(request.flaws()));
        Refused.ifAny(reasons);
        store(event, plan, roster, Timetabling.compute(request));
    }

    private List<RefusalReason> against(ClubEvent event, TimetablePlan plan) {
        return TimetableRules.refusals(
                hall(event),
                plan.rounds(),
                new RoundTimes(event.startsAt(), plan.minutes(), plan.breakMinutes()),
                plan.sideA(),
                plan.sideB(),
                clock.instant());
    }

    private static TimetableRules.Hall hall(ClubEvent event) {
        return new TimetableRules.Hall(event.details().kind(), event.status(), event.startsAt(), event.endsAt());
    }

    private static List<RefusalReason> againstPeople(
            List<EventParticipant> people, List<PairRow> never, List<AbsenceRow> absences) {
        var sides = people.stream().collect(Collectors.toMap(EventParticipant::id, EventParticipant::side));
        var pairs =
                never.stream().map(pair -> List.of(pair.one(), pair.other())).toList();
        var named = Stream.concat(
                        pairs.stream().flatMap(List::stream), absences.stream().map(AbsenceRow::registration))
                .toList();
        return TimetableRules.people(named, pairs, sides);
    }

    /** Rows about somebody unknown, or a pair of one person, cannot be written: then the engine is not asked. */
    private static boolean isAboutPeople(RefusalReason reason) {
        return reason.code().equals("UNKNOWN_PARTICIPANT") || reason.code().equals("PAIR_OF_ONE_SIDE");
    }

    private void store(ClubEvent event, TimetablePlan plan, MeetingRoster roster, MeetingTimetable computed) {
        EventMeeting.delete("eventId", event.id());
        EventTimetable.of(event)
                .ifPresentOrElse(
                        earlier -> earlier.replace(plan, computed, clock.instant()),
                        () -> new EventTimetable(event, plan, computed, clock.instant()).persist());
        EventTimetable.flush();
        insert(event, roster, computed.meetings());
        history.record(SubjectKind.CLUB_EVENT, event.id(), "TIMETABLE_COMPUTED", null);
    }

    /** Stores meetings in a few statements for all of them. */
    void insert(ClubEvent event, MeetingRoster roster, List<MeetingTimetable.Meeting> meetings) {
        rows.insertMultiple(
                meetings.stream().map(each -> roster.meeting(event, each)).toList());
    }
}
