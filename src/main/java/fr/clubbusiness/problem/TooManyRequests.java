package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import java.time.Duration;
import java.util.Optional;

/** 429: allowed, but not so often. */
public final class TooManyRequests extends Problem {
    private static final LocalizedText TITLE = new LocalizedText("Trop de demandes", "Too many requests");
    private final transient Duration retryAfter;

    /** With a stable lower-case code, and how long to wait. */
    public TooManyRequests(String code, Duration retryAfter, String french, String english) {
        super(429, code, TITLE, new LocalizedText(french, english));
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
