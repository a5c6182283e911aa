package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;

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

    /** Whoever is asked has this many working days to answer, or is not asked. */
    static final int LEAST_WORKING_DAYS = 2;

    /** With more than this many interested, no wave follows. */
    static final int ENOUGH = 6;

    /** All that fit. */
    static final int ALL = 10_000;

    private Waves() {}

    /** How many are to be found before the first are asked: one more than at once tells that a wave follows. */
    public static int toFind(boolean isPublic) {
        return isPublic ? ALL : AT_ONCE + 1;
    }

    /** How many are asked first. */
    public static int first(boolean isPublic, int fits) {
        return isPublic || fits <= AT_ONCE ? fits : WAVE;
    }

    /** How many are asked next; 0 when enough are interested, or the last day for an answer is too near. */
    public static int next(int interested, LocalDate today, LocalDate lastDay) {
        var isTooLate = lastDay.isBefore(WorkingDays.after(today, LEAST_WORKING_DAYS));
        return isTooLate || interested > ENOUGH ? 0 : WAVE;
    }
}
