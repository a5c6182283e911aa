package fr.clubbusiness.reply;

import java.util.UUID;

/** Asks a question by an address, and takes the answer. Each implementation is a bean of the feature that asks, and runs as the club's automaton. */
public interface Question {
    /** What it asks about. */
    ReplyKind kind();

    /** The page, as things are now. It changes nothing. */
    QuestionPage page(UUID subject);

    /**
     * Takes the answer, if there is still one to take.
     *
     * @param answer one of the choices of the page
     * @param read the version of the page that was read
     * @return whether this answer was taken; if not, the page says why, or is another one than was read
     */
    boolean answer(UUID subject, String answer, String read);
}
