package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.directory.ContractTerms;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A hire that fills a working week: the person's other introductions are suspended by it. A shorter one leaves them going, since a few
 * hours are no reason to lose a better post.
 */
public final class SubstantialHire {
    /** Hours a week from which a hire is substantial. */
    static final BigDecimal WEEKLY_HOURS = BigDecimal.valueOf(20);
    /** Months from which it is; with no end, it always is. */
    static final int MONTHS = 1;
    /** Days after the start on which what was suspended becomes obsolete. */
    static final int OBSOLETE_DAYS = 30;

    private SubstantialHire() {}

    /** Whether a hire on these terms is substantial: 20 h a week or more, for a month or more. */
    public static boolean isSubstantial(ContractTerms terms) {
        var end = terms.end();
        var longEnough =
                end == null || !end.isBefore(terms.start().plusMonths(MONTHS).minusDays(1));
        return longEnough
                && terms.hoursAWeek()
                        .filter(hours -> hours.compareTo(WEEKLY_HOURS) >= 0)
                        .isPresent();
    }

    /** Day from which what a hire of {@code start} suspended is obsolete, unless the hire was cancelled. */
    public static LocalDate obsoleteFrom(LocalDate start) {
        return start.plusDays(OBSOLETE_DAYS);
    }
}
