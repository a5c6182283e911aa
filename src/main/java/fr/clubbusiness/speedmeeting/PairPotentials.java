package fr.clubbusiness.speedmeeting;

import java.util.Arrays;

/** The distances from the source of a {@link PairFlow}, kept up to date by Dijkstra on reduced costs (Edmonds and Karp, 1972). */
final class PairPotentials {
    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final PairCosts costs;
    private final int sizeA;
    private final int people;
    /** Those of the flow, which changes them. */
    private final boolean[][] chosen;

    private final int[] meetings;
    /** By person: the least cost from the source. */
    private final long[] potential;

    private long potentialOfSink;
    private final long[] distance;
    private final boolean[] isSettled;

    /** Before the first meeting is chosen. */
    PairPotentials(PairCosts costs, boolean[][] chosen, int[] meetings) {
        this.costs = costs;
        this.sizeA = costs.sizeA;
        this.people = costs.people;
        this.chosen = chosen;
        this.meetings = meetings;
        this.potential = new long[people];
        this.distance = new long[people];
        this.isSettled = new boolean[people];
        start();
    }

    /** The first graph has no way back from B to A, so its distances need no search. */
    private void start() {
        Arrays.fill(potential, UNREACHED);
        potentialOfSink = UNREACHED;
        for (int a = 0; a < sizeA; a++) {
            potential[a] = costOfNext(a);
            for (int b = sizeA; b < people && mayHaveMore(a); b++) {
                if (costs.isPair(a, b)) {
                    potential[b] = Math.min(potential[b], potential[a] + costs.ofPair(a, b));
                }
            }
        }
        for (int b = sizeA; b < people; b++) {
            if (mayHaveMore(b) && potential[b] < UNREACHED) {
                potentialOfSink = Math.min(potentialOfSink, potential[b] + costOfNext(b));
            }
        }
    }

    /** Follows the flow; false when no further meeting is worth anything. */
    boolean update() {
        if (potentialOfSink >= UNREACHED) {
            return false;
        }
        Arrays.fill(isSettled, false);
        for (int person = 0; person < people; person++) {
            boolean isStart = person < sizeA && mayHaveMore(person);
            distance[person] = isStart ? costOfNext(person) - potential[person] : UNREACHED;
        }
        long toSink = settle();
        for (int person = 0; person < people; person++) {
            potential[person] += Math.min(distance[person], toSink);
        }
        potentialOfSink += toSink;
        return toSink < UNREACHED && potentialOfSink < 0;
    }

    /** The distance of the sink, where the search stops. */
    private long settle() {
        long toSink = UNREACHED;
        for (int nearest = nearest(toSink); nearest >= 0; nearest = nearest(toSink)) {
            isSettled[nearest] = true;
            if (nearest < sizeA) {
                relaxFromA(nearest);
            } else {
                relaxFromB(nearest);
                long length = costOfNext(nearest) + potential[nearest] - potentialOfSink;
                toSink = mayHaveMore(nearest) ? Math.min(toSink, distance[nearest] + length) : toSink;
            }
        }
        return toSink;
    }

    private int nearest(long below) {
        int nearest = -1;
        long least = below;
        for (int person = 0; person < people; person++) {
            if (!isSettled[person] && distance[person] < least) {
                least = distance[person];
                nearest = person;
            }
        }
        return nearest;
    }

    private void relaxFromA(int a) {
        for (int b = sizeA; b < people; b++) {
            if (!chosen[a][b - sizeA] && costs.isPair(a, b)) {
                long length = costs.ofPair(a, b) + potential[a] - potential[b];
                distance[b] = Math.min(distance[b], distance[a] + length);
            }
        }
    }

    private void relaxFromB(int b) {
        for (int a = 0; a < sizeA; a++) {
            if (chosen[a][b - sizeA]) {
                long length = potential[b] - costs.ofPair(a, b) - potential[a];
                distance[a] = Math.min(distance[a], distance[b] + length);
            }
        }
    }

    /** Whether a shortest path begins with this person of A. */
    boolean isShortestStart(int a) {
        return mayHaveMore(a) && potential[a] == costOfNext(a);
    }

    /** Whether a shortest path may go through this pair. */
    boolean isShortest(int a, int b) {
        return potential[b] == potential[a] + costs.ofPair(a, b);
    }

    /** Whether a shortest path ends with this person of B. */
    boolean isShortestEnd(int b) {
        return mayHaveMore(b) && potential[b] + costOfNext(b) == potentialOfSink;
    }

    private boolean mayHaveMore(int person) {
        return costs.mayHaveMore(person, meetings[person]);
    }

    private long costOfNext(int person) {
        return costs.ofNext(person, meetings[person]);
    }
}
