package fr.clubbusiness.introduction.rule;

/** How an introduction ended, with the facts that decide when the pair may be proposed again. */
public sealed interface Ending {

    /** The status it ends in. */
    default IntroductionStatus status() {
        return switch (this) {
            case Declined _ -> IntroductionStatus.DECLINED;
            case Withdrawn _ -> IntroductionStatus.WITHDRAWN;
            case Expired _ -> IntroductionStatus.EXPIRED;
            case Obsolete _ -> IntroductionStatus.OBSOLETE;
            case Cancelled _ -> IntroductionStatus.CANCELLED;
        };
    }

    /** Refused by one of the sides. */
    record Declined(DeclineReason reason) implements Ending {}

    /** Withdrawn by the side that started it, or because the person left. */
    record Withdrawn() implements Ending {}

    /** No answer came in time. */
    record Expired() implements Ending {}

    /** The person was hired elsewhere. */
    record Obsolete() implements Ending {}

    /** The person was hired for this need, and the hire was cancelled. */
    record Cancelled(CancelReason reason) implements Ending {}
}
