package fr.clubbusiness.allocation.market;

import java.util.Arrays;

/** The seats that people take. A person has at most one seat, and a need at most all its seats. */
public final class Assignment {
    /** No edge. */
    public static final int NONE = -1;

    private final Market market;
    private final int[] edgeOf;
    private final int[] open;

    /** An assignment without any pair. */
    Assignment(Market market) {
        this.market = market;
        this.edgeOf = new int[market.people];
        this.open = market.seats.clone();
        Arrays.fill(edgeOf, NONE);
    }

    /** The edge that gives this person a seat, or {@link #NONE}. */
    public int edgeOf(int person) {
        return edgeOf[person];
    }

    /** Number of open seats of this need. */
    public int openSeats(int need) {
        return open[need];
    }

    /** Gives the person of this edge a seat of its need. A seat that they had before opens. */
    void take(int edge) {
        int person = market.person[edge];
        leave(person);
        edgeOf[person] = edge;
        open[market.need[edge]]--;
    }

    /** Takes the seat away from this person. */
    void leave(int person) {
        int before = edgeOf[person];
        if (before != NONE) {
            open[market.need[before]]++;
            edgeOf[person] = NONE;
        }
    }

    /** Number of people who have a seat. */
    public int filled() {
        int filled = 0;
        for (int edge : edgeOf) {
            if (edge != NONE) {
                filled++;
            }
        }
        return filled;
    }

    /** Sum of the scores of all pairs. */
    double totalScore() {
        double total = 0;
        for (int edge : edgeOf) {
            if (edge != NONE) {
                total += market.score[edge];
            }
        }
        return total;
    }
}
