package fr.clubbusiness.shared;

import java.time.Duration;
import java.util.Optional;

/** 429: allowed, but not so often. */
public final class TooManyRequests extends Problem {
    private static final Text TITLE = new Text("Trop de demandes", "Too many requests");
    private final transient Duration retryAfter;

    /** With a stable lower-case code, and how long to wait. */
    public TooManyRequests(String code, Duration retryAfter, String french, String english) {
        super(429, code, TITLE, new Text(french, english));
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
