package fr.clubbusiness.speedmeeting;

import static fr.clubbusiness.speedmeeting.Schedule.NONE;

/**
 * The people whom the meetings of two rounds link to one person: a path or a cycle. Exchanging the two rounds among them keeps who meets whom, and
 * nobody is in two meetings of a round (Kempe, 1879).
 */
final class KempeChain {
    private final Schedule schedule;
    /** The people of the chain; the array is used again for the next one. */
    private final int[] people;

    private int count;
    private int one;
    private int other;
    private int inOne;
    private int inOther;

    KempeChain(Schedule schedule) {
        this.schedule = schedule;
        this.people = new int[schedule.roster.people()];
    }

    /** Finds the chain of this person. */
    void follow(int person, int first, int second) {
        one = first;
        other = second;
        count = 0;
        inOne = 0;
        inOther = 0;
        add(person);
        if (!returns(person, first)) {
            returns(person, second);
        }
    }

    /** Walks from this person, first by their meeting in this round; true when the walk comes back to them. */
    private boolean returns(int person, int first) {
        int round = first;
        for (int next = schedule.partner(person, round); next != NONE; next = schedule.partner(next, round)) {
            inOne += round == one ? 1 : 0;
            inOther += round == other ? 1 : 0;
            if (next == person) {
                return true;
            }
            add(next);
            round = one + other - round;
        }
        return false;
    }

    private void add(int person) {
        people[count++] = person;
    }

    int count() {
        return count;
    }

    int person(int i) {
        return people[i];
    }

    /** How many more meetings the first round has in this chain than the second. */
    int surplus() {
        return inOne - inOther;
    }

    /** Whether everybody is there when their meeting would be. */
    boolean canExchange() {
        var roster = schedule.roster;
        for (int i = 0; i < count; i++) {
            int person = people[i];
            boolean isMissedInOther = schedule.partner(person, one) != NONE && !roster.isThere(person, other);
            boolean isMissedInOne = schedule.partner(person, other) != NONE && !roster.isThere(person, one);
            if (isMissedInOther || isMissedInOne) {
                return false;
            }
        }
        return true;
    }

    /** Exchanges the two rounds among these people. A second exchange undoes it. */
    void exchange() {
        schedule.exchange(people, count, one, other);
    }
}
