package fr.clubbusiness.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The time of the club. Dates are those of Paris, wherever the server stands; rules get the time passed in. */
final class ClubClock {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ClubClock() {}

    @Produces
    @ApplicationScoped
    static Clock clock() {
        // PostgreSQL keeps microseconds: an instant just written must be the one that is read back.
        return Clock.tick(Clock.system(PARIS), Duration.ofNanos(1_000));
    }
}
