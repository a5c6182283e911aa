package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;

/** 428 and 412: a change without {@code If-Match}, or made from an old version. */
public final class Precondition extends Problem {
    private static final LocalizedText TITLE = new LocalizedText("Version à préciser", "Version needed");

    private Precondition(int status, String code, LocalizedText detail) {
        super(status, code, TITLE, detail);
    }

    /** 428: {@code If-Match} is missing. */
    public static Precondition missing() {
        return new Precondition(
                428,
                "if-match-missing",
                new LocalizedText(
                        "Relisez la ressource et renvoyez son ETag dans l'en-tête If-Match.",
                        "Read the resource again and send its ETag in the If-Match header."));
    }

    /** 412: {@code If-Match} holds a weak tag, which allows no change (RFC 9110, 13.1.1). */
    public static Precondition weak() {
        return new Precondition(
                412,
                "if-match-weak",
                new LocalizedText(
                        "If-Match porte un ETag faible (W/…), qui ne permet pas de modifier : un intermédiaire l'a sans doute affaibli. Renvoyez-le sans W/.",
                        "If-Match holds a weak ETag (W/…), which allows no change: a proxy has probably weakened it. Send it without W/."));
    }

    /** 412: someone has changed the resource since. */
    public static Precondition stale() {
        return new Precondition(
                412,
                "stale",
                new LocalizedText(
                        "La ressource a changé depuis votre lecture : relisez-la, puis refaites votre modification.",
                        "The resource has changed since you read it: read it again, then redo your change."));
    }
}
