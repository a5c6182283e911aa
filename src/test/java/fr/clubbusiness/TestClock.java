package fr.clubbusiness;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The club's clock in tests: the real time, until a test travels. Travelling concerns the whole application, so a test that travels uses a club of its
 * own for what a date makes due, and comes back.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    /** PostgreSQL stores microseconds: an instant must read back as it was written. */
    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Goes to that day, at nine in the morning. */
    public void travelTo(LocalDate day) {
        ahead = Duration.between(Instant.now(), day.atTime(9, 0).atZone(PARIS).toInstant());
    }

    /** Lets this much time pass at once. */
    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Comes back to the real time. */
    public void comeBack() {
        ahead = Duration.ZERO;
    }
}
