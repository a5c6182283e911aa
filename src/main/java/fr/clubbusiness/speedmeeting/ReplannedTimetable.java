package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import java.util.List;

/**
 * A timetable that was planned again. Its bounds are those of what was still open.
 *
 * @param changed whose personal sheet is another one now, side A first; who is missing is among them if they lost a meeting
 * @param lost meetings that cannot take place
 * @param replaced meetings that are new
 */
public record ReplannedTimetable(MeetingTimetable timetable, List<Participant> changed, int lost, int replaced) {

    public ReplannedTimetable {
        changed = List.copyOf(changed);
    }
}
