package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the company may see who the person is (name, contact details, pitch): from sharing on, not before, and not for ever; and who accompanies them. The
 * row policies hold the same ends (functions {@code company_knows}, {@code employer_calls} and {@code adviser_may_read}).
 */
public final class Disclosure {
    /**
     * Days after a refusal, by either side, during which the company may still look up the person; the day of the refusal is the first. The
     * database hides the person after as many times 24 hours, so this rule never shows a person that the database hides.
     */
    static final int DAYS_AFTER_REFUSAL = 30;

    /** Months after the last day of the contract during which the company that hired may still look up the person. */
    static final int MONTHS_AFTER_CONTRACT = 12;

    private Disclosure() {}

    /**
     * Whether the company sees the person on {@code today}.
     *
     * @param wasShared whether it was ever shared: a proposal that the structure declined reveals no person
     * @param since day on which the introduction entered {@code status}
     * @param contractEnd last day of the contract that was signed; null without one, or without end
     */
    public static boolean toCompany(
            IntroductionStatus status,
            boolean wasShared,
            LocalDate since,
            @Nullable LocalDate contractEnd,
            LocalDate today) {
        return wasShared
                && switch (status) {
                    case SHARED, INTERVIEWING, TRIAL -> true;
                    case HIRED -> contractEnd == null || !today.isAfter(contractEnd.plusMonths(MONTHS_AFTER_CONTRACT));
                    case DECLINED -> today.isBefore(since.plusDays(DAYS_AFTER_REFUSAL));
                    case PROPOSED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> false;
                };
    }

    /**
     * Whether the company sees on {@code today} whom to call at the structure: from sharing on, until the introduction ends or the last day of the
     * contract. Another structure may accompany the person afterwards, and its kind may tell of health, justice or status.
     *
     * @param wasShared whether it was ever shared
     * @param contractEnd last day of the contract that was signed; null without one, or without end
     */
    public static boolean ofStructure(
            IntroductionStatus status, boolean wasShared, @Nullable LocalDate contractEnd, LocalDate today) {
        return wasShared
                && switch (status) {
                    case SHARED, INTERVIEWING, TRIAL -> true;
                    case HIRED -> contractEnd == null || !today.isAfter(contractEnd);
                    case DECLINED, PROPOSED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> false;
                };
    }
}
