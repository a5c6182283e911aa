package fr.clubbusiness.catalogue.rule;

import java.time.Duration;

/**
 * To how many structures a purchase is sent at once. A public buyer treats all alike: everybody is told at the same time. For a private one, many
 * structures would work for nothing, so a large purchase goes out in waves until enough are interested. Source: the club's law on purchases.
 */
public final class Waves {
    /** From one wave to the next. */
    public static final Duration APART = Duration.ofHours(24);

    /** Up to this many fits nobody waits for a second wave. */
    static final int AT_ONCE = 20;

    static final int WAVE = 10;

    /** With more than this many interested, no wave follows. */
    static final int ENOUGH = 6;

    /** All that fit. */
    public static final int ALL = 10_000;

    private Waves() {}

    /** How many are asked first. */
    public static int first(boolean isPublic, int fits) {
        return isPublic || fits <= AT_ONCE ? fits : WAVE;
    }

    /** How many are asked next; 0 when enough are interested. */
    public static int next(int interested) {
        return interested > ENOUGH ? 0 : WAVE;
    }
}
