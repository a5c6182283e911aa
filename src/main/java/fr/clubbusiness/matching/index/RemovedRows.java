package fr.clubbusiness.matching.index;

/** The people removed from a segment: those who left, and those who changed and are in a later segment. Immutable, copied at each change. */
final class RemovedRows {
    /** One bit for each person of the segment. */
    private final long[] bits;

    private final int count;

    private RemovedRows(long[] bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    /** No person removed, of a segment of that size. */
    static RemovedRows none(int size) {
        return new RemovedRows(new long[(size + 63) >>> 6], 0);
    }

    boolean has(int person) {
        return (bits[person >>> 6] >>> person & 1) != 0;
    }

    /** Removes these people too. */
    RemovedRows and(int[] more) {
        var after = bits.clone();
        int added = 0;
        for (int person : more) {
            added += (after[person >>> 6] >>> person & 1) == 0 ? 1 : 0;
            after[person >>> 6] |= 1L << person;
        }
        return new RemovedRows(after, count + added);
    }

    /** The number of people removed. */
    int count() {
        return count;
    }

    /** The size in bytes. */
    long bytes() {
        return 8L * bits.length;
    }
}
