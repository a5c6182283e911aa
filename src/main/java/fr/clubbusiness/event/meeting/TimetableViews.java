package fr.clubbusiness.event.meeting;

import static java.util.stream.Collectors.groupingBy;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows timetables: all of it to whoever organises, to a member the meetings of their own organisation. */
@ApplicationScoped
class TimetableViews {
    private final CurrentCaller current;
    private final EventParticipants participants;
    private final Clock clock;

    TimetableViews(CurrentCaller current, EventParticipants participants, Clock clock) {
        this.current = current;
        this.participants = participants;
        this.clock = clock;
    }

    static NotFound unknown() {
        return new NotFound("Cet horaire", "This timetable");
    }

    /** That of an event. Throws {@link NotFound} when there is none, or the caller reads none. */
    TimetableView of(ClubEvent event) {
        var isOrganiser = EventParticipants.organises(current.get(), event);
        if (!isOrganiser && !participants.hasSeat(event)) {
            throw unknown();
        }
        var timetable = EventTimetable.of(event).orElseThrow(TimetableViews::unknown);
        var people = participants.of(event);
        var byRound = EventMeeting.of(event).stream()
                .filter(meeting -> isOrganiser || meeting.isOf(current.get().organisation(), people))
                .collect(groupingBy(EventMeeting::round));
        return new TimetableView(
                event.reference(),
                event.title(),
                event.status(),
                FrenchFormat.moment(event.startsAt(), clock.getZone()),
                where(event),
                timetable.minutes(),
                timetable.breakMinutes(),
                timetable.tables(),
                timetable.sideA(),
                timetable.sideB(),
                timetable.computedAt(),
                Access.REGISTRATIONS.isAll(current.get()) ? timetable.quality() : null,
                IntStream.rangeClosed(1, timetable.rounds())
                        .mapToObj(
                                round -> round(event, timetable, round, byRound.getOrDefault(round, List.of()), people))
                        .toList());
    }

    static @Nullable String where(ClubEvent event) {
        return event.place().map(place -> place.name() + ", " + place.address()).orElse(null);
    }

    private TimetableView.Round round(
            ClubEvent event,
            EventTimetable timetable,
            int round,
            List<EventMeeting> meetings,
            Map<UUID, EventParticipant> people) {
        var times = timetable.times(event);
        return new TimetableView.Round(
                round,
                time(event, timetable, round),
                times.start(round),
                times.end(round),
                meetings.stream().map(meeting -> meeting(meeting, people)).toList());
    }

    /** "9 h 00 – 9 h 10". */
    String time(ClubEvent event, EventTimetable timetable, int round) {
        var times = timetable.times(event);
        var zone = clock.getZone();
        return FrenchFormat.time(times.start(round), zone) + " – " + FrenchFormat.time(times.end(round), zone);
    }

    static TimetableView.Meeting meeting(EventMeeting meeting, Map<UUID, EventParticipant> people) {
        return new TimetableView.Meeting(
                meeting.id(),
                meeting.tableNumber(),
                party(meeting.registrationA(), people),
                party(meeting.registrationB(), people),
                meeting.outcome().orElse(null),
                meeting.outcomeReference().orElse(null));
    }

    static @Nullable MeetingParty party(Optional<UUID> registration, Map<UUID, EventParticipant> people) {
        return registration.map(people::get).map(MeetingParty::of).orElse(null);
    }
}
