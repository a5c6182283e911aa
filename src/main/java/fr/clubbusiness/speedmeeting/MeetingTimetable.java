package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.List;

/**
 * A timetable, and how good it is.
 *
 * @param meetings by round, then table
 * @param floor everybody has at least this many meetings, or as many as they can have at all
 * @param floorBound no timetable has a greater floor
 * @param least the fewest meetings of anybody who can have one; 0 when nobody can
 * @param leastBound no timetable has a greater least number
 * @param wishes sum of the wishes of both participants of each meeting
 * @param wishesBound no timetable of this floor has a greater sum
 * @param provenOptimal floor, least number and wishes are the greatest possible: they reach their bounds, the floor first
 */
public record MeetingTimetable(
        List<Meeting> meetings,
        int floor,
        int floorBound,
        int least,
        int leastBound,
        int wishes,
        int wishesBound,
        Gaps gaps,
        boolean provenOptimal) {

    /** Participant {@code a} of side A and {@code b} of side B, at a table in a round. */
    public record Meeting(int round, int table, int a, int b) {

        /** Whether this participant takes part. */
        public boolean has(Participant participant) {
            return participant.number() == (participant.side() == Side.A ? a : b);
        }
    }

    /**
     * Rounds in which somebody is there and meets nobody.
     *
     * @param rounds of all participants together
     * @param longest the most in a row of one participant
     * @param unevenness sum, over each row of gaps of each participant, of its length squared: of equal numbers of gaps, the one that is more spread has
     *     less
     */
    public record Gaps(int rounds, int longest, int unevenness) {}

    public MeetingTimetable {
        meetings = List.copyOf(meetings);
    }

    /** The personal sheet of a participant: their meetings, by round. */
    public List<Meeting> sheet(Participant participant) {
        return meetings.stream().filter(meeting -> meeting.has(participant)).toList();
    }
}
