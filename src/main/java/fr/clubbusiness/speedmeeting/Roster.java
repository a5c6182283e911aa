package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.Arrays;

/**
 * A request in the form that the computation needs. People have one numbering: side A from 0, then side B from {@code sizeA}.
 */
final class Roster {
    /** In {@link #wish}: these two do not meet. */
    static final int NEVER = -1;

    final int sizeA;
    final int sizeB;
    final int rounds;
    final int tables;
    /** By number in A and number in B: the sum of both wishes, 0 to 6, or {@link #NEVER}. */
    private final int[][] wish;
    /** By person: bit r is set when they are there in round r. */
    private final long[] presence;

    private Roster(TimetableRequest request) {
        this.sizeA = request.sizeA();
        this.sizeB = request.sizeB();
        this.rounds = request.rounds();
        this.tables = request.tables();
        this.wish = new int[sizeA][sizeB];
        this.presence = new long[sizeA + sizeB];
    }

    static Roster of(TimetableRequest request) {
        var roster = new Roster(request);
        for (var wish : request.wishes()) {
            int from = wish.from().number();
            boolean isOfA = wish.from().side() == Side.A;
            roster.wish[isOfA ? from : wish.to()][isOfA ? wish.to() : from] += wish.strength();
        }
        request.never().forEach(pair -> roster.wish[pair.a()][pair.b()] = NEVER);
        for (int person = 0; person < roster.people(); person++) {
            roster.presence[person] = roster.from(0);
        }
        request.absences().forEach(absence -> roster.presence[roster.person(absence.of())] &= ~(1L << absence.round()));
        return roster;
    }

    int people() {
        return sizeA + sizeB;
    }

    /** The number of a participant in the common numbering. */
    int person(Participant participant) {
        return participant.side() == Side.A ? participant.number() : sizeA + participant.number();
    }

    /** The participant of this number. */
    Participant participant(int person) {
        return isOfA(person) ? new Participant(Side.A, person) : new Participant(Side.B, person - sizeA);
    }

    boolean isOfA(int person) {
        return person < sizeA;
    }

    /** The sum of both wishes of two people of different sides, or {@link #NEVER}. */
    int wish(int one, int other) {
        return wish[Math.min(one, other)][Math.max(one, other) - sizeA];
    }

    boolean isThere(int person, int round) {
        return ((presence[person] >>> round) & 1) != 0;
    }

    /** Whether anybody misses a round. */
    boolean hasAbsences() {
        return Arrays.stream(presence).anyMatch(there -> there != from(0));
    }

    /** The rounds in which both are there, as bits. */
    long together(int one, int other) {
        return presence[one] & presence[other];
    }

    /** The rounds from {@code first} on, as bits. */
    long from(int first) {
        return (1L << rounds) - (1L << first);
    }

    /** How many meetings a round can hold. */
    int seats(int round) {
        int ofA = 0;
        int ofB = 0;
        for (int person = 0; person < people(); person++) {
            if (isThere(person, round)) {
                ofA += isOfA(person) ? 1 : 0;
                ofB += isOfA(person) ? 0 : 1;
            }
        }
        return Math.min(tables, Math.min(ofA, ofB));
    }
}
