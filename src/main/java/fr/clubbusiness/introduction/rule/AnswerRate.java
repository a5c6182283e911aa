package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.vocabulary.AnswerHabit;
import java.util.Collection;

/**
 * The part of its waits that a side answers, over the last twelve months. Few waits say little, so each side counts {@link #PRIOR} waits more, answered
 * as the club answers. The number is told to nobody: structures and advisers are told a {@link AnswerHabit}.
 *
 * <p>A wait ends by an answer of the member who is waited for, or by {@code EXPIRED}. What ends otherwise counts for nothing: the other side or an adviser
 * acted, the person was hired elsewhere, the need closed.
 */
public final class AnswerRate {
    /** Months that count. */
    public static final int MONTHS = 12;

    /** Waits answered as the club answers that each side counts beside its own. */
    static final int PRIOR = 4;

    /** The least rate of {@link AnswerHabit#OFTEN}. The club's own choice: about two answers in three, and a little more. */
    static final double OFTEN_FROM = 0.7;

    /** The least rate of {@link AnswerHabit#SOMETIMES}. The club's own choice. */
    static final double SOMETIMES_FROM = 0.4;

    /** What a club without any wait assumes: neither often nor rarely. */
    static final double MEAN_OF_NOTHING = 0.5;

    private AnswerRate() {}

    /**
     * The waits of one side that ended.
     *
     * @param answered those that it answered
     */
    public record Waits(int ended, int answered) {
        /** None yet. */
        public static final Waits NONE = new Waits(0, 0);

        public Waits {
            if (answered < 0 || answered > ended) {
                throw new IllegalArgumentException(answered + " answers to " + ended + " waits");
            }
        }

        private Waits plus(Waits other) {
            return new Waits(ended + other.ended, answered + other.answered);
        }
    }

    /** The part answered of all waits of a club. */
    public static double mean(Collection<Waits> all) {
        var together = all.stream().reduce(Waits.NONE, Waits::plus);
        return together.ended() == 0 ? MEAN_OF_NOTHING : (double) together.answered() / together.ended();
    }

    /** The smoothed rate of one side in a club of this mean. */
    static double of(Waits own, double mean) {
        return (own.answered() + PRIOR * mean) / (own.ended() + PRIOR);
    }

    /** What is told of one side in a club of this mean. A side without waits is told the mean. */
    public static AnswerHabit habit(Waits own, double mean) {
        var rate = of(own, mean);
        return rate >= OFTEN_FROM
                ? AnswerHabit.OFTEN
                : rate >= SOMETIMES_FROM ? AnswerHabit.SOMETIMES : AnswerHabit.RARELY;
    }
}
