package fr.clubbusiness.speedmeeting;

import java.util.Arrays;

/** Who meets in which round, while it is being made. Tables come last ({@link TableSeating}). */
final class Schedule {
    /** Nobody, or no round. */
    static final int NONE = -1;

    final Roster roster;
    /** By person and round. */
    private final int[][] partner;
    /** By number in A and number in B: the round in which they meet. */
    private final int[][] roundOf;
    /** By person. */
    private final int[] meetings;
    /** By round. */
    private final int[] taken;

    /** A schedule without any meeting. */
    Schedule(Roster roster) {
        this.roster = roster;
        this.partner = new int[roster.people()][roster.rounds];
        this.roundOf = new int[roster.sizeA][roster.sizeB];
        this.meetings = new int[roster.people()];
        this.taken = new int[roster.rounds];
        for (var row : partner) {
            Arrays.fill(row, NONE);
        }
        for (var row : roundOf) {
            Arrays.fill(row, NONE);
        }
    }

    /** A copy that may be changed without this one. */
    Schedule copy() {
        var copy = new Schedule(roster);
        for (int round = 0; round < roster.rounds; round++) {
            for (int a = 0; a < roster.sizeA; a++) {
                if (partner[a][round] != NONE) {
                    copy.meet(round, a, partner[a][round]);
                }
            }
        }
        return copy;
    }

    /** Whom this person meets in this round, or {@link #NONE}. */
    int partner(int person, int round) {
        return partner[person][round];
    }

    /** Whether this person is there in this round and meets nobody. */
    boolean isFree(int person, int round) {
        return partner[person][round] == NONE && roster.isThere(person, round);
    }

    /** The round in which two people of different sides meet, or {@link #NONE}. */
    int roundOf(int one, int other) {
        return roundOf[Math.min(one, other)][Math.max(one, other) - roster.sizeA];
    }

    int meetings(int person) {
        return meetings[person];
    }

    /** How many meetings a round has. */
    int taken(int round) {
        return taken[round];
    }

    /** Adds a meeting. Both must be free, and may not have met. */
    void meet(int round, int one, int other) {
        set(round, one, other);
        meetings[one]++;
        meetings[other]++;
        taken[round]++;
    }

    /** Removes the meeting of this person in this round. */
    void part(int round, int person) {
        int other = partner[person][round];
        partner[person][round] = NONE;
        partner[other][round] = NONE;
        roundOf[Math.min(person, other)][Math.max(person, other) - roster.sizeA] = NONE;
        meetings[person]--;
        meetings[other]--;
        taken[round]--;
    }

    /** Exchanges the meetings that these people have in two rounds; their partners must be among them. */
    void exchange(int[] people, int count, int one, int other) {
        for (int i = 0; i < count; i++) {
            int person = people[i];
            int partnerInOne = partner[person][one];
            int partnerInOther = partner[person][other];
            partner[person][one] = partnerInOther;
            partner[person][other] = partnerInOne;
            if (roster.isOfA(person)) {
                move(person, partnerInOne, one, other);
                move(person, partnerInOther, other, one);
            }
        }
    }

    private void move(int a, int b, int from, int to) {
        if (b != NONE) {
            roundOf[a][b - roster.sizeA] = to;
            taken[from]--;
            taken[to]++;
        }
    }

    private void set(int round, int one, int other) {
        partner[one][round] = other;
        partner[other][round] = one;
        roundOf[Math.min(one, other)][Math.max(one, other) - roster.sizeA] = round;
    }

    /** The sum of the wishes of all meetings. */
    int wishes() {
        int sum = 0;
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = 0; b < roster.sizeB; b++) {
                sum += roundOf[a][b] == NONE ? 0 : roster.wish(a, roster.sizeA + b);
            }
        }
        return sum;
    }
}
