package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which a PASS IAE is suspended.
 *
 * @param from first day
 * @param until last day, included
 */
public record SuspendedPeriod(SuspensionReason reason, LocalDate from, LocalDate until) {

    /** How many days, both ends included. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
    }

    /** Whether this day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The same, when it ends on this day. */
    public SuspendedPeriod endedOn(LocalDate last) {
        return new SuspendedPeriod(reason, from, last);
    }

    boolean overlaps(SuspendedPeriod other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
