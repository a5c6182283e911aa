package fr.clubbusiness.introduction.rule;

/** How an introduction ended, with what decides when its pair may meet again. */
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

    /** Refused by either side. */
    record Declined(DeclineReason reason) implements Ending {}

    /** Taken back. */
    record Withdrawn() implements Ending {}

    /** Nobody answered. */
    record Expired() implements Ending {}

    /** The person was hired elsewhere. */
    record Obsolete() implements Ending {}

    /** They were hired for this need, and it fell through. */
    record Cancelled(CancelReason reason) implements Ending {}
}
