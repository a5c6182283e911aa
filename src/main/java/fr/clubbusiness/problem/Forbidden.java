package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;

/** 403: the caller's role or organisation never allows this operation. */
public final class Forbidden extends Problem {
    private static final LocalizedText TITLE = new LocalizedText("Action non permise", "Not allowed");

    /** With a stable lower-case code. */
    public Forbidden(String code, String french, String english) {
        super(403, code, TITLE, new LocalizedText(french, english));
    }
}
