package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What happens in a wait, in this order: whoever must answer is told, is reminded twice while no answer comes, then an adviser calls them. */
public enum Notice {
    AWAITED(0),
    FIRST_REMINDER(3),
    SECOND_REMINDER(9),
    CALL(10);

    /** Working days from the start of a wait. */
    private final int day;

    Notice(int day) {
        this.day = day;
    }

    /**
     * The day of this notice in a wait for an answer until {@code deadline}. A wait that was postponed keeps the distance of its notices from the end.
     *
     * @param status the status in which the answer is awaited
     */
    public LocalDate on(IntroductionStatus status, LocalDate deadline) {
        return WorkingDays.before(deadline, Deadlines.answerDays(status) - day);
    }

    /** The first notice after {@link #AWAITED} whose day is still to come; empty when all days have passed. */
    public static Optional<Notice> firstAfter(LocalDate today, IntroductionStatus status, LocalDate deadline) {
        return Arrays.stream(values())
                .filter(notice -> notice != AWAITED)
                .filter(notice -> notice.on(status, deadline).isAfter(today))
                .findFirst();
    }

    /** The last notice from this one on whose day has come: after a stop, one is given for all that were missed. */
    public Optional<Notice> lastDue(LocalDate today, IntroductionStatus status, LocalDate deadline) {
        return Arrays.stream(values())
                .filter(notice -> notice.compareTo(this) >= 0)
                .filter(notice -> !notice.on(status, deadline).isAfter(today))
                .reduce((_, last) -> last);
    }
}
