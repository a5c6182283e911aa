package fr.clubbusiness.reply;

/** What an address asks about. */
public enum ReplyKind {
    /** Whether a job interests a person. */
    PERSON_QUESTION
}
