package fr.clubbusiness.immersion.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * On which days somebody comes, and at which hours.
 *
 * @param to the last day, included
 * @param weekdays the days of the week on which they come
 */
public record ImmersionSchedule(
        LocalDate from, LocalDate to, Set<DayOfWeek> weekdays, LocalTime starts, LocalTime ends, int breakMinutes) {

    /** The days on which they come, none when the period is reversed. */
    public List<LocalDate> days() {
        return to.isBefore(from)
                ? List.of()
                : from.datesUntil(to.plusDays(1))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()))
                        .toList();
    }

    /** How many minutes a day, without the break. */
    public long minutes() {
        return Duration.between(starts, ends).toMinutes() - breakMinutes;
    }
}
