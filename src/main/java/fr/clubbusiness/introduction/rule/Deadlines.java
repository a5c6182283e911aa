package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of an introduction: the last day for an answer, and how far an answer can be postponed. Days are those of Paris.
 * An answer on the day of the deadline is in time.
 */
public final class Deadlines {
    /** Working days for an answer. */
    public static final int ANSWER_DAYS = 14;
    /** Working days for an answer after the last day of a trial. */
    static final int DAYS_AFTER_TRIAL = 20;
    /** Longest postponement, in calendar days from the day of the request. */
    static final int POSTPONE_DAYS = 30;
    /** How many times one answer can be postponed. */
    static final int POSTPONE_TIMES = 2;

    private static final RefusalReason TOO_OFTEN = RefusalReason.of(
            "POSTPONED_TOO_OFTEN",
            "Une réponse se reporte %d fois au plus.".formatted(POSTPONE_TIMES),
            "An answer can be put off %d times at most.".formatted(POSTPONE_TIMES));

    private static final RefusalReason TOO_FAR = RefusalReason.of(
            "POSTPONED_TOO_FAR",
            "Une réponse se reporte à %d jours au plus.".formatted(POSTPONE_DAYS),
            "An answer can be put off by %d days at most.".formatted(POSTPONE_DAYS));

    private static final RefusalReason NOT_LATER = RefusalReason.of(
            "POSTPONED_NOT_LATER",
            "La nouvelle date doit venir après l'échéance en cours.",
            "The new date must come after the present deadline.");

    private Deadlines() {}

    /**
     * Last day for an answer; empty when no answer is expected.
     *
     * @param since day on which the introduction entered {@code status}
     * @param held day of the interview, or last day of the trial; null when there is none. The wait starts then, or on {@code since} when
     *     that is later: it was recorded afterwards
     */
    public static Optional<LocalDate> answerBy(IntroductionStatus status, LocalDate since, @Nullable LocalDate held) {
        return waitStart(status, since, held).map(start -> WorkingDays.after(start, answerDays(status)));
    }

    /** Working days for an answer in this status. */
    static int answerDays(IntroductionStatus status) {
        return status == IntroductionStatus.TRIAL ? DAYS_AFTER_TRIAL : ANSWER_DAYS;
    }

    private static Optional<LocalDate> waitStart(IntroductionStatus status, LocalDate since, @Nullable LocalDate held) {
        var afterIt = status == IntroductionStatus.INTERVIEWING || status == IntroductionStatus.TRIAL;
        return status.awaiting().map(_ -> afterIt && held != null && held.isAfter(since) ? held : since);
    }

    /** Whether the deadline has passed on {@code today}. */
    public static boolean isOver(LocalDate deadline, LocalDate today) {
        return today.isAfter(deadline);
    }

    /**
     * The reasons that forbid postponing the answer to {@code until}; empty when it may be postponed.
     *
     * @param deadline the present deadline
     * @param times how many times this answer was already postponed
     */
    public static List<RefusalReason> postponeRefusals(
            LocalDate today, LocalDate deadline, LocalDate until, int times) {
        return Stream.of(
                        times >= POSTPONE_TIMES ? TOO_OFTEN : null,
                        until.isAfter(today.plusDays(POSTPONE_DAYS)) ? TOO_FAR : null,
                        until.isAfter(deadline) && until.isAfter(today) ? null : NOT_LATER)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
