package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Pair;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All timetables of a small request, one after another, without any of the code that it judges. */
final class EveryTimetable {
    private static final int BITS = 4;

    private final TimetableRequest request;
    private final int[][] wish;
    private final Set<Pair> met;
    private final Set<Absence> absences;
    /** The number of meetings of everybody, packed in four bits each: the greatest sum of wishes with those numbers. */
    private final Map<Long, Integer> wishesByMeetings = new HashMap<>();

    EveryTimetable(TimetableRequest request) {
        this.request = request;
        this.wish = new int[request.sizeA()][request.sizeB()];
        for (var one : request.wishes()) {
            boolean isOfA = one.from().side() == Side.A;
            wish[isOfA ? one.from().number() : one.to()][
                    isOfA ? one.to() : one.from().number()] += one.strength();
        }
        this.met = new HashSet<>(request.never());
        this.absences = new HashSet<>(request.absences());
        visit(0, 0, 0, new boolean[request.sizeB()], 0, 0);
    }

    private void visit(int round, int a, int inRound, boolean[] busy, long meetings, int wishes) {
        if (round == request.rounds()) {
            wishesByMeetings.merge(meetings, wishes, Math::max);
            return;
        }
        if (a == request.sizeA()) {
            visit(round + 1, 0, 0, new boolean[request.sizeB()], meetings, wishes);
            return;
        }
        visit(round, a + 1, inRound, busy, meetings, wishes);
        if (inRound == request.tables() || absences.contains(new Absence(new Participant(Side.A, a), round))) {
            return;
        }
        for (int b = 0; b < busy.length; b++) {
            var pair = new Pair(a, b);
            boolean isThere = !absences.contains(new Absence(new Participant(Side.B, b), round));
            if (isThere && !busy[b] && met.add(pair)) {
                busy[b] = true;
                long more = one(a) + one(request.sizeA() + b);
                visit(round, a + 1, inRound + 1, busy, meetings + more, wishes + wish[a][b]);
                busy[b] = false;
                met.remove(pair);
            }
        }
    }

    private static long one(int person) {
        return 1L << (BITS * person);
    }

    private int meetings(long packed, int person) {
        return (int) (packed >>> (BITS * person)) & ((1 << BITS) - 1);
    }

    /** The most meetings that a person can have. */
    private int[] possible() {
        var possible = new int[request.sizeA() + request.sizeB()];
        for (long packed : wishesByMeetings.keySet()) {
            for (int person = 0; person < possible.length; person++) {
                possible[person] = Math.max(possible[person], meetings(packed, person));
            }
        }
        return possible;
    }

    /** The best floor, the best sum of wishes with it, and the most meetings with both. */
    Best best() {
        var possible = possible();
        var best = new Best(-1, -1, 0, 0);
        for (var one : wishesByMeetings.entrySet()) {
            int floor = 0;
            int count = 0;
            int least = 99;
            for (int most : possible) {
                floor = Math.max(floor, most);
            }
            for (int person = 0; person < possible.length; person++) {
                int has = meetings(one.getKey(), person);
                floor = has < possible[person] ? Math.min(floor, has) : floor;
                least = possible[person] > 0 ? Math.min(least, has) : least;
                count += has;
            }
            var other = new Best(floor, one.getValue(), count / 2, least == 99 ? 0 : least);
            best = other.isBetterThan(best) ? other : best;
        }
        return best;
    }

    /** The greatest of the least numbers of meetings of those who can have one. */
    int greatestLeast() {
        var possible = possible();
        int greatest = 0;
        for (long packed : wishesByMeetings.keySet()) {
            int least = 99;
            for (int person = 0; person < possible.length; person++) {
                least = possible[person] > 0 ? Math.min(least, meetings(packed, person)) : least;
            }
            greatest = least == 99 ? greatest : Math.max(greatest, least);
        }
        return greatest;
    }

    /** What the best timetable reaches. */
    record Best(int floor, int wishes, int meetings, int least) {
        boolean isBetterThan(Best other) {
            return floor != other.floor
                    ? floor > other.floor
                    : wishes != other.wishes ? wishes > other.wishes : meetings > other.meetings;
        }
    }
}
