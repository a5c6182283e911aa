package fr.clubbusiness.employment.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** When a question about a person at work is open: from its day until the day before the next one, the last one for three months. */
public final class FollowUpDays {
    private static final int MONTHS_OF_LAST = 3;

    private FollowUpDays() {}

    /**
     * Some first days, of which one question is open on a given day.
     *
     * @param after they are later than this day
     * @param until and not later than this one
     */
    public record FirstDays(LocalDate after, LocalDate until) {}

    /** The question that is open on {@code today} about a stay; empty before the first one and after the last one. */
    public static Optional<FollowUpStep> open(LocalDate first, LocalDate today) {
        return Arrays.stream(FollowUpStep.values())
                .filter(step -> !today.isBefore(step.dueOn(first)))
                .filter(step -> !today.isAfter(openUntil(step, first)))
                .findFirst();
    }

    /** The last day on which a question is answered. */
    public static LocalDate openUntil(FollowUpStep step, LocalDate first) {
        return end(step, first).minusDays(1);
    }

    /** The day on which the next question is due, or on which nobody is asked any more. */
    private static LocalDate end(FollowUpStep step, LocalDate first) {
        return switch (step) {
            case DAY_7 -> FollowUpStep.MONTH_1.dueOn(first);
            case MONTH_1 -> FollowUpStep.MONTH_3.dueOn(first);
            case MONTH_3 -> FollowUpStep.MONTH_6.dueOn(first);
            case MONTH_6 -> FollowUpStep.MONTH_12.dueOn(first);
            case MONTH_12 -> step.dueOn(first).plusMonths(MONTHS_OF_LAST);
        };
    }

    /** The first days of all stays about which this question is open on {@code today}. */
    public static FirstDays firstDays(FollowUpStep step, LocalDate today) {
        return new FirstDays(latest(today, first -> end(step, first)), latest(today, step::dueOn));
    }

    /** A day that is computed from the first one. A later first day never gives an earlier day. */
    private interface DayAfter {
        LocalDate from(LocalDate first);
    }

    /** The latest first day from which the computed day has come on {@code today}. */
    private static LocalDate latest(LocalDate today, DayAfter day) {
        // As many days back as the way forth is a good guess; the lengths of months make it wrong by a few days.
        var first = today.minusDays(day.from(today).toEpochDay() - today.toEpochDay());
        while (day.from(first).isAfter(today)) {
            first = first.minusDays(1);
        }
        while (!day.from(first.plusDays(1)).isAfter(today)) {
            first = first.plusDays(1);
        }
        return first;
    }
}
