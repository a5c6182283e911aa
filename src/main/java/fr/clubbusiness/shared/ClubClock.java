package fr.clubbusiness.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The club's clock. Dates are those of Paris, wherever the server runs. Rules receive the time as a parameter. */
final class ClubClock {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ClubClock() {}

    @Produces
    @ApplicationScoped
    static Clock clock() {
        // PostgreSQL stores microseconds: an instant must read back as it was written.
        return Clock.tick(Clock.system(PARIS), Duration.ofNanos(1_000));
    }
}
