package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.meeting.PlanningRows.AbsenceRow;
import fr.clubbusiness.event.rule.FlawTexts;
import fr.clubbusiness.event.rule.TimetableRules;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.speedmeeting.MeetingTimetable;
import fr.clubbusiness.speedmeeting.ReplannedTimetable;
import fr.clubbusiness.speedmeeting.Timetabling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans the coming rounds of an event again when somebody is missing, or there after all. What is past stays, and as few sheets as possible change. */
@ApplicationScoped
class ReplanMeetings {

    /** What planning again changed. */
    @Schema(name = "ReplannedTimetable", description = "Ce qui a changé dans l'horaire.")
    record Changes(
            @Schema(description = "Les rencontres qui n'auront pas lieu.", minimum = "0", maximum = "30000")
            int lost,

            @Schema(description = "Celles qui les remplacent ou s'ajoutent.", minimum = "0", maximum = "30000")
            int replaced,

            @Schema(
                    description = "Les personnes dont la feuille a changé, à prévenir ou à réimprimer.",
                    minItems = 0,
                    maxItems = 1000)
            List<MeetingParty> changed,

            TimetableQuality quality) {}

    private final EventParticipants participants;
    private final PlanningRows planning;
    private final PlanMeetings plans;
    private final History history;
    private final Clock clock;

    ReplanMeetings(
            EventParticipants participants, PlanningRows planning, PlanMeetings plans, History history, Clock clock) {
        this.participants = participants;
        this.planning = planning;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Plans again, and says what changed.
     *
     * @throws NotFound when there is no timetable
     * @throws Refused with every reason against it
     */
    Changes replan(ClubEvent event, ReplanRequest asked) {
        participants.lock(event);
        var timetable = EventTimetable.of(event).orElseThrow(TimetableViews::unknown);
        var people = participants.of(event).values().stream()
                .filter(each -> each.side() == timetable.sideA() || each.side() == timetable.sideB())
                .toList();
        var reasons = new ArrayList<>(TimetableRules.replanRefusals(
                event.status(), asked.fromRound(), timetable.rounds(), timetable.times(event), clock.instant()));
        var sides = people.stream().collect(Collectors.toMap(EventParticipant::id, EventParticipant::side));
        reasons.addAll(TimetableRules.people(asked.absent(), List.of(), sides));
        reasons.addAll(TimetableRules.back(asked.returned(), asked.absent(), expected(people)));
        Refused.ifAny(reasons);
        var missing = missing(people, asked, timetable.rounds());
        var roster = MeetingRoster.of(people, timetable.sideA(), timetable.sideB());
        // What was promised cannot be kept for whoever is missing: it refuses nothing any more.
        planning.returned(event, asked.returned(), asked.fromRound());
        planning.miss(event, missing);
        var request = roster.request(timetable.rounds(), timetable.tables(), 0, planning.of(event));
        Refused.ifAny(new FlawTexts(flawed -> roster.get(flawed).fullName()).reasons(request.flawsToReplan()));
        var before = EventMeeting.of(event);
        var planned = Timetabling.replan(
                request,
                roster.timetable(before),
                asked.fromRound() - 1,
                asked.replacement(),
                roster.participants(joining(people, before, asked)));
        store(event, roster, before, planned.timetable().meetings());
        timetable.replan(planned.timetable(), clock.instant());
        EventTimetable.flush();
        history.record(SubjectKind.CLUB_EVENT, event.id(), "TIMETABLE_REPLANNED", null);
        return view(roster, timetable, planned);
    }

    /** Whoever is named, and whoever gave up their seat, from that round on. */
    private static List<AbsenceRow> missing(Collection<EventParticipant> people, ReplanRequest asked, int rounds) {
        var gone = people.stream().filter(each -> !each.isExpected()).map(EventParticipant::id);
        return Stream.concat(asked.absent().stream(), gone)
                .distinct()
                .flatMap(id ->
                        IntStream.rangeClosed(asked.fromRound(), rounds).mapToObj(round -> new AbsenceRow(id, round)))
                .toList();
    }

    private static Set<UUID> expected(Collection<EventParticipant> people) {
        return people.stream()
                .filter(EventParticipant::isExpected)
                .map(EventParticipant::id)
                .collect(Collectors.toSet());
    }

    /** Whoever is back, and whoever got a seat since the timetable was made. */
    private static Set<UUID> joining(
            Collection<EventParticipant> people, List<EventMeeting> before, ReplanRequest asked) {
        var joining = expected(people);
        before.stream()
                .flatMap(meeting -> Stream.of(meeting.registrationA(), meeting.registrationB()))
                .flatMap(Optional::stream)
                .forEach(joining::remove);
        joining.addAll(asked.returned());
        return joining;
    }

    /** Meetings that still take place keep their row, and what was said of them. */
    private void store(
            ClubEvent event, MeetingRoster roster, List<EventMeeting> before, List<MeetingTimetable.Meeting> after) {
        var added = new HashSet<>(after);
        var lost = new ArrayList<UUID>();
        for (var row : before) {
            // A row that the engine does not plan any more takes place no more.
            if (!added.removeAll(roster.timetable(List.of(row)).meetings())) {
                lost.add(row.id());
            }
        }
        EventMeeting.delete("id in ?1", lost);
        EventMeeting.flush();
        plans.insert(event, roster, after.stream().filter(added::contains).toList());
    }

    private static Changes view(MeetingRoster roster, EventTimetable timetable, ReplannedTimetable planned) {
        return new Changes(
                planned.lost(),
                planned.replaced(),
                planned.changed().stream()
                        .map(roster::get)
                        .map(MeetingParty::of)
                        .toList(),
                timetable.quality());
    }
}
