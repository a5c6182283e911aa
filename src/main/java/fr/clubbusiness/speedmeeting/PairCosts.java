package fr.clubbusiness.speedmeeting;

/**
 * What a choice of pairs may be, and what it earns, as costs below 0. The first {@code least} meetings of a person earn more than all wishes together; a
 * pair earns its wishes and, far below, something for the meeting itself.
 */
final class PairCosts {
    final int sizeA;
    final int people;
    /** The most meetings of all together. */
    final int total;
    /** By number in A and number in B; {@link Roster#NEVER} for no pair. */
    private final int[][] wish;
    /** By person, as {@link Roster} numbers them. */
    private final int[] least;

    private final int[] most;
    private final long perMeeting;
    private final long perWish;
    private final long perLeast;

    private PairCosts(int[][] wish, int[] least, int[] most, int total, boolean countsWishes) {
        this.sizeA = wish.length;
        this.people = most.length;
        this.total = total;
        this.wish = wish;
        this.least = least;
        this.most = most;
        this.perMeeting = countsWishes ? 1 : 0;
        this.perWish = countsWishes ? total + 1L : 0;
        this.perLeast = 1 + total * (2L * RequestRules.STRONGEST_WISH * perWish + perMeeting);
    }

    /**
     * The least numbers, then the wishes, then the number of meetings.
     *
     * @param wish by number in A and number in B; {@link Roster#NEVER} for no pair
     * @param least by person, the meetings that count before all wishes
     * @param most by person, at least {@code least}
     * @param total the most meetings of all together
     */
    static PairCosts of(int[][] wish, int[] least, int[] most, int total) {
        return new PairCosts(wish, least, most, total, true);
    }

    /** The least numbers alone. */
    PairCosts ofLeastAlone() {
        return new PairCosts(wish, least, most, total, false);
    }

    /** Whether these two may meet, each as {@link Roster} numbers them. */
    boolean isPair(int a, int b) {
        return wish[a][b - sizeA] >= 0;
    }

    long ofPair(int a, int b) {
        return -perWish * wish[a][b - sizeA] - perMeeting;
    }

    /** The cost of one more meeting of a person who has so many, beside that of the pair. */
    long ofNext(int person, int meetings) {
        return meetings < least[person] ? -perLeast : 0;
    }

    boolean mayHaveMore(int person, int meetings) {
        return meetings < most[person];
    }

    boolean isLacking(int person, int meetings) {
        return meetings < least[person];
    }
}
