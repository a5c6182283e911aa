package fr.clubbusiness.retention;

import fr.clubbusiness.job.DueWork;
import java.util.Locale;

/** Due work that ends what a rule no longer lets the club keep. */
interface RetentionWork extends DueWork {
    /** The rule. */
    RetentionRule rule();

    /** How many rows of the caller's club are due now. */
    long count();

    @Override
    default String name() {
        return "retention-" + rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
