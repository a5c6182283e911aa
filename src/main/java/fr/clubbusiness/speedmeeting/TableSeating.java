package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

import fr.clubbusiness.speedmeeting.MeetingTimetable.Meeting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each meeting a table. A participant of side A stays at the table where they sat last, and B moves. With a table for each of A, they sit at one
 * table all the time; with fewer, they move only when somebody else sits there.
 */
final class TableSeating {
    private static final Comparator<Meeting> ORDER =
            Comparator.comparingInt(Meeting::round).thenComparingInt(Meeting::table);

    private final Schedule schedule;
    private final Roster roster;
    /** By number in A. */
    private final int[] home;

    private TableSeating(Schedule schedule) {
        this.schedule = schedule;
        this.roster = schedule.roster;
        this.home = new int[roster.sizeA];
        for (int a = 0; a < home.length; a++) {
            home[a] = a < roster.tables ? a : NONE;
        }
    }

    /**
     * The meetings of a schedule, by round and table.
     *
     * @param kept meetings that keep their table if they are in the schedule
     */
    static List<Meeting> seat(Schedule schedule, List<Meeting> kept) {
        var seating = new TableSeating(schedule);
        var tables = new int[schedule.roster.rounds][schedule.roster.sizeA];
        for (var row : tables) {
            Arrays.fill(row, NONE);
        }
        for (var meeting : kept) {
            if (schedule.partner(meeting.a(), meeting.round()) == schedule.roster.sizeA + meeting.b()) {
                tables[meeting.round()][meeting.a()] = meeting.table();
            }
        }
        var meetings = new ArrayList<Meeting>();
        for (int round = 0; round < tables.length; round++) {
            seating.seat(round, tables[round], meetings);
        }
        meetings.sort(ORDER);
        return meetings;
    }

    private void seat(int round, int[] table, List<Meeting> meetings) {
        var isTaken = new boolean[roster.tables];
        for (int taken : table) {
            if (taken != NONE) {
                isTaken[taken] = true;
            }
        }
        for (int a = 0; a < table.length; a++) {
            boolean isHomeFree = home[a] != NONE && !isTaken[home[a]];
            if (table[a] == NONE && isHomeFree && schedule.partner(a, round) != NONE) {
                table[a] = home[a];
                isTaken[home[a]] = true;
            }
        }
        for (int a = 0; a < table.length; a++) {
            int b = schedule.partner(a, round);
            if (b != NONE) {
                table[a] = table[a] == NONE ? firstFree(isTaken) : table[a];
                isTaken[table[a]] = true;
                home[a] = table[a];
                meetings.add(new Meeting(round, table[a], a, b - roster.sizeA));
            }
        }
    }

    private static int firstFree(boolean[] isTaken) {
        int table = 0;
        while (isTaken[table]) {
            table++;
        }
        return table;
    }
}
