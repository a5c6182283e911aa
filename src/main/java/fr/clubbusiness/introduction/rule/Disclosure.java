package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;

/** When the company may see who the person is (name, contact details, pitch): from sharing on, not before. */
public final class Disclosure {
    /**
     * Days after a refusal, by either side, during which the company may still look up the person; the day of the refusal is the first. The
     * database hides the person after as many times 24 hours, so this rule never shows a person that the database hides.
     */
    static final int DAYS_AFTER_REFUSAL = 30;

    private Disclosure() {}

    /**
     * Whether the company sees the person on {@code today}.
     *
     * @param wasShared whether it was ever shared: a proposal that the structure declined reveals no person
     * @param since day on which the introduction entered {@code status}
     */
    public static boolean toCompany(IntroductionStatus status, boolean wasShared, LocalDate since, LocalDate today) {
        return wasShared
                && switch (status) {
                    case SHARED, INTERVIEWING, TRIAL, HIRED -> true;
                    case DECLINED -> today.isBefore(since.plusDays(DAYS_AFTER_REFUSAL));
                    case PROPOSED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> false;
                };
    }
}
