package fr.clubbusiness.privacy;

import fr.clubbusiness.problem.Conflict;
import java.time.LocalDate;

/**
 * How long an answer may take: GDPR, article 12.3, counted in calendar months as by Regulation 1182/71, article 3. A last day that is a Saturday, a Sunday or
 * a holiday moves to the next working day by article 3.4; it stays here, which is the safe side for the person.
 */
final class RightsDeadlines {
    /** Months for an answer. */
    static final int MONTHS = 1;

    /** Months more, once, when the request is complex. */
    static final int MONTHS_MORE = 2;

    /** Days before the last one on which whoever answers is reminded. */
    static final int DAYS_OF_NOTICE = 7;

    /** Days after the answer during which what is held may still be read for it. */
    static final int DAYS_TO_READ = 30;

    private RightsDeadlines() {}

    /** The last day for the answer. Where the month has no such day, it is the last one of the month. */
    static LocalDate due(LocalDate receivedOn) {
        return receivedOn.plusMonths(MONTHS);
    }

    /** The same when it takes longer. */
    static LocalDate extended(LocalDate receivedOn) {
        return receivedOn.plusMonths(MONTHS + MONTHS_MORE);
    }

    /**
     * Checks that the time to answer may still be prolonged: the person is told before its last day.
     *
     * @throws Conflict after that day
     */
    static void requireNotOver(LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            throw new Conflict(
                    "too-late-to-extend",
                    "Le délai de cette demande est passé : il se prolonge avant son dernier jour, et la réponse est due maintenant.",
                    "The time to answer this request has run out: it is extended before its last day, and the answer is due now.");
        }
    }
}
