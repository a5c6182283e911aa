package fr.clubbusiness.message;

/** What became of a message. */
enum MessageStatus {
    /** To be sent when it is due. */
    PENDING,
    /** The mail server took it. */
    SENT,
    /** Given up after several tries. */
    FAILED,
    /** Not sent: its reader may no longer read it, or it no longer matters. */
    SKIPPED
}
