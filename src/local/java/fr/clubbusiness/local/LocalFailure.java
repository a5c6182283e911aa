package fr.clubbusiness.local;

/** What stops the club from running here, told in one line to whoever started it: French first, then English. */
final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    LocalFailure(String french, String english) {
        super(french + " — " + english);
    }

    LocalFailure(String french, String english, Throwable cause) {
        super(french + " — " + english, cause);
    }
}
