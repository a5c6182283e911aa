package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The meetings of a participant as lines, for the page of whoever has no account. */
@ApplicationScoped
public class MeetingLines {
    private final EventParticipants participants;
    private final Clock clock;

    MeetingLines(EventParticipants participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    /** "9 h 00, table 4 : Atelier du Pont", by round; none when there is no timetable. */
    public List<String> of(ClubEvent event, UUID registration) {
        var timetable = EventTimetable.of(event).orElse(null);
        if (timetable == null || event.status() == EventStatus.CANCELLED) {
            return List.of();
        }
        var people = participants.of(event);
        var times = timetable.times(event);
        return EventMeeting.of(event, registration).stream()
                .map(meeting -> "%s, table %d : %s"
                        .formatted(
                                FrenchFormat.time(times.start(meeting.round()), clock.getZone()),
                                meeting.tableNumber(),
                                meeting.partnerOf(registration)
                                        .flatMap(other -> Optional.ofNullable(people.get(other)))
                                        .map(other ->
                                                other.isExpected() ? other.name() : other.name() + " (ne vient pas)")
                                        .orElse("inscription effacée")))
                .toList();
    }
}
