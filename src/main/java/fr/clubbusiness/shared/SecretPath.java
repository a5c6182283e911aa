package fr.clubbusiness.shared;

import java.util.regex.Pattern;

/** Addresses that hold a secret, made fit to be written down: problems, logs and traces show the mask in its place. */
public final class SecretPath {
    /** All that follows, but for the id of a feed, which opens nothing. */
    private static final Pattern CALENDAR =
            Pattern.compile("(/v1/calendar/)(?![0-9a-fA-F-]{36}(?:[?#]|$))[^?#]+", Pattern.CASE_INSENSITIVE);

    private SecretPath() {}

    /** The path or address, with a mask where a secret stands. */
    public static String masked(String path) {
        return CALENDAR.matcher(path).replaceAll("$1***.ics");
    }
}
