package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.directory.ContractTerms;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A hire that fills enough of a working week to suspend the person's other introductions. A smaller one leaves them open: a few hours of
 * work are no reason to lose a better job.
 */
public final class SubstantialHire {
    /** Least hours a week of a substantial hire. */
    static final BigDecimal WEEKLY_HOURS = BigDecimal.valueOf(20);
    /** Least duration in months. A contract without end always lasts long enough. */
    static final int MONTHS = 1;
    /** Days after the start from which the suspended introductions are obsolete. */
    static final int OBSOLETE_DAYS = 30;

    private SubstantialHire() {}

    /** Whether a hire on these terms is substantial: at least 20 hours a week for at least one month. */
    public static boolean isSubstantial(ContractTerms terms) {
        var end = terms.end();
        var longEnough =
                end == null || !end.isBefore(terms.start().plusMonths(MONTHS).minusDays(1));
        return longEnough
                && terms.hoursAWeek()
                        .filter(hours -> hours.compareTo(WEEKLY_HOURS) >= 0)
                        .isPresent();
    }

    /** The last start of a hire whose suspensions are obsolete on {@code today}. */
    public static LocalDate startOfObsolete(LocalDate today) {
        return today.minusDays(OBSOLETE_DAYS);
    }

    /** Day from which the introductions suspended by a hire that starts on {@code start} are obsolete, unless it was cancelled. */
    public static LocalDate obsoleteFrom(LocalDate start) {
        return start.plusDays(OBSOLETE_DAYS);
    }
}
