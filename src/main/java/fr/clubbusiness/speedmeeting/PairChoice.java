package fr.clubbusiness.speedmeeting;

import java.util.Arrays;

/**
 * Which pairs should meet in the open rounds, leaving aside in which of them. Without absences, every choice fits into the rounds. With absences it may
 * not, and what it reaches is a bound.
 */
final class PairChoice {
    private final Roster roster;
    private final Schedule kept;
    /** By number in A and number in B; {@link Roster#NEVER} also for those who have met or share no open round. */
    private final int[][] wish;
    /** By person, the most meetings they can have, those that are kept among them. */
    private final int[] possible;

    private final int seats;
    private final int floorBound;

    /**
     * The choice for the rounds from {@code first} on.
     *
     * @param kept the meetings of the earlier rounds, and no others
     */
    PairChoice(Schedule kept, int first) {
        this.roster = kept.roster;
        this.kept = kept;
        long open = roster.from(first);
        this.wish = openWishes(open);
        this.possible = new int[roster.people()];
        for (int person = 0; person < possible.length; person++) {
            possible[person] = kept.meetings(person) + PossibleMeetings.of(kept, person, open);
        }
        int count = 0;
        for (int round = first; round < roster.rounds; round++) {
            count += roster.seats(round);
        }
        this.seats = count;
        this.floorBound = greatestFloor();
    }

    private int[][] openWishes(long open) {
        var wishes = new int[roster.sizeA][roster.sizeB];
        for (int a = 0; a < roster.sizeA; a++) {
            for (int j = 0; j < roster.sizeB; j++) {
                int b = roster.sizeA + j;
                boolean isOpen = kept.roundOf(a, b) == Schedule.NONE && (roster.together(a, b) & open) != 0;
                wishes[a][j] = isOpen ? roster.wish(a, b) : Roster.NEVER;
            }
        }
        return wishes;
    }

    /** Halves the range: a floor that can be reached makes all lower ones reachable. */
    private int greatestFloor() {
        int low = 0;
        int high = Arrays.stream(possible).max().orElse(0);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (PairFlow.canGiveLeast(costs(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Roster roster() {
        return roster;
    }

    /** The greatest floor that a choice of pairs reaches; no timetable has a greater one. */
    int floorBound() {
        return floorBound;
    }

    /** The best pairs beside those that are kept, among those of this floor. */
    PairFlow pairs(int floor) {
        return PairFlow.best(costs(floor));
    }

    /** The greatest sum of wishes of a choice with this floor, with those that are kept. */
    int wishesBound(int floor) {
        var pairs = pairs(floor);
        int sum = kept.wishes();
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = 0; b < roster.sizeB; b++) {
                sum += pairs.isChosen(a, b) ? wish[a][b] : 0;
            }
        }
        return sum;
    }

    /** The meetings that a person should have by this floor. */
    int due(int person, int floor) {
        return Math.min(floor, possible[person]);
    }

    /** The floor of a schedule: everybody has so many meetings, or as many as they can have. */
    int floor(Schedule schedule) {
        int floor = Arrays.stream(possible).max().orElse(0);
        for (int person = 0; person < possible.length; person++) {
            if (schedule.meetings(person) < possible[person]) {
                floor = Math.min(floor, schedule.meetings(person));
            }
        }
        return floor;
    }

    /** The fewest meetings of anybody who can have one. */
    int least(Schedule schedule) {
        int least = Integer.MAX_VALUE;
        for (int person = 0; person < possible.length; person++) {
            least = possible[person] == 0 ? least : Math.min(least, schedule.meetings(person));
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** No timetable gives everybody who can have a meeting more than this number. */
    int leastBound() {
        return Arrays.stream(possible)
                .filter(most -> most > 0)
                .map(most -> Math.min(most, floorBound))
                .min()
                .orElse(0);
    }

    private PairCosts costs(int floor) {
        return PairCosts.of(wish, least(floor), most(), seats);
    }

    private int[] least(int floor) {
        var least = new int[possible.length];
        for (int person = 0; person < least.length; person++) {
            least[person] = Math.max(0, due(person, floor) - kept.meetings(person));
        }
        return least;
    }

    private int[] most() {
        var most = new int[possible.length];
        for (int person = 0; person < most.length; person++) {
            most[person] = possible[person] - kept.meetings(person);
        }
        return most;
    }
}
