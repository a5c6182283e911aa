package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;

/**
 * When may a person be proposed again for the same need? While an introduction is open, or a hire stands, never; once it has ended, from
 * the day that this tells.
 *
 * <p>A refusal is about the pair unless it is about the position: also when the person was not available, since whoever refused should
 * not be asked the same every day.
 *
 * <p>A cancelled hire was told nothing about by the rule book. Decided: one called off before its first day leaves the pair free at once,
 * because that is also how a wrong entry is mended; one that nobody started, or that was broken in the trial period, is a refusal about
 * the pair.
 */
public final class Reproposal {
    /** Months after a refusal about the pair, or a withdrawal. */
    static final int MONTHS_AFTER_REFUSAL = 6;
    /** Months after nobody answered. */
    static final int MONTHS_AFTER_SILENCE = 1;

    private Reproposal() {}

    /** First day on which the pair may be proposed again, after an introduction that ended so on {@code endedOn}. */
    public static LocalDate possibleFrom(Ending ending, LocalDate endedOn) {
        return endedOn.plusMonths(monthsAfter(ending));
    }

    /**
     * The same for a proposal that nobody shared. One that ends by itself is told to its poster as expired on the day after its deadline, whatever
     * happened: the pair is free again as after any silence.
     */
    public static LocalDate possibleFromUnshared(Ending ending, LocalDate endedOn, LocalDate deadline) {
        return ending.status().comesByItself()
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
