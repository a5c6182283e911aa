package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.SubjectKind;

/** 404: absent, or not visible to the caller. The answer is the same for both. */
public final class NotFound extends Problem {
    private static final LocalizedText TITLE = new LocalizedText("Introuvable", "Not found");

    /** With the name of the missing thing: {@code "Ce besoin"}, {@code "This need"}. */
    public NotFound(String french, String english) {
        super(
                404,
                "not-found",
                TITLE,
                new LocalizedText(
                        french + " n'existe pas, ou ne vous est pas accessible.",
                        english + " does not exist, or is not accessible to you."));
    }

    /** One of this kind, which the caller named. */
    public NotFound(SubjectKind kind) {
        this(kind.missing().french(), kind.missing().english());
    }
}
