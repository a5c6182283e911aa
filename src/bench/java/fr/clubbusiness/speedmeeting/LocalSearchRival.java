package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;

/**
 * A local search from the greedy timetable for a fixed processor time: in a drawn round, a drawn pair that could meet does, and their partners meet each other if
 * they can. What is worse is kept at times, less and less (simulated annealing).
 */
final class LocalSearchRival {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** What a meeting that somebody lacks to the floor costs, in wishes. */
    private static final int LACK = 12;

    private static final double WARM = 4;
    private static final int MOVES_BETWEEN_LOOKS = 500;

    private final SplittableRandom random = new SplittableRandom(1);
    private final PairChoice choice;
    private final int floor;
    private final Roster roster;
    private Schedule schedule;

    private LocalSearchRival(Schedule start, PairChoice choice) {
        this.schedule = start;
        this.roster = start.roster;
        this.choice = choice;
        this.floor = choice.floorBound();
    }

    /** The best timetable that it sees: the least lack, then the most wishes. */
    static Schedule search(PairChoice choice, double seconds) {
        return new LocalSearchRival(GreedyRival.schedule(choice.roster()), choice).run(seconds);
    }

    private Schedule run(double seconds) {
        long begin = THREADS.getCurrentThreadCpuTime();
        var best = schedule.copy();
        long bestWorth = worth();
        double spent = 0;
        while (spent < 1) {
            for (int move = 0; move < MOVES_BETWEEN_LOOKS; move++) {
                move(WARM * (1 - spent) + 0.05);
            }
            long worth = worth();
            if (worth > bestWorth) {
                bestWorth = worth;
                best = schedule.copy();
            }
            spent = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9 / seconds;
        }
        return best;
    }

    private long worth() {
        long worth = schedule.wishes();
        for (int person = 0; person < roster.people(); person++) {
            worth -= (long) LACK * lack(person);
        }
        return worth;
    }

    private int lack(int person) {
        return Math.max(0, choice.due(person, floor) - schedule.meetings(person));
    }

    private void move(double warmth) {
        int round = random.nextInt(roster.rounds);
        int a = random.nextInt(roster.sizeA);
        int b = roster.sizeA + random.nextInt(roster.sizeB);
        if (!roster.isThere(a, round) || !roster.isThere(b, round) || !canMeet(a, b)) {
            return;
        }
        int partnerOfA = schedule.partner(a, round);
        int partnerOfB = schedule.partner(b, round);
        if (partnerOfA == NONE && partnerOfB == NONE && schedule.taken(round) == roster.tables) {
            return;
        }
        long before = local(a, b, partnerOfA, partnerOfB, round);
        part(a, partnerOfA, round);
        part(b, partnerOfB, round);
        schedule.meet(round, a, b);
        boolean areLeft = partnerOfA != NONE && partnerOfB != NONE && canMeet(partnerOfB, partnerOfA);
        if (areLeft) {
            schedule.meet(round, partnerOfB, partnerOfA);
        }
        long after = local(a, b, partnerOfA, partnerOfB, round);
        if (after < before && random.nextDouble() >= Math.exp((after - before) / warmth)) {
            schedule.part(round, a);
            part(partnerOfB, areLeft ? partnerOfA : NONE, round);
            meet(a, partnerOfA, round);
            meet(b, partnerOfB, round);
        }
    }

    private boolean canMeet(int a, int b) {
        return roster.wish(a, b) >= 0 && schedule.roundOf(a, b) == NONE;
    }

    private void part(int person, int partner, int round) {
        if (partner != NONE) {
            schedule.part(round, person);
        }
    }

    private void meet(int person, int partner, int round) {
        if (partner != NONE) {
            schedule.meet(round, person, partner);
        }
    }

    /** The wishes of the round and the lacks of these four, of whom some may be nobody. */
    private long local(int a, int b, int partnerOfA, int partnerOfB, int round) {
        long sum = 0;
        for (int person : new int[] {a, b, partnerOfA, partnerOfB}) {
            sum -= person == NONE ? 0 : (long) LACK * lack(person);
        }
        sum += wish(a, round);
        sum += schedule.partner(b, round) == a ? 0 : wish(b, round);
        sum += partnerOfB == NONE || partnerOfB == a || schedule.partner(partnerOfB, round) == b
                ? 0
                : wish(partnerOfB, round);
        return sum;
    }

    private int wish(int person, int round) {
        int partner = schedule.partner(person, round);
        return partner == NONE ? 0 : roster.wish(person, partner);
    }
}
