package fr.clubbusiness.shared;

import org.jspecify.annotations.Nullable;

/** The version of a resource as HTTP shows it. */
public final class Etags {
    private Etags() {}

    /** The {@code ETag} of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if it was made from the present version.
     *
     * @throws Precondition 428 without {@code If-Match}, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Precondition.missing();
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().replace("W/", "").equals(of(version))) {
            throw Precondition.stale();
        }
    }
}
