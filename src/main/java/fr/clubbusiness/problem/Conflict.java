package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;

/** 409: the request is right in itself, but not in the present state of things. */
public final class Conflict extends Problem {
    private static final LocalizedText TITLE =
            new LocalizedText("Conflit avec l'état actuel", "Conflict with the current state");

    /** With a stable lower-case code. */
    public Conflict(String code, String french, String english) {
        super(409, code, TITLE, new LocalizedText(french, english));
    }
}
