package fr.clubbusiness.local.server;

import org.jspecify.annotations.Nullable;

/** An error that prevents the club from running here, in one line for its user: French first, then English. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String line;

    public LocalFailure(String french, String english) {
        this(french, english, null);
    }

    public LocalFailure(String french, String english, @Nullable Throwable cause) {
        super(french + " — " + english, cause);
        this.line = french + " — " + english;
    }

    public String line() {
        return line;
    }
}
