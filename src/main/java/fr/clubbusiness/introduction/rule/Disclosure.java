package fr.clubbusiness.introduction.rule;

import java.time.LocalDate;

/** When does the company see who the person is: name, contacts and pitch? From the moment of sharing, and not before. */
public final class Disclosure {
    /**
     * Days after a refusal, its own day included, during which the company may still look up whom it refused, or was refused by. The
     * database cuts off after as many times 24 hours, so that this never promises what it hides.
     */
    static final int DAYS_AFTER_REFUSAL = 30;

    private Disclosure() {}

    /**
     * Whether the company sees the person on {@code today}.
     *
     * @param wasShared whether it was ever shared: a proposal that the structure declined reveals nobody
     * @param since day on which it came to {@code status}
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
