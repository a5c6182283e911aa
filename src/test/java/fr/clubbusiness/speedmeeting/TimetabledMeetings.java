package fr.clubbusiness.speedmeeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.HashSet;
import java.util.List;

/** What every timetable must keep. */
final class TimetabledMeetings {
    private TimetabledMeetings() {}

    static void requireAllowed(TimetableRequest request, MeetingTimetable timetable) {
        var people = new HashSet<List<Object>>();
        var tables = new HashSet<List<Integer>>();
        var pairs = new HashSet<Pair>(request.never());
        for (var meeting : timetable.meetings()) {
            assertThat(meeting.round()).isBetween(0, request.rounds() - 1);
            assertThat(meeting.table()).isBetween(0, request.tables() - 1);
            for (var who : List.of(new Participant(Side.A, meeting.a()), new Participant(Side.B, meeting.b()))) {
                assertThat(people.add(List.of(who, meeting.round())))
                        .as("twice in a round: %s", meeting)
                        .isTrue();
                assertThat(request.absences()).doesNotContain(new Absence(who, meeting.round()));
            }
            assertThat(tables.add(List.of(meeting.round(), meeting.table())))
                    .as("two at %s", meeting)
                    .isTrue();
            assertThat(pairs.add(new Pair(meeting.a(), meeting.b())))
                    .as("not again: %s", meeting)
                    .isTrue();
        }
        assertThat(timetable.wishes()).isEqualTo(wishes(request, timetable));
        assertThat(timetable.floor()).isLessThanOrEqualTo(timetable.floorBound());
        assertThat(timetable.least()).isLessThanOrEqualTo(timetable.leastBound());
        assertThat(timetable.wishes()).isLessThanOrEqualTo(timetable.wishesBound());
    }

    private static int wishes(TimetableRequest request, MeetingTimetable timetable) {
        var met = new HashSet<Pair>();
        timetable.meetings().forEach(meeting -> met.add(new Pair(meeting.a(), meeting.b())));
        return request.wishes().stream()
                .filter(wish -> met.contains(
                        wish.from().side() == Side.A
                                ? new Pair(wish.from().number(), wish.to())
                                : new Pair(wish.to(), wish.from().number())))
                .mapToInt(TimetableRequest.Wish::strength)
                .sum();
    }
}
