package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes personal sheets from a timetable. */
@ApplicationScoped
class MeetingSheets {
    private final EventParticipants participants;
    private final TimetableViews views;
    private final Clock clock;

    MeetingSheets(EventParticipants participants, TimetableViews views, Clock clock) {
        this.participants = participants;
        this.views = views;
        this.clock = clock;
    }

    /** That of a registration that the caller reads. Throws {@link NotFound} when it is in no timetable. */
    MeetingSheet of(ClubEvent event, UUID registration) {
        participants.own(event, registration);
        var timetable = EventTimetable.of(event).orElseThrow(TimetableViews::unknown);
        var people = participants.of(event);
        var whose = Optional.ofNullable(people.get(registration)).orElseThrow(TimetableViews::unknown);
        var byRound = EventMeeting.of(event, registration).stream()
                .collect(Collectors.toMap(EventMeeting::round, Function.identity()));
        return new MeetingSheet(
                event.reference(),
                event.title(),
                event.status(),
                FrenchFormat.moment(event.startsAt(), clock.getZone()),
                TimetableViews.where(event),
                MeetingParty.of(whose),
                IntStream.rangeClosed(1, timetable.rounds())
                        .mapToObj(round -> new Slot(event, timetable, registration, round))
                        .map(slot -> line(slot, byRound.get(slot.round()), people))
                        .toList());
    }

    /** A round of somebody. */
    private record Slot(ClubEvent event, EventTimetable timetable, UUID registration, int round) {}

    private MeetingSheet.Line line(Slot slot, @Nullable EventMeeting meeting, Map<UUID, EventParticipant> people) {
        return new MeetingSheet.Line(
                slot.round(),
                views.time(slot.event(), slot.timetable(), slot.round()),
                slot.timetable().times(slot.event()).start(slot.round()),
                meeting == null ? null : meeting.id(),
                meeting == null ? null : meeting.tableNumber(),
                meeting == null ? null : TimetableViews.party(meeting.partnerOf(slot.registration()), people));
    }
}
