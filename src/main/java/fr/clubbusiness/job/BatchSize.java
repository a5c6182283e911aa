package fr.clubbusiness.job;

import java.time.Duration;

/**
 * How many rows the next transaction of a run takes. On a slow or busy database fewer, because an open writing transaction delays the matching index: none
 * should last over a second. Pure; for one run.
 */
final class BatchSize {
    /** A transaction that lasts longer than this makes the next one half as large. */
    static final Duration LONG = Duration.ofMillis(250);

    /** After a transaction that lasts less than this, the next one is twice as large. */
    static final Duration SHORT = Duration.ofMillis(100);

    /** Rows of the first transaction of a run at most: nobody knows yet how fast the database is. */
    static final int FIRST = 25;

    private final int most;
    private int next;

    /** Never takes more than {@code most} rows. */
    BatchSize(int most) {
        this.most = most;
        this.next = Math.min(FIRST, most);
    }

    int next() {
        return next;
    }

    /** The last transaction failed, perhaps because it lasted too long. */
    void failed() {
        next = Math.max(1, next / 2);
    }

    /** The last transaction lasted this long. */
    void lasted(Duration time) {
        if (time.compareTo(LONG) > 0) {
            next = Math.max(1, next / 2);
        } else if (time.compareTo(SHORT) < 0) {
            next = Math.min(most, next * 2);
        }
    }
}
