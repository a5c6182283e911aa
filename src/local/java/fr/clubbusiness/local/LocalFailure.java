package fr.clubbusiness.local;

import org.jspecify.annotations.Nullable;

/** What stops the club from running here, told in one line to whoever started it: French first, then English. */
final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String line;

    LocalFailure(String french, String english) {
        this(french, english, null);
    }

    LocalFailure(String french, String english, @Nullable Throwable cause) {
        super(french + " — " + english, cause);
        this.line = french + " — " + english;
    }

    String line() {
        return line;
    }
}
