package fr.clubbusiness.allocation.market;

import java.util.Arrays;

/** Who takes a seat of which need: at most one seat a person, at most its seats a need. */
public final class Assignment {
    /** Nobody's edge. */
    public static final int NONE = -1;

    private final Market market;
    private final int[] edgeOf;
    private final int[] open;

    /** With nobody placed yet. */
    Assignment(Market market) {
        this.market = market;
        this.edgeOf = new int[market.people];
        this.open = market.seats.clone();
        Arrays.fill(edgeOf, NONE);
    }

    /** The edge by which this person has a seat, or {@link #NONE}. */
    public int edgeOf(int person) {
        return edgeOf[person];
    }

    /** How many seats of this need nobody has. */
    public int open(int need) {
        return open[need];
    }

    /** The person of this edge takes a seat of its need, and leaves the one they had. */
    void take(int edge) {
        int person = market.person[edge];
        leave(person);
        edgeOf[person] = edge;
        open[market.need[edge]]--;
    }

    /** The person has no seat any more. */
    void leave(int person) {
        int before = edgeOf[person];
        if (before != NONE) {
            open[market.need[before]]++;
            edgeOf[person] = NONE;
        }
    }

    /** How many people have a seat. */
    public int filled() {
        int filled = 0;
        for (int edge : edgeOf) {
            if (edge != NONE) {
                filled++;
            }
        }
        return filled;
    }

    /** The scores of all pairs together. */
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
