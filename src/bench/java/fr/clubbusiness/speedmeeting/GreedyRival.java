package fr.clubbusiness.speedmeeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an organiser does by hand: round by round, those with the fewest meetings first, each with whom both wish most to meet. */
final class GreedyRival {
    private GreedyRival() {}

    static Schedule schedule(Roster roster) {
        var schedule = new Schedule(roster);
        for (int round = 0; round < roster.rounds; round++) {
            for (int person : leastServed(schedule)) {
                if (schedule.taken(round) < roster.tables && schedule.isFree(person, round)) {
                    meetBest(schedule, person, round);
                }
            }
        }
        return schedule;
    }

    private static List<Integer> leastServed(Schedule schedule) {
        var people = new ArrayList<Integer>();
        for (int person = 0; person < schedule.roster.people(); person++) {
            people.add(person);
        }
        people.sort(Comparator.comparingInt(schedule::meetings));
        return people;
    }

    private static void meetBest(Schedule schedule, int person, int round) {
        var roster = schedule.roster;
        int best = Schedule.NONE;
        for (int other = roster.isOfA(person) ? roster.sizeA : 0;
                other < (roster.isOfA(person) ? roster.people() : roster.sizeA);
                other++) {
            boolean canMeet = schedule.isFree(other, round)
                    && roster.wish(person, other) >= 0
                    && schedule.roundOf(person, other) == Schedule.NONE;
            if (canMeet && (best == Schedule.NONE || roster.wish(person, other) > roster.wish(person, best))) {
                best = other;
            }
        }
        if (best != Schedule.NONE) {
            schedule.meet(round, person, best);
        }
    }
}
