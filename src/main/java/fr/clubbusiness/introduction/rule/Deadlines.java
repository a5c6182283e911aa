package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer or expire: until when an introduction waits, when it reminds, and how far the wait can be put off. Days are those of Paris, a
 * deadline being the last day on which an answer is in time.
 */
public final class Deadlines {
    /** Working days to answer in. */
    public static final int ANSWER_DAYS = 14;
    /** Working days after which whoever is waited for is reminded. */
    static final List<Integer> REMINDER_DAYS = List.of(3, 9);
    /** Working days after which the adviser gets a call to make. */
    static final int CALL_DAY = 10;
    /** Calendar days, from the day it is asked, within which a wait can be put off. */
    static final int POSTPONE_DAYS = 30;
    /** How often one wait can be put off. */
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
     * Last day for an answer; empty when nobody is waited for.
     *
     * @param since day on which it came to {@code status}
     * @param interview day of the interview, if one is fixed: the wait runs from it, unless it was told only afterwards
     */
    public static Optional<LocalDate> answerBy(
            IntroductionStatus status, LocalDate since, @Nullable LocalDate interview) {
        return waitStart(status, since, interview).map(start -> WorkingDays.after(start, ANSWER_DAYS));
    }

    /** Days on which whoever is waited for is reminded; none when nobody is. */
    public static List<LocalDate> reminders(IntroductionStatus status, LocalDate since, @Nullable LocalDate interview) {
        return waitStart(status, since, interview).stream()
                .flatMap(start -> REMINDER_DAYS.stream().map(days -> WorkingDays.after(start, days)))
                .toList();
    }

    /** Day on which the adviser is asked to call; empty when nobody is waited for. */
    public static Optional<LocalDate> callOn(
            IntroductionStatus status, LocalDate since, @Nullable LocalDate interview) {
        return waitStart(status, since, interview).map(start -> WorkingDays.after(start, CALL_DAY));
    }

    private static Optional<LocalDate> waitStart(
            IntroductionStatus status, LocalDate since, @Nullable LocalDate interview) {
        var fromInterview = status == IntroductionStatus.INTERVIEWING && interview != null && interview.isAfter(since);
        return status.awaiting().map(_ -> fromInterview && interview != null ? interview : since);
    }

    /** Whether the time to answer is over on {@code today}. */
    public static boolean isOver(LocalDate deadline, LocalDate today) {
        return today.isAfter(deadline);
    }

    /**
     * What forbids putting off the wait until {@code until}; empty when it may be.
     *
     * @param deadline the deadline so far
     * @param times how often this wait was put off already
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
