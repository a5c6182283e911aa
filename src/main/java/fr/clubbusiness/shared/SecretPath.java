package fr.clubbusiness.shared;

import java.util.regex.Pattern;

/** Masks secrets in addresses, for problems, logs and traces. */
public final class SecretPath {
    /** The whole rest of the path, except the id of a feed, which is not secret. */
    private static final Pattern CALENDAR =
            Pattern.compile("(/v1/calendar/)(?![0-9a-fA-F-]{36}(?:[?#]|$))[^?#]+", Pattern.CASE_INSENSITIVE);

    /** The whole rest of the address of a question. */
    private static final Pattern QUESTION =
            Pattern.compile("^((?:https?://[^/?#]+)?/r/)[^?#]+", Pattern.CASE_INSENSITIVE);

    private SecretPath() {}

    /** The path or address, with a mask instead of the secret. */
    public static String masked(String path) {
        return QUESTION.matcher(CALENDAR.matcher(path).replaceAll("$1***.ics")).replaceFirst("$1***");
    }
}
