package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import java.time.Duration;
import java.util.Optional;

/** 503: a part of the club is not ready yet. The same request may be sent again soon. */
public final class Unavailable extends Problem {
    private static final LocalizedText TITLE =
            new LocalizedText("Service momentanément indisponible", "Service momentarily unavailable");

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** With a stable lower-case code, and the name of the missing part. */
    public Unavailable(String code, String french, String english) {
        super(503, code, TITLE, new LocalizedText(french, english));
    }

    /** A request that the database or {@link WorkLimit} stopped at its time limit. */
    static Unavailable tookTooLong() {
        return new Unavailable(
                "took-too-long",
                "La demande a pris trop de temps et a été arrêtée : ce qui n'était pas terminé n'est pas enregistré. Recommencez dans quelques secondes.",
                "The request took too long and was stopped: what was not finished is not stored. Try again in a few seconds.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(A_MOMENT);
    }
}
