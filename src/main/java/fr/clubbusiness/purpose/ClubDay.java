package fr.clubbusiness.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The day of the club, from midnight to midnight in Paris. */
@ApplicationScoped
class ClubDay {
    private final Clock clock;

    ClubDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** When this day of the club begins. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** How long it is until another day has begun. */
    Duration untilTomorrow() {
        return Duration.between(clock.instant(), start(today().plusDays(1))).plusSeconds(1);
    }
}
