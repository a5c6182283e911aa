package fr.clubbusiness.allocation.market;

/**
 * Needs with seats, people, and between them the pairs that go together ("edges"). Needs and people are numbered from 0 in the order of
 * their ids, which is what ties are settled by. The edges of one need stand together, the best score first, so that whoever looks for a
 * good one may stop early; arrays of numbers, since an allocation walks over a million edges many times.
 */
public final class Market {
    /** Seats that each need still has to fill, from 0. */
    public final int[] seats;
    /** How many people there are. */
    public final int people;
    /** Edges of need {@code n}: from {@code from[n]} up to, not including, {@code from[n + 1]}. */
    public final int[] from;
    /** Whose edge it is, on the needs' side. */
    public final int[] need;
    /** Whose edge it is, on the people's side; a person stands at most once with each need. */
    public final int[] person;
    /** How good the pair is, by edge, 0 to 100. */
    public final double[] score;
    /** How much the person would like it, by edge: what of the score is about the person's own wishes. */
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
     * A market of these edges, which it puts in order. The arrays are its own from now on.
     *
     * @param seats by need
     * @param people how many
     * @param from first edge of each need, and the number of edges at the end
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

    /** Seats on offer in all. */
    int seatsOffered() {
        int offered = 0;
        for (int each : seats) {
            offered += each;
        }
        return offered;
    }

    /** By insertion: lists come in order from the ranking, and are short. */
    private static void order(int first, int end, int[] person, double[] score, double[] liking) {
        for (int i = first + 1; i < end; i++) {
            int who = person[i];
            double good = score[i];
            double liked = liking[i];
            int at = i;
            while (at > first && isBefore(good, who, score[at - 1], person[at - 1])) {
                person[at] = person[at - 1];
                score[at] = score[at - 1];
                liking[at] = liking[at - 1];
                at--;
            }
            person[at] = who;
            score[at] = good;
            liking[at] = liked;
        }
    }

    private static boolean isBefore(double score, int person, double otherScore, int otherPerson) {
        return score > otherScore || (score == otherScore && person < otherPerson);
    }
}
