package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a person may be proposed again for the same need. Never while an introduction is open or a hire is in force; after its end, from the
 * day given here.
 *
 * <p>A refusal is about the pair, unless it is about the position. It is about the pair also when the person was not available: the side
 * that refused should not get the same question every day.
 *
 * <p>The rule book does not cover a cancelled hire. Decided here: a hire cancelled before its first day leaves the pair free at once,
 * because cancelling also corrects a wrong entry. A hire that never started, or that ended in the trial period, counts as a refusal about
 * the pair.
 */
public final class Reproposal {
    /** Months after a refusal about the pair, or a withdrawal. */
    static final int MONTHS_AFTER_REFUSAL = 6;
    /** Months after an introduction without an answer. */
    static final int MONTHS_AFTER_SILENCE = 1;

    private Reproposal() {}

    /** First day on which the pair may be proposed again, after this ending on {@code endedOn}. */
    public static LocalDate possibleFrom(Ending ending, LocalDate endedOn) {
        return endedOn.plusMonths(monthsAfter(ending));
    }

    /**
     * The same, also for a proposal that was never shared. When that ends automatically, its poster sees it expire on the day after its
     * deadline, whatever the real cause. So the pair is free again after the same time as without an answer.
     *
     * @param deadline of a proposal that was never shared; null otherwise
     */
    public static LocalDate possibleFrom(Ending ending, LocalDate endedOn, @Nullable LocalDate deadline) {
        return deadline != null && ending.status().isAutomatic()
                ? possibleFrom(new Ending.Expired(), deadline.plusDays(1))
                : possibleFrom(ending, endedOn);
    }

    private static int monthsAfter(Ending ending) {
        return switch (ending) {
            case Ending.Declined(var reason) -> reason.isAboutThePosition() ? 0 : MONTHS_AFTER_REFUSAL;
            case Ending.Withdrawn() -> MONTHS_AFTER_REFUSAL;
            case Ending.Expired() -> MONTHS_AFTER_SILENCE;
            case Ending.Obsolete() -> 0;
            case Ending.Cancelled(var reason) ->
                switch (reason) {
                    case BEFORE_START -> 0;
                    case NOT_STARTED, BROKEN_IN_TRIAL -> MONTHS_AFTER_REFUSAL;
                };
        };
    }
}
