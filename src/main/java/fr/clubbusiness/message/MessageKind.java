package fr.clubbusiness.message;

/** Why a message is written. */
public enum MessageKind {
    /** An answer is expected from now on. */
    ANSWER_AWAITED,
    /** It has not come. */
    ANSWER_REMINDER,
    /** An open need has not changed for long, and will expire. */
    NEED_REMINDER,
    /** An interview was fixed, or moved, by another side. */
    INTERVIEW_FIXED,
    /** Another side recorded a hire. */
    HIRE_RECORDED,
    /** A structure is asked to accompany a person. */
    TRANSFER_OFFERED,
    /** That was answered, or withdrawn, or is over. */
    TRANSFER_ENDED,
    /** Two records of one person became one. */
    RECORDS_MERGED,
    /** The person answered what they were asked. */
    PERSON_ANSWERED,
    /** The data of a person end soon. */
    DATA_ENDING,
    /** The last day to answer a person who exercises a right comes. */
    RIGHT_DUE,
    /** The data of a person were corrected. */
    DATA_RECTIFIED,
    /** A person is asked whether a job interests them. */
    QUESTION,
    /** A person is told what became of a job that they knew of. */
    OUTCOME,
    /** Somebody asked that an organisation join the club, and the address that they gave is to be confirmed. */
    MEMBERSHIP_ASKED,
    /** The agency admitted the organisation, or refused. */
    MEMBERSHIP_DECIDED,
    /** Somebody may act for an organisation. */
    MEMBER_INVITED,
    /** Somebody no longer may. */
    MEMBER_REMOVED,
    /** Somebody no longer acts for an organisation, because their account was closed. */
    MEMBER_LOST,
    /** A program of their organisation ends soon. */
    APPLICATION_ENDING,
    /** Somebody took what an organisation offers. */
    COMMITMENT_TAKEN,
    /** The period of what was taken is over: was it kept? */
    COMMITMENT_TO_ANSWER,
    /** The agency granted a label. */
    LABEL_GRANTED,
    /** A label ends soon. */
    LABEL_ENDING,
    /** The agency took a label back. */
    LABEL_WITHDRAWN,
    /** Somebody registered for an event with an address that is to be confirmed. */
    REGISTRATION_ASKED,
    /** Somebody is asked to sign an agreement on an immersion. */
    SIGNATURE_ASKED,
    /** Somebody has a seat at an event, or stands in its line. */
    REGISTERED,
    /** A seat is kept for somebody who stands in the line. */
    SEAT_OFFERED,
    /** An event takes place at another time or place, or not at all. */
    EVENT_CHANGED,
    /** An event comes soon. */
    EVENT_REMINDER,
    /** An offer has stood for long, and its structure is to say whether it still does. */
    OFFER_TO_CONFIRM,
    /** A structure is asked whether a purchase interests it. */
    PURCHASE_SENT,
    /** A structure is interested in a purchase. */
    PURCHASE_INTEREST,
    /** A purchase was awarded, or not. */
    PURCHASE_DECIDED,
    /** The hours of a lot lag behind its time. */
    CLAUSE_BEHIND;

    /** Whether a later message about the same thing says it all. News that is told once is never left out. */
    boolean isRepeated() {
        return switch (this) {
            case ANSWER_AWAITED, ANSWER_REMINDER, NEED_REMINDER, OFFER_TO_CONFIRM, RIGHT_DUE, CLAUSE_BEHIND -> true;
            case INTERVIEW_FIXED,
                    HIRE_RECORDED,
                    PERSON_ANSWERED,
                    TRANSFER_OFFERED,
                    TRANSFER_ENDED,
                    RECORDS_MERGED,
                    DATA_ENDING,
                    DATA_RECTIFIED,
                    QUESTION,
                    OUTCOME,
                    MEMBERSHIP_ASKED,
                    MEMBERSHIP_DECIDED,
                    MEMBER_INVITED,
                    MEMBER_REMOVED,
                    MEMBER_LOST,
                    APPLICATION_ENDING,
                    COMMITMENT_TAKEN,
                    COMMITMENT_TO_ANSWER,
                    LABEL_GRANTED,
                    LABEL_ENDING,
                    LABEL_WITHDRAWN,
                    REGISTRATION_ASKED,
                    SIGNATURE_ASKED,
                    REGISTERED,
                    SEAT_OFFERED,
                    EVENT_CHANGED,
                    EVENT_REMINDER,
                    PURCHASE_SENT,
                    PURCHASE_INTEREST,
                    PURCHASE_DECIDED -> false;
        };
    }
}
