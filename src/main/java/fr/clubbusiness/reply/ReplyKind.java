package fr.clubbusiness.reply;

/** What an address asks about. */
public enum ReplyKind {
    /** Whether a job interests a person. */
    PERSON_QUESTION,
    /** Whether somebody asked that an organisation join the club. */
    MEMBERSHIP_REQUEST,
    /** Whether somebody accepts an invitation. */
    INVITATION,
    /** What becomes of a registration for an event. */
    REGISTRATION,
    /** Whether a purchase interests a structure. */
    PURCHASE_ANSWER,
    /** Whether somebody signs an agreement on an immersion. */
    SIGNATURE
}
