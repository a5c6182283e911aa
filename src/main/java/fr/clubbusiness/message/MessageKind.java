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
    /** The person answered what they were asked. */
    PERSON_ANSWERED,
    /** A person is asked whether a job interests them. */
    QUESTION,
    /** A person is told what became of a job that they knew of. */
    OUTCOME;

    /** Whether a later message about the same thing says it all. News that is told once is never left out. */
    boolean isRepeated() {
        return switch (this) {
            case ANSWER_AWAITED, ANSWER_REMINDER, NEED_REMINDER -> true;
            case INTERVIEW_FIXED, HIRE_RECORDED, PERSON_ANSWERED, QUESTION, OUTCOME -> false;
        };
    }
}
