package fr.clubbusiness.shared;

import java.time.Duration;
import java.util.Optional;

/** 503: a part of the club is not there yet; the same request will do in a moment. */
public final class Unavailable extends Problem {
    private static final Text TITLE = new Text("Service momentanément indisponible", "Service momentarily unavailable");

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** With a stable lower-case code, and what is waited for. */
    public Unavailable(String code, String french, String english) {
        super(503, code, TITLE, new Text(french, english));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(A_MOMENT);
    }
}
