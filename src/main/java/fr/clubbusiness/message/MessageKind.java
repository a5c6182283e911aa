package fr.clubbusiness.message;

/** Why a message is written. */
public enum MessageKind {
    /** An answer is expected from now on. */
    ANSWER_AWAITED,
    /** It has not come. */
    ANSWER_REMINDER,
    /** An open need has not changed for long, and will expire. */
    NEED_REMINDER
}
