package fr.clubbusiness.shared;

/** 403: the caller's role or organisation does not allow the operation, whatever it is about. */
public final class Forbidden extends Problem {
    private static final Text TITLE = new Text("Action non permise", "Not allowed");

    /** With a stable lower-case code. */
    public Forbidden(String code, String french, String english) {
        super(403, code, TITLE, new Text(french, english));
    }
}
