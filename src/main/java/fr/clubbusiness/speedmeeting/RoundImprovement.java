package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

/**
 * Improves a schedule round by round: each round in turn gets its best meetings while the others stay, until none gains. First fewer meetings are
 * missing to the floor, then the wishes are greater, then there are more meetings. Each round is exact; all rounds together are not proven.
 */
final class RoundImprovement {
    /** Pairs looked at, over all rounds: some seconds. Only the largest meetings come so far; smaller ones end when no round gains. */
    private static final long MOST_WORK = 60_000_000;

    private final Schedule schedule;
    private final Roster roster;
    private final PairChoice choice;
    private final int floor;

    RoundImprovement(Schedule schedule, PairChoice choice, int floor) {
        this.schedule = schedule;
        this.roster = schedule.roster;
        this.choice = choice;
        this.floor = floor;
    }

    void run() {
        long workOfPass = (long) roster.rounds * roster.sizeA * roster.sizeB;
        boolean isBetter = true;
        for (long work = 0; work < MOST_WORK && isBetter; work += workOfPass) {
            isBetter = false;
            for (int round = 0; round < roster.rounds; round++) {
                isBetter |= improves(round);
            }
        }
    }

    private boolean improves(int round) {
        var least = new int[roster.people()];
        var most = new int[roster.people()];
        for (int person = 0; person < most.length; person++) {
            int others = schedule.meetings(person) - (schedule.partner(person, round) == NONE ? 0 : 1);
            most[person] = roster.isThere(person, round) ? 1 : 0;
            least[person] = others < choice.due(person, floor) ? most[person] : 0;
        }
        var best = PairFlow.best(PairCosts.of(openPairs(round, most), least, most, roster.tables));
        long gain = 0;
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = roster.sizeA; b < most.length; b++) {
                gain -= schedule.partner(a, round) == b ? worth(a, b, least) : 0;
                gain += best.isChosen(a, b - roster.sizeA) ? worth(a, b, least) : 0;
            }
        }
        if (gain > 0) {
            replace(round, best);
        }
        return gain > 0;
    }

    private int[][] openPairs(int round, int[] most) {
        var wish = new int[roster.sizeA][roster.sizeB];
        for (int a = 0; a < roster.sizeA; a++) {
            for (int j = 0; j < roster.sizeB; j++) {
                int b = roster.sizeA + j;
                int met = schedule.roundOf(a, b);
                boolean isOpen = most[a] + most[b] == 2 && (met == NONE || met == round);
                wish[a][j] = isOpen ? roster.wish(a, b) : Roster.NEVER;
            }
        }
        return wish;
    }

    /** In the order of the flow: the least numbers, the wishes, the meeting itself. */
    private long worth(int a, int b, int[] least) {
        long perWish = roster.tables + 1L;
        long perLeast = perWish * (perWish * 2 * RequestRules.STRONGEST_WISH + 1);
        return (least[a] + least[b]) * perLeast + roster.wish(a, b) * perWish + 1;
    }

    private void replace(int round, PairFlow best) {
        for (int a = 0; a < roster.sizeA; a++) {
            if (schedule.partner(a, round) != NONE) {
                schedule.part(round, a);
            }
        }
        for (int a = 0; a < roster.sizeA; a++) {
            for (int j = 0; j < roster.sizeB; j++) {
                if (best.isChosen(a, j)) {
                    schedule.meet(round, a, roster.sizeA + j);
                }
            }
        }
    }
}
