package fr.clubbusiness.allocation.market;

/**
 * Needs with seats, people, and the pairs that match ("edges"). Needs and people are numbered from 0 in the order of their ids, and ties
 * are decided by number. The edges of a need are consecutive with the best score first, so that a search may stop early. Everything is in
 * arrays of numbers, because an allocation reads over a million edges many times.
 */
public final class Market {
    /** Open seats of each need, 0 or more. */
    public final int[] seats;
    /** Number of people. */
    public final int people;
    /** The edges of need {@code n} are {@code from[n]} to {@code from[n + 1] - 1}. */
    public final int[] from;
    /** The need of each edge. */
    public final int[] need;
    /** The person of each edge. A person has at most one edge with each need. */
    public final int[] person;
    /** The score of each edge, 0 to 100. */
    public final double[] score;
    /** The part of each score that is about the person's own wishes. */
    public final double[] liking;

    private Market(int[] seats, int people, int[] from, int[] person, double[] score, double[] liking) {
        this.seats = seats;
        this.people = people;
        this.from = from;
        this.person = person;
        this.score = score;
        this.liking = liking;
        this.need = new int[person.length];
        for (int n = 0; n < seats.length; n++) {
            for (int edge = from[n]; edge < from[n + 1]; edge++) {
                need[edge] = n;
            }
        }
    }

    /**
     * A market of these edges, which are sorted here. The market keeps the arrays: the caller must not change them afterwards.
     *
     * @param seats by need
     * @param people number of people
     * @param from first edge of each need, then the number of edges
     */
    public static Market of(int[] seats, int people, int[] from, int[] person, double[] score, double[] liking) {
        for (int n = 0; n < seats.length; n++) {
            order(from[n], from[n + 1], person, score, liking);
        }
        return new Market(seats, people, from, person, score, liking);
    }

    int needs() {
        return seats.length;
    }

    public int edges() {
        return person.length;
    }

    /** Number of seats of all needs. */
    int seatsOffered() {
        int offered = 0;
        for (int count : seats) {
            offered += count;
        }
        return offered;
    }

    /** An insertion sort: the lists are short, and already sorted when they come from the ranking. */
    private static void order(int first, int end, int[] person, double[] score, double[] liking) {
        for (int i = first + 1; i < end; i++) {
            int movedPerson = person[i];
            double movedScore = score[i];
            double movedLiking = liking[i];
            int at = i;
            while (at > first && isBefore(movedScore, movedPerson, score[at - 1], person[at - 1])) {
                person[at] = person[at - 1];
                score[at] = score[at - 1];
                liking[at] = liking[at - 1];
                at--;
            }
            person[at] = movedPerson;
            score[at] = movedScore;
            liking[at] = movedLiking;
        }
    }

    private static boolean isBefore(double score, int person, double otherScore, int otherPerson) {
        return score > otherScore || (score == otherScore && person < otherPerson);
    }
}
