package fr.clubbusiness.matching.index;

/**
 * Who of a segment is no longer there: left, or changed and so standing in a later segment. A value, copied at each change.
 */
final class RemovedRows {
    /** One bit for each person of the segment. */
    private final long[] bits;

    private final int count;

    private RemovedRows(long[] bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    /** Nobody of a segment of that size. */
    static RemovedRows nobody(int size) {
        return new RemovedRows(new long[(size + 63) >>> 6], 0);
    }

    boolean has(int person) {
        return (bits[person >>> 6] >>> person & 1) != 0;
    }

    /** These and {@code more}. */
    RemovedRows and(int[] more) {
        var after = bits.clone();
        int added = 0;
        for (int person : more) {
            added += (after[person >>> 6] >>> person & 1) == 0 ? 1 : 0;
            after[person >>> 6] |= 1L << person;
        }
        return new RemovedRows(after, count + added);
    }

    /** How many. */
    int count() {
        return count;
    }

    /** How many bytes it takes. */
    long bytes() {
        return 8L * bits.length;
    }
}
