package fr.clubbusiness.shared;

/** 409: the request is right in itself, but not in the present state of things. */
public final class Conflict extends Problem {
    private static final Text TITLE = new Text("Conflit avec l'état actuel", "Conflict with the current state");

    /** With a stable lower-case code. */
    public Conflict(String code, String french, String english) {
        super(409, code, TITLE, new Text(french, english));
    }
}
