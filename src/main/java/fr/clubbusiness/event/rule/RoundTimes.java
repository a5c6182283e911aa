package fr.clubbusiness.event.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * When the rounds of a speed meeting are. The first one starts with the event.
 *
 * @param startsAt the start of the event
 * @param minutes how long a meeting lasts
 * @param breakMinutes how long people have to change tables
 */
public record RoundTimes(Instant startsAt, int minutes, int breakMinutes) {

    /** When this round starts. The first one has number 1. */
    public Instant start(int round) {
        return startsAt.plus(Duration.ofMinutes((long) (round - 1) * (minutes + breakMinutes)));
    }

    /** When this round ends. */
    public Instant end(int round) {
        return start(round).plus(Duration.ofMinutes(minutes));
    }

    /** Whether this round has begun. */
    public boolean hasBegun(int round, Instant now) {
        return !now.isBefore(start(round));
    }
}
