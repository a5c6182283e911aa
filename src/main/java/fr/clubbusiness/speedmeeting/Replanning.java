package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.MeetingTimetable.Meeting;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import java.util.Set;
import java.util.stream.IntStream;

/** One planning again: keeps what can be kept, then fills the gaps of those who lost a meeting, or join. */
final class Replanning {
    private final Roster roster;
    private final MeetingTimetable before;
    private final int first;
    private final PairChoice choice;
    private final Schedule schedule;
    /** By person, the meetings that they lost, or can still have because they join, and that are not planned yet. */
    private final int[] lost;

    private final boolean[] joins;

    Replanning(TimetableRequest request, MeetingTimetable before, int first, Set<Participant> joining) {
        this.roster = Roster.of(request);
        this.before = before;
        this.first = first;
        var past = new Schedule(roster);
        before.meetings().stream().filter(meeting -> meeting.round() < first).forEach(meeting -> add(past, meeting));
        this.choice = new PairChoice(past, first);
        this.schedule = past.copy();
        this.lost = new int[roster.people()];
        this.joins = new boolean[roster.people()];
        joining.forEach(each -> joins[roster.person(each)] = true);
    }

    private void add(Schedule to, Meeting meeting) {
        to.meet(meeting.round(), meeting.a(), roster.sizeA + meeting.b());
    }

    ReplannedTimetable run(Replacement replacement) {
        keepOrLose();
        int losses = IntStream.of(lost).sum() / 2;
        int kept = before.meetings().size() - losses;
        join();
        fillAll(false);
        if (replacement == Replacement.ALSO_THE_WAITING) {
            fillAll(true);
        }
        var after = Timetabling.timetable(schedule, choice, before.meetings());
        var changed = IntStream.range(0, roster.people())
                .mapToObj(roster::participant)
                .filter(each -> !before.sheet(each).equals(after.sheet(each)))
                .toList();
        return new ReplannedTimetable(after, changed, losses, after.meetings().size() - kept);
    }

    private void keepOrLose() {
        for (var meeting : before.meetings()) {
            int b = roster.sizeA + meeting.b();
            if (meeting.round() >= first && canStillTakePlace(meeting)) {
                add(schedule, meeting);
            } else if (meeting.round() >= first) {
                lost[meeting.a()]++;
                lost[b]++;
            }
        }
    }

    private void join() {
        for (int person = 0; person < joins.length; person++) {
            for (int round = first; joins[person] && round < roster.rounds; round++) {
                lost[person] += schedule.isFree(person, round) ? 1 : 0;
            }
        }
    }

    private boolean canStillTakePlace(Meeting meeting) {
        int b = roster.sizeA + meeting.b();
        return roster.wish(meeting.a(), b) != Roster.NEVER
                && roster.isThere(meeting.a(), meeting.round())
                && roster.isThere(b, meeting.round())
                && meeting.table() < roster.tables;
    }

    private void fillAll(boolean withWaiting) {
        for (int round = first; round < roster.rounds; round++) {
            fill(round, withWaiting);
        }
    }

    /** Adds the best meetings to one round. Each is of somebody who lost one, or joins. */
    private void fill(int round, boolean withWaiting) {
        var most = new int[roster.people()];
        var least = new int[roster.people()];
        for (int person = 0; person < most.length; person++) {
            most[person] = schedule.isFree(person, round) ? 1 : 0;
            least[person] = schedule.meetings(person) < choice.due(person, choice.floorBound()) ? most[person] : 0;
        }
        var best = PairFlow.best(
                PairCosts.of(openPairs(most, withWaiting), least, most, roster.tables - schedule.taken(round)));
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = roster.sizeA; b < most.length; b++) {
                if (best.isChosen(a, b - roster.sizeA)) {
                    schedule.meet(round, a, b);
                    lost[a]--;
                    lost[b]--;
                }
            }
        }
    }

    private int[][] openPairs(int[] most, boolean withWaiting) {
        var wish = new int[roster.sizeA][roster.sizeB];
        for (int a = 0; a < roster.sizeA; a++) {
            for (int j = 0; j < roster.sizeB; j++) {
                int b = roster.sizeA + j;
                boolean isOpen = most[a] + most[b] == 2
                        && (hasClaim(a, b, withWaiting) || hasClaim(b, a, withWaiting))
                        && schedule.roundOf(a, b) == Schedule.NONE;
                wish[a][j] = isOpen ? roster.wish(a, b) : Roster.NEVER;
            }
        }
        return wish;
    }

    /** Whether the first one has lost a meeting and may replace it with the second one: if this one lost one too, or may be asked. */
    private boolean hasClaim(int one, int other, boolean withWaiting) {
        return lost[one] > 0 && (withWaiting || joins[one] || lost[other] > 0);
    }
}
