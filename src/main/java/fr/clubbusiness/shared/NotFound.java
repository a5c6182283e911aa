package fr.clubbusiness.shared;

/** 404: absent, or not the caller's; the two are never told apart. */
public final class NotFound extends Problem {
    private static final Text TITLE = new Text("Introuvable", "Not found");

    /** With the name of what was looked for: {@code "Ce besoin"}, {@code "This need"}. */
    public NotFound(String french, String english) {
        super(
                404,
                "not-found",
                TITLE,
                new Text(
                        french + " n'existe pas, ou ne vous est pas accessible.",
                        english + " does not exist, or is not accessible to you."));
    }
}
