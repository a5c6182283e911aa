package fr.clubbusiness.speedmeeting;

/** Who may take the place of somebody who is missing. */
public enum Replacement {
    /** Those who lost a meeting meet each other: no further sheet changes. */
    AMONG_THE_AFFECTED,
    /** Then also those who would wait in that round: each such meeting changes at most one further sheet, which gains a meeting and loses none. */
    ALSO_THE_WAITING
}
